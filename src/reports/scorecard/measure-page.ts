import { SEGMENTS } from '../../domain/account.ts';
import { compute } from '../../domain/measures/compute.ts';
import type { Measure, Measured, Member } from '../../domain/measures/measure.ts';
import { standingAt } from '../../domain/measures/standing.ts';
import type { AccountTimeline } from '../../domain/timeline.ts';
import { formatsFor, type MeasureSaid, measureSaid, valueName } from '../../i18n/index.ts';
import { accountAddress } from '../addresses.ts';
import { measureAddress } from './address.ts';
import { type Ask, TREND_MONTHS } from './ask.ts';
import { type Source, trendOf } from './figures.ts';
import { monthOf, monthsTo, startOf } from './months.ts';
import { selectTimelines } from './select.ts';
import { type ReportReader, writeMade, writeMember, writeValue } from './write.ts';

export interface MeasureView {
  readonly said: MeasureSaid;
  /** Heads and words of the definition, in order. */
  readonly definition: readonly (readonly [head: string, text: string])[];
  readonly value: string;
  readonly made: string;
  readonly measured: Measured;
  readonly months: readonly { readonly label: string; readonly name: string }[];
  readonly trend: readonly (number | null)[];
  /** Empty where a segment is asked for already. */
  readonly segments: readonly {
    readonly label: string;
    readonly value: number | null;
    readonly made: string;
    readonly href: string;
  }[];
}

/** A measure's page but for its list of accounts. */
export function measureView(measure: Measure, source: Source, ask: Ask, reader: ReportReader): MeasureView {
  const { messages } = reader;
  const formats = formatsFor(reader);
  const accounts = selectTimelines(source.timelines, ask);
  const over = (some: readonly AccountTimeline[]) =>
    compute(measure, { accounts: some, period: ask, asOf: ask.asOf, content: source.content });
  const measured = over(accounts);
  const said = measureSaid(messages, measure);
  const { measures: heads } = messages;
  return {
    said,
    definition: [
      [heads.formula, said.formula],
      [heads.detail, said.detail],
      [heads.grain, heads.grains[measure.grain]],
      [heads.window, heads.windows[measure.window]],
      [heads.unit, heads.units[measure.unit]],
      [heads.owner, heads.owners[measure.owner]],
    ],
    value: writeValue(measure.unit, measured.value, reader),
    made: writeMade(measure, measured, reader),
    measured,
    months: monthsTo(monthOf(ask.to), TREND_MONTHS).map((month) => {
      return { label: formats.monthShort(startOf(month)), name: formats.month(startOf(month)) };
    }),
    trend: trendOf(measure, accounts, source.content, ask),
    segments:
      ask.filters.segment !== null
        ? []
        : SEGMENTS.map((segment) => {
            const one = over(
              accounts.filter(
                ({ history }) => standingAt(history, ask.asOf.getTime()).account.segment === segment,
              ),
            );
            return {
              label: valueName(messages, 'segment', segment),
              value: one.value,
              made: writeMade(measure, one, reader),
              href: measureAddress(measure, { ...ask, filters: { ...ask.filters, segment } }),
            };
          }),
  };
}

export const SHOWN = ['all', 'yes', 'no'] as const;
export type Shown = (typeof SHOWN)[number];

/** The members asked for: all, those that count, or those that do not. */
export function membersShown({ members }: Measured, shown: Shown): readonly Member[] {
  if (shown === 'all') return members;
  return members.filter(({ numerator }) => numerator > 0 === (shown === 'yes'));
}

/** By the names of their accounts, as the reader's language sorts them. */
export function byName(
  members: readonly Member[],
  { timelines }: Source,
  { asOf }: Ask,
  language: string,
): Member[] {
  const names = new Map(
    timelines.map(({ history }) => [history.id, standingAt(history, asOf.getTime()).account.name]),
  );
  const { compare } = new Intl.Collator(language);
  return members.toSorted((a, b) => compare(names.get(a.account) ?? '', names.get(b.account) ?? ''));
}

export interface MemberRow {
  readonly href: string;
  readonly name: string;
  readonly segment: string;
  readonly counts: string;
  readonly at: string | null;
}

export function memberRows(
  measure: Measure,
  members: readonly Member[],
  source: Source,
  ask: Ask,
  reader: ReportReader,
): MemberRow[] {
  const wanted = new Set(members.map(({ account }) => account));
  const byId = new Map(
    source.timelines
      .filter(({ history }) => wanted.has(history.id))
      .map(({ history }) => [history.id, history]),
  );
  return members.flatMap((member): MemberRow[] => {
    const history = byId.get(member.account);
    if (history === undefined) return [];
    const { account } = standingAt(history, ask.asOf.getTime());
    return [
      {
        href: accountAddress(account.id),
        name: account.name,
        segment: valueName(reader.messages, 'segment', account.segment),
        counts: writeMember(measure, member, reader),
        at: member.at === null ? null : new Date(member.at).toISOString(),
      },
    ];
  });
}
