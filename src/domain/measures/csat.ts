import { DAY_MS } from '../day.ts';
import type { Measure } from './measure.ts';
import { answersIn, partOf } from './member.ts';
import { momentsOf } from './moments.ts';

/** From this score on, of 5, an answer is a satisfied one. */
const SATISFIED = 4;
/** The questions asked at the end of onboarding are answered in the days after it. */
const AFTER_DAYS = 14;

/**
 * CSAT. Answers of 4 or 5 ÷ all CSAT answers in the period.
 * Every answer counts, also several of one account.
 * Counts answers. Window: the period. Unit: percent, rounded down. Owner: CS leader.
 */
export const csat: Measure = {
  id: 'csat',
  words: 'csat',
  n: null,
  unit: 'percent',
  form: 'share',
  grain: 'answer',
  window: 'period',
  owner: 'leader',
  better: 'higher',
  kind: 'lagging',
  flows: false,
  member(timeline, window) {
    const scores = answersIn(timeline, 'csat', window);
    return partOf(timeline, scores.filter((score) => score >= SATISFIED).length, scores.length);
  },
};

/**
 * Onboarding CSAT. Answers of 4 or 5 ÷ all CSAT answers given in onboarding, in the period.
 * In onboarding: from the contract until 14 days after completion.
 * Counts answers. Window: the period. Unit: percent, rounded down. Owner: CSM.
 */
export const onboardingCsat: Measure = {
  ...csat,
  id: 'onboarding-csat',
  words: 'onboardingCsat',
  owner: 'csm',
  member(timeline, window, content) {
    const { started, onboarded, churned } = momentsOf(timeline, window.to);
    const ended = Math.min(onboarded + AFTER_DAYS * DAY_MS, churned);
    const shorter = { from: Math.max(started, window.from), to: Math.min(ended, window.to) };
    return csat.member(timeline, shorter, content);
  },
};
