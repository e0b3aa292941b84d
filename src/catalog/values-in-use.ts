import type { Profile } from '../domain/audience.ts';
import type { Codes } from '../domain/content.ts';
import { type Academy, allEntries } from './academy.ts';
import { perEntry } from './entry.ts';

/** What accounts are, as far as it decides what their people see; null = an account that has none. Sorted, null last. */
export interface ValuesInUse {
  readonly plans: readonly (string | null)[];
  readonly industries: readonly (string | null)[];
  readonly useCases: readonly (string | null)[];
}

/** What audiences name in all that is not retired: its own, and those of passages within its texts. */
export function codesIn(academy: Academy): Codes {
  const audiences = allEntries(academy).flatMap(audiencesIn);
  const each = (list: keyof Codes) => [...new Set(audiences.flatMap((audience) => audience[list]))].sort();
  return { plans: each('plans'), industries: each('industries'), useCases: each('useCases') };
}

/** With values alone: most of what is written is for everybody. */
const audiencesIn = perEntry(({ content, pages }) =>
  content.status === 'retired'
    ? []
    : [
        content.audience,
        ...pages.flatMap((page) => page.facts?.passages.map(({ audience }) => audience) ?? []),
      ].filter(({ plans, industries, useCases }) => plans.length + industries.length + useCases.length > 0),
);

/**
 * The values that content names and those that accounts have. Where that is one alone, or none, whoever has none is
 * there too: what is for one value sets its customers apart from the others.
 */
export function valuesInUse(named: Codes, accounts: readonly Profile[]): ValuesInUse {
  return {
    plans: inOrder([...named.plans, ...accounts.map(({ plan }) => plan)]),
    industries: inOrder([...named.industries, ...accounts.map(({ industry }) => industry)]),
    useCases: inOrder([
      ...named.useCases,
      ...accounts.flatMap(({ useCases }): readonly (string | null)[] =>
        useCases.length === 0 ? [null] : useCases,
      ),
    ]),
  };
}

function inOrder(values: readonly (string | null)[]): readonly (string | null)[] {
  const words = [...new Set(values.filter((value) => value !== null))].sort();
  return words.length < 2 || values.includes(null) ? [...words, null] : words;
}
