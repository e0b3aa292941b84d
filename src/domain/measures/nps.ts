import type { Measure } from './measure.ts';
import { answersIn, partOf } from './member.ts';

/** Of 10: from 9 on they recommend, up to 6 they advise against. */
const PROMOTER = 9;
const DETRACTOR = 6;

/**
 * NPS. Share of answers of 9 or 10 less share of answers of 0 to 6, of all NPS answers in the period.
 * From −100 to 100. Every answer counts, also several of one account.
 * Counts answers. Window: the period. Unit: points. Owner: CS leader.
 */
export const nps: Measure = {
  id: 'nps',
  words: 'nps',
  n: null,
  unit: 'points',
  form: 'share',
  grain: 'answer',
  window: 'period',
  owner: 'leader',
  better: 'higher',
  kind: 'lagging',
  flows: false,
  member(timeline, window) {
    const scores = answersIn(timeline, 'nps', window);
    const promoters = scores.filter((score) => score >= PROMOTER).length;
    const detractors = scores.filter((score) => score <= DETRACTOR).length;
    return partOf(timeline, promoters - detractors, scores.length);
  },
};
