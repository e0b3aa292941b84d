import { type Academy, allEntries, type Entry, type Page } from '../../academy.ts';
import { holds } from '../../holds.ts';
import { retiredIn } from '../../links-in.ts';
import { asWarning, type Problem } from '../../problem.ts';
import { perPage } from '../per-page.ts';
import type { Rule } from '../rule.ts';

/** What writers leave for later, as whole words; and the filler text of layouts. */
const LEFTOVERS = /\b(?:TODO|FIXME|TBD|XXX)\b|[Ll]orem ipsum/;

/** Nothing that was meant to be filled in later reaches a learner: an error in what is live, a reminder in a draft. */
export const leftover: Rule = {
  codes: ['EB-LEFTOVER'],
  check(academy) {
    const draft = draftIn(academy);
    const retired = retiredIn(academy);
    return allEntries(academy)
      .filter((entry) => !retired(entry))
      .flatMap((entry) => entry.pages.flatMap(inPage).map(draft(entry) ? asWarning : (one) => one));
  },
};

/** Whether something is not to be seen yet, itself or with its course. What is scheduled opens without another look. */
function draftIn({ courses }: Academy): (entry: Entry) => boolean {
  const drafts = new Set(
    courses.filter(({ content }) => content.status === 'draft').map(({ folder }) => folder.folder),
  );
  return ({ content, folder }) =>
    content.status === 'draft' || (folder.course !== null && drafts.has(folder.course));
}

const inPage = perPage((page: Page): Problem[] => {
  if (!holds(page, LEFTOVERS)) return [];
  const { file, text } = page;
  return text.split('\n').flatMap((line, index) => {
    const match = LEFTOVERS.exec(line);
    if (match === null) return [];
    return [
      {
        code: 'EB-LEFTOVER',
        file,
        line: index + 1,
        column: match.index + 1,
        severity: 'error' as const,
        found: `\`${match[0]}\``,
        expected: 'a finished text',
        fix: 'Write what is missing, or delete the note.',
      },
    ];
  });
});
