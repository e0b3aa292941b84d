import { readOwnText } from '../own-text.ts';
import type { Fields } from '../quiz/fields.ts';
import type { Activity, ActivityItem, ActivityRules, ActivityState } from './activity.ts';

const LONGEST_FIELD = 200;

/**
 * A simulated screen: what was pressed for each row (`row.<id>`) and written into each field (`field.<id>`), and which of
 * them are not yet as the task wants them. What is pressed changes its row as its author says. What is wanted is told by nothing but the reasons for what is missing.
 */
export const sandbox: ActivityRules = {
  keeps: 'each',

  take(activity, form) {
    const state = stateTyped(activity, form);
    if (state === null) return { ok: false, why: 'unknown-item' };
    const missing = missingIn(activity, state);
    return {
      ok: true,
      done: [
        ...[...state].map(([item, value]) => ({ item, value, right: null })),
        { item: '', value: missing, right: missing.length === 0 },
      ],
    };
  },

  holds(activity, state, condition, item) {
    const [row = '', of = ''] = item.split('.');
    if (condition === 'pressed') return state.get(row) === of;
    if (condition === 'untouched') return changedIn(activity, state, row) !== Number(of);
    if (!state.has('')) return false;
    const missing = missingIn(activity, state);
    if (condition === 'missing') return missing.includes(item);
    return condition === (missing.length === 0 ? 'solved' : 'unsolved');
  },

  fill(_activity, state, blank, item) {
    if (blank === 'field') {
      const value = escaped(String(state.get(item) ?? ''));
      return `<input type="text" name="field.${item}" value="${value}" maxlength="${LONGEST_FIELD}" autocomplete="off">`;
    }
    const [row = '', action = ''] = item.split('.');
    const checked = state.get(row) === action ? ' checked' : '';
    return `<input type="radio" name="row.${row}" value="${action}"${checked}>`;
  },
};

/** What a form says of each row and field; null where it names what is not there. */
function stateTyped({ items }: Activity, form: Fields): Map<string, string> | null {
  const state = new Map<string, string>();
  for (const { id, part } of items) {
    if (part === 'row') {
      const pressed = form.get(`row.${id}`)?.[0] ?? '';
      if (pressed !== '' && !items.some((item) => item.part === 'action' && item.id === pressed)) return null;
      state.set(id, pressed);
    } else if (part === 'field') {
      const read = readOwnText(form.get(`field.${id}`)?.[0] ?? '', LONGEST_FIELD);
      if (!('text' in read)) return null;
      state.set(id, read.text);
    }
  }
  return state;
}

/** The cell of a row that reads otherwise because of what was pressed in it; null where none does. */
function changedIn({ items }: Activity, state: ActivityState, row: string): number | null {
  const pressed = items.find(({ id, part }) => part === 'action' && id === state.get(row));
  return pressed?.changes ?? null;
}

/** Rows for which something else was pressed than the task wants, and fields left empty. */
function missingIn({ items }: Activity, state: ActivityState): string[] {
  const isMissing = ({ id, part, wants = '' }: ActivityItem) =>
    part === 'row' ? (state.get(id) ?? '') !== wants : part === 'field' && (state.get(id) ?? '') === '';
  return items.filter(isMissing).map(({ id }) => id);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
