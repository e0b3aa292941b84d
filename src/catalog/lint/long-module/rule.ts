import { fieldProblem, isSound } from '../../academy.ts';
import type { Rule } from '../rule.ts';

const MOST_MINUTES = 30;

/** Work is cut into pieces of 30 minutes or less. */
export const longModule: Rule = {
  codes: ['EB-MODULE-LONG'],
  check: ({ modules }) =>
    modules.flatMap(({ base, content: { minutes } }) => {
      if (base === null || !isSound(base, 'minutes') || minutes <= MOST_MINUTES) return [];
      return fieldProblem(base, ['minutes'], {
        code: 'EB-MODULE-LONG',
        found: `\`minutes: ${minutes}\``,
        expected: `at most ${MOST_MINUTES}: what fits between two meetings`,
        fix: 'Split the module in two, each with an objective of its own.',
      });
    }),
};
