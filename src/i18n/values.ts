import type { Messages } from './en/messages.ts';

/** A property of an account or a person whose values have names of their own. */
export type Property = keyof Messages['values'];

/** The name of a value ("premium" → "Premium"); the value itself where no name was written for it. */
export function valueName(messages: Messages, property: Property, value: string | null): string {
  if (value === null) return messages.common.none;
  return messages.values[property][value] ?? value;
}
