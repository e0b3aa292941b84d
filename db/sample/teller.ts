import type { Calendar } from './calendar.ts';
import type { Chance } from './chance.ts';
import type { Customer } from './people.ts';
import type { Story } from './story.ts';

/** What a part of an account's story is told from. */
export interface Teller {
  readonly story: Story;
  /** Ends on the day before the customer left, where they did. */
  readonly calendar: Calendar;
  readonly chance: Chance;
  readonly contractAt: string;
  /** The champion first. */
  readonly people: readonly Customer[];
  /** Person id of the CSM of that time. */
  csmAt(at: string): string;
  /** Name of someone else at the customer's; another one at each call. */
  nextStakeholder(): string;
}

/** The language in which an account's people write, and the one in which a CSM takes notes. */
export type WordsIn = 'en' | 'ja';

export function languageOf({ timeZone }: Pick<Story, 'timeZone'>): WordsIn {
  return timeZone === 'Asia/Tokyo' ? 'ja' : 'en';
}

/** Whose notes are in Japanese. */
export function languageOfCsm(csm: string): WordsIn {
  return csm === 'csm-mizusawa' ? 'ja' : 'en';
}

/**
 * An instant between two hours of the working day so many calendar days after the contract, the next one at the
 * earliest; null where that day is not over, or the customer had left.
 */
export function after(
  { story, calendar, chance, contractAt }: Teller,
  days: number,
  fromHour: number,
  toHour: number,
): string | null {
  const ago = story.created - days;
  const next = calendar.dayAt(Date.parse(contractAt)) + 1;
  const day = Math.max(next, calendar.daysAgo(Math.max(0, ago)));
  if (ago < 0 || day > calendar.lastDay) return null;
  return instant(calendar.moment(day, fromHour, toHour, chance));
}

/** The same, so many calendar days before today; null for days before the contract too. */
export function ago(teller: Teller, days: number, fromHour: number, toHour: number): string | null {
  return days > teller.story.created ? null : after(teller, teller.story.created - days, fromHour, toHour);
}

export function instant(ms: number): string {
  return new Date(ms).toISOString();
}
