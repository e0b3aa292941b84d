import { audienceLabel } from '../../../domain/passages.ts';
import { fieldProblem } from '../../academy.ts';
import { nearlyMeant } from '../nearly.ts';
import { impossible } from '../reach.ts';
import { reachOf } from '../reach-of.ts';
import type { Rule } from '../rule.ts';

/** A module or quiz is for somebody who can open the course it is in. */
export const audienceForNobody: Rule = {
  codes: ['EB-AUDIENCE-NOBODY'],
  check(academy) {
    const [reach, nearly] = [reachOf(academy), nearlyMeant(academy)];
    return [...academy.modules, ...academy.quizzes].flatMap((entry) => {
      const [course, own] = reach(entry) ?? [];
      if (
        entry.base === null ||
        course === undefined ||
        own === undefined ||
        impossible([course, own]) === null
      )
        return [];
      return fieldProblem(entry.base, ['audience'], {
        code: 'EB-AUDIENCE-NOBODY',
        found: `an audience of ${audienceLabel(own)} in a course for ${audienceLabel(course)}`,
        expected: 'an audience of some of those who can open the course',
        fix: `${nearly(own, [course])}Correct the values, widen the audience of the course, or move it to another: nobody can ever see it.`,
      });
    });
  },
};
