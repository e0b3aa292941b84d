import { allEntries, type Page } from '../../academy.ts';
import type { Problem } from '../../problem.ts';
import type { Rule } from '../rule.ts';

/** What writers leave for later, as whole words; and the filler text of layouts. */
const LEFTOVERS = /\b(?:TODO|FIXME|TBD|XXX)\b|[Ll]orem ipsum/;

/** Nothing that was meant to be filled in later reaches a learner. */
export const leftover: Rule = {
  codes: ['EB-LEFTOVER'],
  check: (academy) => allEntries(academy).flatMap(({ pages }) => pages.flatMap(inPage)),
};

function inPage({ file, text }: Page): Problem[] {
  return text.split('\n').flatMap((line, index) => {
    const match = LEFTOVERS.exec(line);
    if (match === null) return [];
    return [
      {
        code: 'EB-LEFTOVER',
        file,
        line: index + 1,
        column: match.index + 1,
        severity: 'warning' as const,
        found: `\`${match[0]}\``,
        expected: 'a finished text',
        fix: 'Write what is missing, or delete the note.',
      },
    ];
  });
}
