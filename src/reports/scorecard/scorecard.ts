import type { Figure } from '../../domain/measures/compute.ts';
import { VALUE_LIMITS } from '../../domain/measures/value-bands.ts';
import type { AccountTimeline } from '../../domain/timeline.ts';
import { formatsFor, measureSaid, valueName } from '../../i18n/index.ts';
import { measureAddress } from './address.ts';
import { type Ask, askOf, TREND_MONTHS } from './ask.ts';
import { bandsOf } from './bands.ts';
import { type Figures, figuresFor, type Source } from './figures.ts';
import { monthOf, monthsTo, startOf } from './months.ts';
import { selectTimelines } from './select.ts';
import { type ReportReader, writeMade, writeValue, writeWindow } from './write.ts';

export const KPI_KINDS = ['lagging', 'leading', 'everboarding'] as const;

/** A value and what it was made of, in words; `href` opens the accounts. */
export interface KpiValue {
  readonly value: string;
  readonly made: string;
  readonly href: string;
}

/** One measure's line. */
export interface KpiLine {
  readonly id: string;
  readonly kind: (typeof KPI_KINDS)[number];
  readonly name: string;
  /** The month or the day it looks at; null = the whole period. */
  readonly window: string | null;
  /** As asked; with a second cohort, that of it after the first. */
  readonly values: readonly KpiValue[];
  /** Month by month, the latest last; null = nobody yet. */
  readonly trend: readonly (number | null)[];
  /** The same in words. */
  readonly trendSaid: string;
}

export interface ScorecardView {
  /** How many accounts there were at all. */
  readonly known: number;
  /** Those that are looked at; with a second cohort, that of it after the first. */
  readonly sides: readonly Side[];
  readonly lines: readonly KpiLine[];
  /** Names of the cohorts held against each other; empty where there is but one. */
  readonly cohorts: readonly string[];
}

/** The accounts that are looked at. */
export interface Side {
  /** The cohort they are of, in words; null where none was asked for. */
  readonly cohort: string | null;
  readonly accounts: number;
  readonly from: Date;
  readonly to: Date;
  readonly bands: readonly BandsRow[];
}

/** A segment's accounts by how soon they reached first value. */
export interface BandsRow {
  readonly label: string;
  readonly counts: readonly number[];
  readonly href: string;
  readonly limits: { readonly worldClass: number; readonly good: number };
}

export async function scorecardView(source: Source, ask: Ask, reader: ReportReader): Promise<ScorecardView> {
  const asks = ask.cohort === null || ask.against === null ? [ask] : [ask, askOf(ask, ask.against)];
  const figures: Figures['measures'][] = [];
  for (const one of asks) figures.push((await figuresFor(source, one)).measures);
  const formats = formatsFor(reader);
  const months = monthsTo(monthOf(ask.to), TREND_MONTHS).map((month) => formats.month(startOf(month)));
  const lines = (figures[0] ?? []).map(({ measure, trend }, index): KpiLine => {
    const values = asks.map((one, cohort): KpiValue => {
      const figure = figures[cohort]?.[index]?.figure ?? NOBODY;
      const value = writeValue(measure.unit, figure.value, reader);
      return { value, made: writeMade(measure, figure, reader), href: measureAddress(measure, one) };
    });
    const known = trend.flatMap((value, month) =>
      value === null ? [] : [{ value, month: months[month] ?? '' }],
    );
    const [first, last] = [known[0], known.at(-1)];
    const write = (value: number) => writeValue(measure.unit, value, reader);
    return {
      id: measure.id,
      kind: measure.kind,
      name: measureSaid(reader.messages, measure).name,
      window: writeWindow(measure, ask.to, reader),
      values,
      trend,
      trendSaid:
        first !== undefined && last !== undefined
          ? reader.messages.scorecard.trendFrom(
              write(first.value),
              first.month,
              write(last.value),
              last.month,
            )
          : reader.messages.common.nobodyYet,
    };
  });
  const wasThere = ({ history }: AccountTimeline) => Date.parse(history.createdAt) <= ask.asOf.getTime();
  return {
    known: source.timelines.filter(wasThere).length,
    lines,
    cohorts: asks.length > 1 ? asks.map(({ cohort }) => formats.month(startOf(cohort ?? ''))) : [],
    sides: asks.map((one) => ({
      cohort:
        one.cohort === null ? null : reader.messages.scorecard.cohort(formats.month(startOf(one.cohort))),
      accounts: selectTimelines(source.timelines, one).filter(wasThere).length,
      from: one.from,
      to: one.to,
      bands: bandsRows(source, one, reader),
    })),
  };
}

const NOBODY: Figure = { value: null, numerator: 0, denominator: 0, spread: null };

/** The picture of days to first value; each segment leads to its own page of the measure. */
export function bandsRows(source: Source, ask: Ask, { messages }: ReportReader): BandsRow[] {
  return bandsOf(selectTimelines(source.timelines, ask), ask).map(({ segment, counts }) => ({
    label: valueName(messages, 'segment', segment),
    counts,
    href: measureAddress({ id: 'ttfv' }, { ...ask, filters: { ...ask.filters, segment } }),
    limits: VALUE_LIMITS[segment],
  }));
}
