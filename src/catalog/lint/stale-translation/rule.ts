import { allEntries, type Entry, fieldProblem, isSound, placeIn } from '../../academy.ts';
import { retiredIn } from '../../links-in.ts';
import { asWarning, type Problem } from '../../problem.ts';
import type { Rule } from '../rule.ts';

/** A translation says which revision of the base language it renders, and keeps up with it. */
export const staleTranslation: Rule = {
  codes: ['EB-LANG-STALE'],
  check(academy) {
    const retired = retiredIn(academy);
    return allEntries(academy)
      .filter((entry) => !retired(entry))
      .flatMap(stale);
  },
};

function stale({ base, content, pages }: Entry): Problem[] {
  if (!isSound(base, 'revision')) return [];
  const { revision } = content;
  return pages.flatMap((page) => {
    if (page === base || !isSound(page, 'translates')) return [];
    const written = page.front?.data?.translates;
    const renders = typeof written === 'number' ? written : 1;
    if (renders === revision) return [];
    const ahead = renders > revision;
    const problem = fieldProblem(page, ['translates'], {
      code: 'EB-LANG-STALE',
      found: `a translation of revision ${renders}${written === undefined ? ' (no `translates`)' : ''}`,
      expected: `one of revision ${revision}, which en.mdx has`,
      fix: ahead
        ? `Write \`translates: ${revision}\`, or raise \`revision\` in en.mdx.`
        : `Bring the text in line with en.mdx – \`npm run content -- diff HEAD~1\` tells what the last commit changed –, then write \`translates: ${revision}\`.`,
    });
    return [asWarning({ ...problem, ...(written === undefined ? placeIn(page, 'title') : {}) })];
  });
}
