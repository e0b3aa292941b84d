import { fieldProblem, isSound } from '../../academy.ts';
import { asWarning, type Problem } from '../../problem.ts';
import type { Rule } from '../rule.ts';

/** An objective is met by the day on which the path that asks for it is to be done. */
export const lateObjective: Rule = {
  codes: ['EB-OBJECTIVE-LATE'],
  check: ({ paths, modules }) =>
    modules.flatMap(({ base, content: { course, objectivesBy, status } }): Problem[] => {
      if (base === null || status === 'retired') return [];
      const asking = paths.flatMap(({ content: { id, days, courses, status: is } }) =>
        days !== null && is !== 'retired' && courses.some((one) => one.required && one.id === course)
          ? { id, days }
          : [],
      );
      return objectivesBy.flatMap((by, index) => {
        const early = asking.find(({ days }) => by > days);
        const path = ['objectives', index, 'by'];
        if (early === undefined || !isSound(base, ...path)) return [];
        const problem = fieldProblem(base, path, {
          code: 'EB-OBJECTIVE-LATE',
          found: `\`by: ${by}\`, while the path \`${early.id}\`, which asks for it, is to be done in ${early.days} days`,
          expected: `at most ${early.days}`,
          fix: 'Set an earlier day, give the path more days, or let it offer the course with `required: false`.',
        });
        return asWarning(problem);
      });
    }),
};
