import type { Measured } from '../../domain/measures/measure.ts';
import { formatsFor } from '../../i18n/index.ts';
import { type ReportReader, writeValue } from './write.ts';

const BINS = 10;

/** Round widths for bins of days. */
const WIDTHS = [1, 2, 5, 7, 10, 14, 20, 30, 60, 90, 180] as const;

export interface Distributed {
  readonly bins: readonly { readonly label: string; readonly name: string; readonly count: number }[];
  readonly mark: { readonly at: number; readonly label: string };
  readonly description: string;
}

/** How the days of a measure are spread, in ten bins, the last of which holds all that is later; null for nobody. */
export function distributed({ members, spread }: Measured, reader: ReportReader): Distributed | null {
  if (spread === null) return null;
  const { scorecard: said } = reader.messages;
  const formats = formatsFor(reader);
  const days = members.flatMap(({ value }) => (value === null ? [] : [value]));
  const width = WIDTHS.find((width) => width * BINS > Math.max(...days)) ?? 365;
  const counts = Array.from({ length: BINS }, () => 0);
  for (const value of days) {
    const bin = Math.min(BINS - 1, Math.floor(value / width));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const median = writeValue('days', spread.median, reader);
  return {
    bins: counts.map((count, bin) => ({
      label: formats.number(bin * width),
      name: bin === BINS - 1 ? said.binLast(bin * width) : said.binName(bin * width, (bin + 1) * width - 1),
      count,
    })),
    mark: { at: Math.min(100, (spread.median * 100) / (width * BINS)), label: said.median(median) },
    description: said.distributionText(formats.number(days.length), days.length, median),
  };
}
