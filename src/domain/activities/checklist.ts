import { type ActivityRules, itemsKnown } from './activity.ts';

/**
 * Points to tick. The form says which are ticked (`item`) and which were when the page was made (`was`): what another
 * tab ticked meanwhile stays.
 */
export const checklist: ActivityRules = {
  keeps: 'each',

  take(activity, form) {
    const [ticked, were] = [form.get('item') ?? [], form.get('was') ?? []];
    if (!itemsKnown(activity, [...ticked, ...were])) return { ok: false, why: 'unknown-item' };
    const changed = activity.items.filter(({ id }) => ticked.includes(id) !== were.includes(id));
    return {
      ok: true,
      done: changed.map(({ id }) => ({ item: id, value: ticked.includes(id), right: null })),
    };
  },

  holds: () => false,

  fill({ items }, state, blank, item) {
    if (blank === 'count') return String(items.filter(({ id }) => state.get(id) === true).length);
    const field = (type: string, name: string, more = '') =>
      `<input type="${type}" name="${name}" value="${item}"${more}>`;
    return state.get(item) === true
      ? `${field('hidden', 'was')}${field('checkbox', 'item', ' checked')}`
      : field('checkbox', 'item');
  },
};
