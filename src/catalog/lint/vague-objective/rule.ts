import { fieldProblem, isSound, type Page } from '../../academy.ts';
import { asWarning, type Problem } from '../../problem.ts';
import { fieldsList, text } from '../../raw.ts';
import { perPage } from '../per-page.ts';
import type { Rule } from '../rule.ts';

/** What goes on inside a head cannot be seen: how an objective begins, or in Japanese ends, when it speaks of that. */
const VAGUE: Readonly<Record<string, RegExp>> = {
  en: /^(?:be able to |to )?(?:understand|know|learn|grasp|appreciate|reali[sz]e|familiari[sz]e|explore|discover|(?:be|become|get) (?:aware|familiar|to know|acquainted))\b/i,
  ja: /(?:理解(?:する|できる|している|を深める)|(?:知る|知っている|学ぶ|学習する|学べる)|(?:わか|分か)る|把握(?:する|できる)|慣れる|親しむ|意識する|認識する)(?:こと)?[。．]?$/,
};

/** An objective says what one can be seen to do. */
export const vagueObjective: Rule = {
  codes: ['EB-OBJECTIVE-VAGUE'],
  check: ({ modules }) => modules.flatMap(({ pages }) => pages.flatMap(vagueIn)),
};

const vagueIn = perPage(vague);

function vague(page: Page): Problem[] {
  const pattern = VAGUE[page.language];
  if (pattern === undefined) return [];
  return fieldsList(page.front?.data?.objectives).flatMap((objective, index) => {
    const path = ['objectives', index, 'text'];
    const [found] = pattern.exec(text(objective.text)) ?? [];
    if (found === undefined || !isSound(page, ...path)) return [];
    const problem = fieldProblem(page, path, {
      code: 'EB-OBJECTIVE-VAGUE',
      found: `“${found}” in an objective: nobody can see whether that was reached`,
      expected: 'something one does, that others can see: name, set, send, compare, decide',
      fix: 'Ask how you would notice it in somebody, and write that.',
    });
    return asWarning(problem);
  });
}
