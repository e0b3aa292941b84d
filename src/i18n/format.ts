import { dueState } from '../domain/due.ts';
import { messagesFor } from './languages.ts';

/** An ISO 8601 instant or a Date. */
export type At = string | Date;

/** Beyond this many days a due date is named, not counted. */
const COUNTED_DAYS = 30;

/** How one language in one time zone writes dates, numbers and lists. */
export interface Formats {
  /** 3 March 2027 · 2027年3月3日 */
  date(at: At): string;
  /** May 2026 · 2026年5月: a month in UTC, wherever the reader is. */
  month(at: At): string;
  /** May · 5月 */
  monthShort(at: At): string;
  /** With hours and minutes. */
  dateTime(at: At): string;
  /** "due in 3 days", "due today", "2 days late"; a date when it is far off, and when `asOf` is not the reader's now. */
  due(at: At, asOf: Date, now?: Date): string;
  /** "today", "yesterday", "5 days ago"; a date when it is long past, and when `asOf` is not the reader's now. */
  ago(at: At, asOf: Date, now?: Date): string;
  number(value: number): string;
  /** US dollars without cents: $540,000. */
  money(value: number): string;
  /** Takes whole percent: 62 → 62%. */
  percent(value: number): string;
  /** "12 min", "1 h 20 min" · "12分", "1時間20分" */
  minutes(value: number): string;
  list(words: readonly string[]): string;
  /** Titles in quotation marks: “A” and “B” · 「A」、「B」 */
  titles(titles: readonly string[]): string;
}

const known = new Map<string, Formats>();

/** The formats of a reader; takes `Astro.locals` as it is. */
export function formatsFor(reader: { readonly language: string; readonly timeZone: string }): Formats {
  const key = `${reader.language} ${reader.timeZone}`;
  let formats = known.get(key);
  if (formats === undefined) {
    formats = createFormats(reader.language, reader.timeZone);
    known.set(key, formats);
  }
  return formats;
}

/** Calendar days from today to `at` on the reader's calendar; negative when past. */
function daysUntil(at: At, now: Date, timeZone: string): number {
  return dueState(new Date(at).toISOString(), now, timeZone).daysLeft;
}

/** Whether a page tells of another moment than the reader's: “today” on it would be read as theirs. */
function isPast(asOf: Date, now: Date): boolean {
  return asOf.getTime() !== now.getTime();
}

function createFormats(language: string, timeZone: string): Formats {
  const { common } = messagesFor(language);
  // British English writes the day first, as the rest of the academy's English does.
  const locale = language === 'en' ? 'en-GB' : language;
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  const times = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone });
  const months = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  const monthsShort = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const numbers = new Intl.NumberFormat(locale);
  const percents = new Intl.NumberFormat(locale, { style: 'percent' });
  const moneys = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });

  return {
    date: (at) => dates.format(new Date(at)),
    month: (at) => months.format(new Date(at)),
    monthShort: (at) => monthsShort.format(new Date(at)),
    dateTime: (at) => times.format(new Date(at)),
    due(at, asOf, now = asOf) {
      const days = daysUntil(at, asOf, timeZone);
      if (days < 0) return common.due.late(-days);
      if (isPast(asOf, now)) return common.due.on(dates.format(new Date(at)));
      if (days === 0) return common.due.today;
      if (days === 1) return common.due.tomorrow;
      return days <= COUNTED_DAYS ? common.due.inDays(days) : common.due.on(dates.format(new Date(at)));
    },
    ago(at, asOf, now = asOf) {
      if (isPast(asOf, now)) return dates.format(new Date(at));
      const days = -daysUntil(at, asOf, timeZone);
      if (days <= 0) return common.ago.today;
      if (days === 1) return common.ago.yesterday;
      return days <= COUNTED_DAYS ? common.ago.days(days) : dates.format(new Date(at));
    },
    number: (value) => numbers.format(value),
    money: (value) => moneys.format(value),
    percent: (value) => percents.format(value / 100),
    minutes(value) {
      const hours = Math.floor(value / 60);
      return hours === 0 ? common.time.minutes(value) : common.time.hours(hours, value % 60);
    },
    list: (words) => lists.format(words),
    titles: (titles) => lists.format(titles.map(common.quoted)),
  };
}
