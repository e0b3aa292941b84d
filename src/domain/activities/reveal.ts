import type { ActivityRules } from './activity.ts';

/** A question to think about before one opens the answer: that it was opened is all that is to know. */
export const reveal: ActivityRules = {
  keeps: 'latest',

  take(_activity, form) {
    if (form.get('opened')?.join() !== 'yes') return { ok: false, why: 'odd-value' };
    return { ok: true, done: [{ item: '', value: true, right: null }] };
  },

  holds: (_activity, state) => state.get('') === true,

  fill: () => '',
};
