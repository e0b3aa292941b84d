import { DAY_MS } from '../day.ts';
import type { Instant } from '../facts.ts';
import { dayOf } from '../history.ts';

/** A form as it was typed: each name with its values. */
export type Typed = ReadonlyMap<string, readonly string[]>;

/** What is wrong with what stands in a field; the words for each are in `messages.record.errors`. */
export type Wrong =
  | 'missing'
  | 'long'
  | 'date'
  | 'ahead'
  | 'early'
  | 'before'
  | 'choice'
  | 'number'
  | 'whole'
  | 'negative'
  | 'csat'
  | 'nps'
  | 'name'
  | 'no-plan'
  | 'churned'
  | 'taken'
  | 'code';

export interface FieldProblem {
  readonly field: string;
  readonly wrong: Wrong;
}

/** A fact to be recorded, or all that is wrong with what was typed. */
export type Reading<T> = { readonly fact: T } | { readonly problems: readonly FieldProblem[] };

const LONGEST_LINE = 200;
const LONGEST_TEXT = 4000;
const MOST_LINES = 30;
const EARLIEST_DAY = '2000-01-01';

/** Takes fields out of what was typed and notes what is wrong; whatever it returned then is of no use. */
export function fieldsOf(typed: Typed, now: Date) {
  const problems: FieldProblem[] = [];
  const wrong = (field: string, why: Wrong) => {
    problems.push({ field, wrong: why });
  };
  const raw = (name: string) => (typed.get(name)?.[0] ?? '').normalize('NFC').trim();

  function text(name: string, longest: number, needed: boolean): string {
    const found = raw(name).replaceAll('\r\n', '\n');
    if (needed && found === '') wrong(name, 'missing');
    if (found.length > longest) wrong(name, 'long');
    return found;
  }

  /** The day as typed, `YYYY-MM-DD`; null where none was, or none can be. */
  function day(name: string, needed: boolean): string | null {
    const found = raw(name);
    if (found === '') {
      if (needed) wrong(name, 'missing');
      return null;
    }
    const at = new Date(`${found}T00:00:00Z`);
    if (
      /^\d{4}-\d{2}-\d{2}$/.test(found) &&
      !Number.isNaN(at.getTime()) &&
      at.toISOString().startsWith(found)
    ) {
      if (found >= EARLIEST_DAY) return found;
      wrong(name, 'early');
    } else wrong(name, 'date');
    return null;
  }

  return {
    problems,
    wrong,
    line: (name: string) => text(name, LONGEST_LINE, true),
    optionalLine: (name: string) => text(name, LONGEST_LINE, false),
    text: (name: string) => text(name, LONGEST_TEXT, true),
    optionalText: (name: string) => text(name, LONGEST_TEXT, false),
    lines: (name: string): string[] => {
      const found = raw(name)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
      if (found.length > MOST_LINES || found.some((line) => line.length > LONGEST_LINE)) wrong(name, 'long');
      return found;
    },
    isChecked: (name: string): boolean => raw(name) !== '',
    choice: <T extends string>(name: string, choices: readonly T[]): T => {
      const found = raw(name);
      const chosen = choices.find((choice) => choice === found);
      if (chosen === undefined) wrong(name, found === '' ? 'missing' : 'choice');
      return chosen ?? (found as T);
    },
    optionalChoice: <T extends string>(name: string, choices: readonly T[]): T | null => {
      const found = raw(name);
      const chosen = choices.find((choice) => choice === found) ?? null;
      if (chosen === null && found !== '') wrong(name, 'choice');
      return chosen;
    },
    choices: <T extends string>(name: string, choices: readonly T[]): T[] => {
      const found = [...new Set(typed.get(name) ?? [])];
      if (found.some((one) => !choices.some((choice) => choice === one))) wrong(name, 'choice');
      return choices.filter((choice) => found.includes(choice));
    },
    /** A number as people type it, decimal point or comma; null where none was typed. */
    optionalNumber: (name: string): number | null => {
      const found = raw(name);
      if (found === '') return null;
      const number = /^[-−]?\d+([.,]\d+)?$/.test(found)
        ? Number(found.replace('−', '-').replace(',', '.'))
        : Number.NaN;
      if (Number.isNaN(number)) wrong(name, 'number');
      return number;
    },
    /** When something happened, by the day: noon in UTC, which is that day nearly everywhere; today = now. */
    happened: (name: string): Instant => {
      const found = day(name, true);
      if (found === null) return '';
      const noon = Date.parse(`${found}T12:00:00Z`);
      // East of here it may be tomorrow already.
      if (noon > now.getTime() + 1.5 * DAY_MS) wrong(name, 'ahead');
      return found >= now.toISOString().slice(0, 10) ? now.toISOString() : new Date(noon).toISOString();
    },
    /** A date that something is agreed for: the beginning of that day in UTC; null where none was typed. */
    optionalDate: (name: string): Instant | null => {
      const found = day(name, false);
      return found === null ? null : `${found}T00:00:00.000Z`;
    },
    optionalDay: (name: string): string | null => day(name, false),
  };
}

export type Fields = ReturnType<typeof fieldsOf>;

/** The fact, unless something was wrong with what it was made of. */
export function readingOf<T>({ problems }: Fields, fact: T): Reading<T> {
  return problems.length > 0 ? { problems } : { fact };
}

/** Whether the day of one lies before the day of the other: people name days. */
export function isBefore(one: Instant, other: Instant): boolean {
  return dayOf(one) < dayOf(other);
}
