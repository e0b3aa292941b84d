import { BASE_LANGUAGE, type Names } from '../domain/content.ts';
import type { Messages as Words } from './en/messages.ts';

type Table = Readonly<Record<string, string>>;

/** All that the academy says in one language: our own words, and what its content calls plans, industries and use cases. */
export type Messages = Words & { readonly names?: Readonly<Record<keyof Names, Table>> };

/** A property of an account or a person whose values have names of their own. */
export type Property = keyof Words['values'] | keyof Names;

/** The name of a value ("premium" → "Premium"); the value itself where no name was written for it. */
export function valueName(messages: Messages, property: Property, value: string | null): string {
  if (value === null) return messages.common.none;
  const table: Table = { ...messages.values, ...messages.names }[property] ?? {};
  return (Object.hasOwn(table, value) ? table[value] : undefined) ?? value;
}

const made = new WeakMap<Names, Map<string, Messages>>();

/** Our words with the names that content writes; a name that is missing in a language is that of the base language. */
export function withNames(words: Words, language: string, written: Names): Messages {
  const byLanguage = made.get(written) ?? new Map<string, Messages>();
  made.set(written, byLanguage);
  const known = byLanguage.get(language);
  if (known !== undefined) return known;
  const names = {
    plan: spoken(written.plan, language),
    industry: spoken(written.industry, language),
    useCase: spoken(written.useCase, language),
  };
  const messages = { ...words, names };
  byLanguage.set(language, messages);
  return messages;
}

function spoken(names: Names[keyof Names], language: string): Table {
  return Object.fromEntries(
    Object.entries(names).map(([value, name]) => [value, name[language] ?? name[BASE_LANGUAGE] ?? value]),
  );
}
