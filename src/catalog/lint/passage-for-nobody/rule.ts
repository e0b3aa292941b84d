import { audienceLabel } from '../../../domain/passages.ts';
import { allEntries, textProblem } from '../../academy.ts';
import { nearlyMeant } from '../nearly.ts';
import { impossible } from '../reach.ts';
import { reachOf } from '../reach-of.ts';
import type { Rule } from '../rule.ts';

/** A passage is for somebody who can open the lesson it stands in. */
export const passageForNobody: Rule = {
  codes: ['EB-FOR-NOBODY'],
  check(academy) {
    const [reach, nearly] = [reachOf(academy), nearlyMeant(academy)];
    return allEntries(academy).flatMap((entry) => {
      const opens = reach(entry);
      if (opens === null) return [];
      return entry.pages.flatMap((page) =>
        (page.facts?.passages ?? []).flatMap((passage) => {
          const around = [...opens, ...passage.within];
          if (impossible(around) !== null || impossible([...around, passage.audience]) === null) return [];
          return textProblem(page, passage, {
            code: 'EB-FOR-NOBODY',
            found: `a passage for ${audienceLabel(passage.audience)} where only ${around.map(audienceLabel).filter(Boolean).join(' · ')} can read`,
            expected: 'a passage for some of those who can open what stands around it',
            fix: `${nearly(passage.audience, around)}Correct the values, or take the passage out: nobody can ever see it.`,
          });
        }),
      );
    });
  },
};
