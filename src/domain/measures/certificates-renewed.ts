import type { Measure } from './measure.ts';

/**
 * Certificates renewed. Certificates renewed before they expired ÷ certificates that came up for renewal in
 * the period.
 * The academy gives no certificates yet.
 * Counts people. Window: the period. Unit: percent, rounded down. Owner: CEM.
 */
export const certificatesRenewed: Measure = {
  id: 'certificates-renewed',
  words: 'certificatesRenewed',
  n: null,
  unit: 'percent',
  form: 'share',
  grain: 'person',
  window: 'period',
  owner: 'cem',
  better: 'higher',
  kind: 'everboarding',
  flows: false,
  // The academy gives no certificates yet, so none can have come up for renewal.
  member: () => null,
};
