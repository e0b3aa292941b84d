import type { Figure } from '../../domain/measures/compute.ts';
import type { Measure, Member, Unit } from '../../domain/measures/measure.ts';
import { formatsFor, type Messages } from '../../i18n/index.ts';

/** Who reads, and how. */
export interface ReportReader {
  readonly language: string;
  readonly messages: Messages;
  readonly timeZone: string;
}

/** A value in its unit, such as "62%" or "25 days"; "Nobody yet" where there is none. */
export function writeValue(unit: Unit, value: number | null, reader: ReportReader): string {
  const { common, scorecard } = reader.messages;
  if (value === null) return common.nobodyYet;
  const formats = formatsFor(reader);
  switch (unit) {
    case 'percent':
      return formats.percent(value);
    case 'usd':
      return formats.money(value);
    case 'days':
      return scorecard.values.days(formats.number(value), value);
    default:
      return scorecard.values[unit](formats.number(value));
  }
}

/** Of a measure that does not look at the whole period: the month or the day it looks at; null for one that does. */
export function writeWindow({ window }: Measure, to: Date, reader: ReportReader): string | null {
  if (window === 'period') return null;
  const { month, end } = reader.messages.scorecard.window;
  const formats = formatsFor({ ...reader, timeZone: 'UTC' });
  return window === 'month' ? month(formats.month(to)) : end(formats.date(to));
}

/** What a value was made of: "31 of 50 accounts"; empty where there is nobody. */
export function writeMade(measure: Measure, figure: Figure, reader: ReportReader): string {
  const { scorecard } = reader.messages;
  const { numerator, denominator, spread } = figure;
  if (denominator === 0) return '';
  const formats = formatsFor(reader);
  const write = measure.grain === 'revenue' ? formats.money : formats.number;
  const all = write(denominator);
  if (measure.form === 'per-loss') return scorecard.ofLost(write(numerator), all, denominator);
  if (measure.unit === 'points' && measure.form === 'share') return scorecard.ofAnswers(all, denominator);
  if (spread !== null && denominator > 2)
    return scorecard.ofSpread(all, denominator, formats.number(spread.q1), formats.number(spread.q3));
  if (measure.form === 'median') return scorecard.ofAccounts(all, denominator);
  return scorecard.of[measure.grain](write(numerator), all, denominator, numerator);
}

/** What one account adds. */
export function writeMember(measure: Measure, member: Member, reader: ReportReader): string {
  const { common, scorecard } = reader.messages;
  const formats = formatsFor(reader);
  if (measure.form === 'median') return writeValue(measure.unit, member.value, reader);
  if (measure.form === 'per-loss') return formats.money(member.value ?? 0);
  if (measure.form === 'rate') return formats.number(member.numerator);
  if (measure.grain === 'account' && member.denominator === 1)
    return member.numerator > 0 ? scorecard.yes : scorecard.no;
  const write = measure.grain === 'revenue' ? formats.money : formats.number;
  return common.of(write(member.numerator), write(member.denominator));
}
