import { audienceLabel } from '../../../domain/passages.ts';
import { type Academy, type Entry, type Page, textProblem } from '../../academy.ts';
import { retiredIn } from '../../links-in.ts';
import type { Problem } from '../../problem.ts';
import type { Feature } from '../../read/features.ts';
import { FEATURES_FILE } from '../../read/features.ts';
import { type Reach, reachesFurther } from '../reach.ts';
import { reachOf } from '../reach-of.ts';
import type { Rule } from '../rule.ts';
import { said } from '../said.ts';
import { wordPattern } from '../word-pattern.ts';

/** Nobody is told to use what they do not have. */
export const closedFeature: Rule = {
  codes: ['EB-FEATURE-CLOSED'],
  check(academy) {
    if (academy.features.length === 0) return [];
    const [reach, retired] = [reachOf(academy), retiredIn(academy)];
    const looks = looksFor(academy);
    return [...academy.paths, ...academy.courses, ...academy.modules, ...academy.quizzes]
      .filter((entry) => !retired(entry))
      .flatMap((entry: Entry) => {
        const around = reach(entry);
        if (around === null) return [];
        return entry.pages.flatMap((page) =>
          (looks.get(page.language) ?? []).flatMap((look) => found(page, look, around)),
        );
      });
  },
};

function found(page: Page, { feature, pattern }: Look, around: Reach): Problem[] {
  return said(page, pattern)
    .filter(({ within }) => reachesFurther([...around, ...within], [feature.audience]))
    .flatMap(({ text, line, column, within }) =>
      [...text.matchAll(pattern)].map(({ 0: name, index }) =>
        textProblem(
          page,
          { line, column: column + index },
          told(name, feature, [...around, ...within].map(audienceLabel).filter(Boolean)),
        ),
      ),
    );
}

interface Look {
  readonly feature: Feature;
  readonly pattern: RegExp;
}

function looksFor({ features }: Academy): ReadonlyMap<string, readonly Look[]> {
  const languages = new Set(features.flatMap(({ names }) => Object.keys(names)));
  return new Map(
    [...languages].map((language) => [
      language,
      features.flatMap((feature): Look[] => {
        const pattern = wordPattern(feature.names[language] ?? []);
        return pattern === null ? [] : [{ feature, pattern }];
      }),
    ]),
  );
}

function told(name: string, { audience }: Feature, around: readonly string[]) {
  const whom = audienceLabel(audience);
  return {
    code: 'EB-FEATURE-CLOSED',
    found: `“${name}”, which only those with ${whom} have, where ${around.length === 0 ? 'everybody' : `all of ${around.join(' · ')}`} can read it`,
    expected: 'what everyone who reads this has',
    fix: `Put it in a \`<For>\` for those who have it, narrow the audience of the text, or leave it out. Who has what stands in ${FEATURES_FILE}.`,
  } satisfies Pick<Problem, 'code' | 'found' | 'expected' | 'fix'>;
}
