import { dayOf } from '../history.ts';
import type { Measure } from './measure.ts';
import { partOf } from './member.ts';
import { isOnboarding, momentsOf } from './moments.ts';
import { anyDay, countPeopleAt } from './people.ts';

const RECENT_DAYS = 30;

/**
 * Learning activity. People who learned in the last 30 days ÷ people invited, of accounts in onboarding.
 * As at the end of the period, its day included. Learned: opened, completed or handed in something in the
 * academy, or did an activity of a lesson.
 * Counts people. Window: as at the end of the period. Unit: percent, rounded down. Owner: CSM.
 */
export const learningActivity: Measure = {
  id: 'learning-activity',
  words: 'learningActivity',
  n: null,
  unit: 'percent',
  form: 'share',
  grain: 'person',
  window: 'end',
  owner: 'csm',
  better: 'higher',
  kind: 'leading',
  flows: false,
  member(timeline, { to }) {
    if (!isOnboarding(momentsOf(timeline, to), to)) return null;
    const today = dayOf(new Date(to));
    const { counted, there } = countPeopleAt(timeline.history, to, ({ learnedOn }) =>
      anyDay(learnedOn, today - RECENT_DAYS + 1, today),
    );
    return partOf(timeline, counted, there);
  },
};
