import { type Academy, allEntries, type Entry } from './academy.ts';
import { perEntry } from './entry.ts';

/** A link inside the academy, in a text that is not retired. */
export interface WrittenLink {
  /** From the root. */
  readonly file: string;
  readonly line: number;
  /** `course:alpha`, `course:alpha/two` or `path:start`. */
  readonly target: string;
  /** Below content/: what the text belongs to. */
  readonly folder: string;
}

export function linksIn(academy: Academy): readonly WrittenLink[] {
  const retired = retiredIn(academy);
  return allEntries(academy)
    .filter((entry) => !retired(entry))
    .flatMap(linksOf);
}

const linksOf = perEntry(({ folder, pages }): readonly WrittenLink[] =>
  pages.flatMap(({ file, facts }) =>
    (facts?.links ?? [])
      .filter(({ target }) => !target.startsWith('#'))
      .map(({ line, target }) => ({ file, line, target, folder: folder.folder })),
  ),
);

/** Whether something is retired, itself or with its course. */
export function retiredIn({ courses }: Academy): (entry: Entry) => boolean {
  const gone = new Set(
    courses.filter(({ content }) => content.status === 'retired').map(({ folder }) => folder.folder),
  );
  return ({ content, folder }) =>
    content.status === 'retired' || (folder.course !== null && gone.has(folder.course));
}
