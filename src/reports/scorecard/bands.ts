import { SEGMENTS, type Segment } from '../../domain/account.ts';
import { isOnboarding, momentsOf, wholeDays, within } from '../../domain/measures/moments.ts';
import { standingAt } from '../../domain/measures/standing.ts';
import { VALUE_BANDS, valueBand } from '../../domain/measures/value-bands.ts';
import type { AccountTimeline } from '../../domain/timeline.ts';
import type { Ask } from './ask.ts';

/** How many accounts of a segment reached first value how soon in the period: by band, and last those still on the way. */
export interface SegmentBands {
  readonly segment: Segment;
  readonly counts: readonly number[];
}

/** An account whose segment nobody has recorded is in no band. */
export function bandsOf(accounts: readonly AccountTimeline[], ask: Ask): SegmentBands[] {
  const window = { from: ask.from.getTime(), to: ask.to.getTime() };
  const rows = new Map(SEGMENTS.map((segment) => [segment, [...VALUE_BANDS.map(() => 0), 0]]));
  for (const timeline of accounts) {
    const { segment } = standingAt(timeline.history, window.to).account;
    const counts = segment === null ? undefined : rows.get(segment);
    if (segment === null || counts === undefined) continue;
    const moments = momentsOf(timeline, window.to);
    const { started, firstValue } = moments;
    if (started > window.to) continue;
    if (within(firstValue, window)) {
      const band = VALUE_BANDS.indexOf(valueBand(segment, wholeDays(started, firstValue)));
      counts[band] = (counts[band] ?? 0) + 1;
    } else if (firstValue > window.to && isOnboarding(moments, window.to)) {
      counts[VALUE_BANDS.length] = (counts[VALUE_BANDS.length] ?? 0) + 1;
    }
  }
  return [...rows].map(([segment, counts]) => ({ segment, counts }));
}
