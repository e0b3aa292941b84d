import type { Measure } from './measure.ts';
import { counted } from './member.ts';
import { isPersonLed, momentsOf, within } from './moments.ts';

/**
 * Self-onboarding share. Accounts that completed onboarding in the period with no person-led touch ÷ all
 * that completed in it.
 * Person-led: any touch between contract and completion but the handoff, which is between colleagues.
 * Counts accounts. Window: the period. Unit: percent, rounded down. Owner: CS leader.
 */
export const selfOnboardingShare: Measure = {
  id: 'self-onboarding-share',
  words: 'selfOnboardingShare',
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
    const { started, onboarded } = momentsOf(timeline, window.to);
    if (!within(onboarded, window)) return null;
    const onTheWay = { from: started, to: onboarded };
    const led = timeline.history.touches.some(
      (touch) => isPersonLed(touch) && within(Date.parse(touch.at), onTheWay),
    );
    return counted(timeline, !led, onboarded);
  },
};
