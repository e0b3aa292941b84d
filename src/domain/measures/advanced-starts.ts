import type { Measure } from './measure.ts';
import { counted } from './member.ts';
import { momentsOf, within } from './moments.ts';

/**
 * Advanced paths started. Accounts with someone who started an advanced path in the period ÷ accounts past
 * onboarding at any time in it.
 * An advanced path is a learning path without a timeframe.
 * Counts accounts. Window: the period. Unit: percent, rounded down. Owner: CEM.
 */
export const advancedStarts: Measure = {
  id: 'advanced-starts',
  words: 'advancedStarts',
  n: null,
  unit: 'percent',
  form: 'share',
  grain: 'account',
  window: 'period',
  owner: 'cem',
  better: 'higher',
  kind: 'everboarding',
  flows: false,
  member(timeline, window, { advancedPaths }) {
    const { onboarded, churned } = momentsOf(timeline, window.to);
    if (onboarded > window.to || churned < window.from) return null;
    const starts = timeline.learners
      .flatMap(({ paths }) => paths.filter(({ path }) => advancedPaths.has(path)))
      .map(({ startedAt }) => startedAt)
      .filter((at) => within(at, window) && at >= onboarded);
    return counted(timeline, starts.length > 0, Math.min(...starts));
  },
};
