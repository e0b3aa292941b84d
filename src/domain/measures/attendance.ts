import { factTimesOf } from './fact-times.ts';
import type { Measure } from './measure.ts';
import { partOf } from './member.ts';
import { isOnboarding, momentsOf, within } from './moments.ts';

/**
 * Attendance of stakeholders. Stakeholders who came ÷ stakeholders asked to come, over all touches in
 * onboarding, in the period.
 * Who came without being asked is not counted.
 * Counts invitations. Window: the period. Unit: percent, rounded down. Owner: CSM.
 */
export const attendance: Measure = {
  id: 'attendance',
  words: 'attendance',
  n: null,
  unit: 'percent',
  form: 'share',
  grain: 'invitation',
  window: 'period',
  owner: 'csm',
  better: 'higher',
  kind: 'leading',
  flows: false,
  member(timeline, window) {
    let invited = 0;
    let came = 0;
    const times = factTimesOf(timeline.history).touches;
    for (const [place, touch] of timeline.history.touches.entries()) {
      const at = times[place] ?? Number.NaN;
      if (touch.invited.length === 0 || !within(at, window)) continue;
      if (!isOnboarding(momentsOf(timeline, at), at)) continue;
      invited += touch.invited.length;
      came += touch.invited.filter((stakeholder) => touch.attended.includes(stakeholder)).length;
    }
    return partOf(timeline, came, invited);
  },
};
