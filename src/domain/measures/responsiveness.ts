import { DAY_MS } from '../day.ts';
import { factTimesOf } from './fact-times.ts';
import type { Measure } from './measure.ts';
import { partOf } from './member.ts';
import { isOnboarding, momentsOf, within } from './moments.ts';

const ANSWER_DAYS = 3;

/**
 * Responsiveness. Requests answered within 3 days ÷ requests made of the customer in onboarding.
 * Requests whose 3 days ended in the period. A request is a touch that asks something of the customer.
 * Counts requests. Window: the period. Unit: percent, rounded down. Owner: CSM.
 */
export const responsiveness: Measure = {
  id: 'responsiveness',
  words: 'responsiveness',
  n: null,
  unit: 'percent',
  form: 'share',
  grain: 'request',
  window: 'period',
  owner: 'csm',
  better: 'higher',
  kind: 'leading',
  flows: false,
  member(timeline, window) {
    let asked = 0;
    let answered = 0;
    const times = factTimesOf(timeline.history);
    for (const [place, touch] of timeline.history.touches.entries()) {
      if (!touch.asks) continue;
      const at = times.touches[place] ?? Number.NaN;
      const due = at + ANSWER_DAYS * DAY_MS;
      if (!within(due, window) || !isOnboarding(momentsOf(timeline, at), at)) continue;
      asked += 1;
      if ((times.answered[place] ?? Number.NaN) <= due) answered += 1;
    }
    return partOf(timeline, answered, asked);
  },
};
