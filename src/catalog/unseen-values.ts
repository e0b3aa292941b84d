import type { Audience, Profile } from '../domain/audience.ts';
import { type Academy, allEntries, isSound, placeIn } from './academy.ts';
import { didYouMean } from './closest.ts';
import { perEntry } from './entry.ts';
import type { Problem } from './problem.ts';

const PROPERTIES = { plans: 'plan', industries: 'industry', useCases: 'use case' } as const;
type Property = keyof typeof PROPERTIES;

/** Where an audience names a plan, an industry or a use case. */
export interface NamedValue extends Pick<Problem, 'file' | 'line' | 'column'> {
  readonly property: Property;
  readonly value: string;
}

/** Every place in what is not retired at which an audience is written, in front matter and of passages. */
export function namedValues(academy: Academy): readonly NamedValue[] {
  return allEntries(academy).flatMap(namedIn);
}

const namedIn = perEntry(({ content, base, pages }): readonly NamedValue[] => {
  if (content.status === 'retired') return [];
  const own = base === null || !isSound(base, 'audience') ? [] : valuesOf(content.audience);
  return [
    ...own.flatMap(({ property, value }) => {
      if (base === null) return [];
      const at = content.audience[property].indexOf(value);
      return { property, value, file: base.file, ...placeIn(base, 'audience', property, at) };
    }),
    ...pages.flatMap(({ file, facts }) =>
      (facts?.passages ?? []).flatMap(({ audience, line, column }) =>
        valuesOf(audience).map((one) => ({ ...one, file, line, column })),
      ),
    ),
  ];
});

function valuesOf(audience: Audience): { property: Property; value: string }[] {
  return (Object.keys(PROPERTIES) as Property[]).flatMap((property) =>
    [...new Set(audience[property])].map((value) => ({ property, value })),
  );
}

/**
 * A warning for each place that names what no account is: whatever stands there is seen by no customer. Of a property
 * that no account has at all nothing can be told, and nothing where it is told already that nobody can be meant.
 * @param told what is wrong besides
 */
export function unseenValueProblems(
  named: readonly NamedValue[],
  accounts: readonly Profile[],
  told: readonly Problem[],
): readonly Problem[] {
  const known: Readonly<Record<Property, ReadonlySet<string>>> = {
    plans: new Set(accounts.flatMap(({ plan }) => plan ?? [])),
    industries: new Set(accounts.flatMap(({ industry }) => industry ?? [])),
    useCases: new Set(accounts.flatMap(({ useCases }) => useCases)),
  };
  const forNobody = new Set(told.filter(({ code }) => code.endsWith('-NOBODY')).map(inLine));
  return named
    .filter((one) => !forNobody.has(inLine(one)))
    .filter(({ property, value }) => known[property].size > 0 && !known[property].has(value))
    .map(({ property, value, ...place }) => ({
      ...place,
      code: 'EB-AUDIENCE-UNSEEN',
      severity: 'warning',
      found: `the ${PROPERTIES[property]} \`${value}\`, which no account has`,
      expected: `one that accounts have: ${[...known[property]].sort().join(', ')}`,
      fix: `${didYouMean(value, known[property])}Correct it, or leave it until there are such customers: nobody sees this now.`,
    }));
}

function inLine({ file, line }: Pick<Problem, 'file' | 'line'>): string {
  return `${file}:${line}`;
}
