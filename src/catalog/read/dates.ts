const ISO = /^(\d{4})-(\d{2})-(\d{2})(?=T|$)/;

/** What is wrong with a date that is written as one and does not exist: `February 2027 has no 30th`. */
export function noSuchDay(written: string): string | undefined {
  const [, year, month, day] = (ISO.exec(written) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (month < 1 || month > 12) return `a year has no month ${month}`;
  if (day >= 1 && day <= daysIn(year, month)) return undefined;
  return `${monthName(year, month)} has no ${ordinal(day)}`;
}

/** The dates that may be meant by one in another order or with other signs: `31.12.2026`, `2026/12/31`, `2026年12月31日`. */
export function meantDates(written: string): readonly string[] {
  const plain = written.normalize('NFKC').trim();
  const [, ...first] = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(plain) ?? [];
  const [year, month, day] = first.map(Number);
  if (year !== undefined && month !== undefined && day !== undefined) return existing([[year, month, day]]);
  const [, one, sign, other, last] = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4})$/.exec(plain) ?? [];
  if (last === undefined) return [];
  const [a, b, y] = [Number(one), Number(other), Number(last)];
  // With full stops the day comes first everywhere; with strokes, in America, the month.
  return existing(
    sign === '.'
      ? [[y, b, a]]
      : [
          [y, b, a],
          [y, a, b],
        ],
  );
}

type Day = readonly [year: number, month: number, day: number];

function existing(days: readonly Day[]): string[] {
  const written = days
    .filter(([year, month, day]) => month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month))
    .map((day) => day.map((part) => String(part).padStart(2, '0')).join('-'));
  return [...new Set(written)];
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const MONTH = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

function monthName(year: number, month: number): string {
  return MONTH.format(Date.UTC(year, month - 1));
}

const PLURALS = new Intl.PluralRules('en', { type: 'ordinal' });
const ENDINGS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

function ordinal(day: number): string {
  return `${day}${ENDINGS[PLURALS.select(day)]}`;
}
