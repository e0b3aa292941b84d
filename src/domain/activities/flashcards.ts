import { type ActivityRules, itemsKnown } from './activity.ts';

/** Cards with a front and a back. Whoever turns one says whether they knew it: `known` or `again` holds the card's id. */
export const flashcards: ActivityRules = {
  keeps: 'each',

  take(activity, form) {
    const [known, again] = [form.get('known') ?? [], form.get('again') ?? []];
    const cards = [...known, ...again];
    if (!itemsKnown(activity, cards)) return { ok: false, why: 'unknown-item' };
    const [card] = cards;
    if (card === undefined || cards.length > 1) return { ok: false, why: 'odd-value' };
    return { ok: true, done: [{ item: card, value: known.length === 1, right: null }] };
  },

  holds: (_activity, state, _condition, item) => state.get(item) === true,

  fill: ({ items }, state) => String(items.filter(({ id }) => state.get(id) === true).length),
};
