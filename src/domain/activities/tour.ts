import { type ActivityRules, itemsKnown } from './activity.ts';

/** A tour: which steps were seen (`seen`), and the one where one was (`at`). */
export const tour: ActivityRules = {
  keeps: 'latest',

  take(activity, form) {
    const seen = form.get('seen') ?? [];
    const at = form.get('at') ?? [];
    if (at.length > 1 || !itemsKnown(activity, [...seen, ...at])) return { ok: false, why: 'unknown-item' };
    return {
      ok: true,
      done: [
        ...seen.map((item) => ({ item, value: true, right: null })),
        ...at.map((value) => ({ item: '', value, right: null })),
      ],
    };
  },

  holds: ({ items }, state) => items.every(({ id }) => state.get(id) === true),

  fill({ items }, state) {
    const at = items.find(({ id }) => id === state.get(''))?.id ?? '';
    return `<data class="tour-at" value="${at}"></data>`;
  },
};
