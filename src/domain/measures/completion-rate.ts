import type { Measure } from './measure.ts';
import { counted } from './member.ts';
import { momentsOf, wasOnboarding } from './moments.ts';

/**
 * Onboarding completion rate. Accounts that completed onboarding by the end of the period ÷ all accounts
 * that were in onboarding at any time in it.
 * In onboarding at any time in it: started by its end, neither complete nor churned before its start.
 * Onboarding starts at contract signature or trial start and is complete when the definition in force holds;
 * companies are counted, not people.
 * Counts accounts. Window: the period. Unit: percent, rounded down. Owner: CS leader.
 */
export const completionRate: Measure = {
  id: 'completion-rate',
  words: 'completionRate',
  n: null,
  unit: 'percent',
  form: 'share',
  grain: 'account',
  window: 'period',
  owner: 'leader',
  better: 'higher',
  kind: 'lagging',
  flows: false,
  member(timeline, window) {
    const moments = momentsOf(timeline, window.to);
    if (!wasOnboarding(moments, window)) return null;
    return counted(timeline, moments.onboarded <= window.to, moments.onboarded);
  },
};

/**
 * Onboarding completion rate of a cohort. Accounts of the cohort that completed onboarding by the end of the
 * period ÷ all accounts of the cohort.
 * A cohort is the accounts whose contract was signed in one month. Without one it is every account that has
 * started.
 * Counts accounts. Window: as at the end of the period. Unit: percent, rounded down. Owner: CS leader.
 */
export const cohortCompletionRate: Measure = {
  ...completionRate,
  id: 'cohort-completion-rate',
  words: 'cohortCompletionRate',
  window: 'end',
  member(timeline, { to }) {
    const { started, onboarded } = momentsOf(timeline, to);
    return started <= to ? counted(timeline, onboarded <= to, onboarded) : null;
  },
};
