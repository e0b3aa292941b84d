import type { Segment } from '../account.ts';

/** How soon first value came, by the segment's own measure; the best first. */
export const VALUE_BANDS = ['world-class', 'good', 'poor'] as const;
export type ValueBand = (typeof VALUE_BANDS)[number];

/** Days to first value up to which an account is world class, and up to which it is good; later is poor. */
export const VALUE_LIMITS: Readonly<Record<Segment, { readonly worldClass: number; readonly good: number }>> =
  {
    smb: { worldClass: 21, good: 45 },
    'mid-market': { worldClass: 45, good: 90 },
    enterprise: { worldClass: 60, good: 120 },
  };

/** @param days whole days from contract to first value */
export function valueBand(segment: Segment, days: number): ValueBand {
  const { worldClass, good } = VALUE_LIMITS[segment];
  return days <= worldClass ? 'world-class' : days <= good ? 'good' : 'poor';
}
