import { allEntries, type Entry } from '../../academy.ts';
import type { Problem } from '../../problem.ts';
import type { Rule } from '../rule.ts';

/** Every file beside a text is shown or offered by it in some language. */
export const unusedFile: Rule = {
  codes: ['EB-FILE-UNUSED'],
  check: (academy) => allEntries(academy).flatMap(unused),
};

function unused({ folder, pages, files }: Entry): Problem[] {
  if (folder.hasMisnamedText) return [];
  if (pages.length === 0 || pages.some((page) => page.facts === null)) return [];
  const used = new Set(pages.flatMap((page) => page.facts?.files.map(({ name }) => name) ?? []));
  return [...files.keys()]
    .filter((name) => !used.has(name))
    .map((name) => ({
      code: 'EB-FILE-UNUSED',
      file: `content/${folder.folder}/${name}`,
      line: 1,
      column: 1,
      severity: 'warning',
      found: 'a file that no text here shows or offers',
      expected: 'only files that are used; others are never served',
      fix: 'Show it with `<Figure>`, offer it with `<Download>`, or delete it.',
    }));
}
