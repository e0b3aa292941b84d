import { type Activity, type ActivityRules, type ActivityState, itemsKnown } from './activity.ts';

/**
 * A question in passing, graded by nobody: what one chose is answered at once. The right ones are told with the rest
 * of the reasons as soon as one has found them, and not before.
 */
export const practice: ActivityRules = {
  keeps: 'each',

  take(activity, form) {
    const chosen = form.get('option') ?? [];
    if (!itemsKnown(activity, chosen)) return { ok: false, why: 'unknown-item' };
    const ids = activity.items.map(({ id }) => id).filter((id) => chosen.includes(id));
    if (ids.length === 0) return { ok: false, why: 'nothing-chosen' };
    if (ids.length > 1 && !hasSeveral(activity)) return { ok: false, why: 'several-chosen' };
    return { ok: true, done: [{ item: '', value: ids, right: verdict(activity, ids) === 'right' }] };
  },

  holds(activity, state, condition, item) {
    const chosen = chosenIn(activity, state);
    switch (condition) {
      case 'several':
        return hasSeveral(activity);
      case 'one':
        return !hasSeveral(activity);
      case 'told':
        return isTold(activity, chosen, item);
      case 'good':
        return chosen.includes(item) && isCorrect(activity, item);
      case 'bad':
        return chosen.includes(item) && !isCorrect(activity, item);
      default:
        return verdict(activity, chosen) === condition;
    }
  },

  fill(activity, state, _blank, item) {
    const chosen = chosenIn(activity, state);
    const type = hasSeveral(activity) ? 'type="checkbox"' : 'type="radio" required';
    const checked = chosen.includes(item) ? ' checked' : '';
    const told = isTold(activity, chosen, item) ? ` aria-describedby="${reasonId(activity.id, item)}"` : '';
    return `<input ${type} name="option" value="${item}"${checked}${told}>`;
  },
};

/** The element that holds the reason of an option. */
export function reasonId(activity: string, option: string): string {
  return `activity-${activity}-${option}`;
}

/** Options that are gone by now were never chosen. */
function chosenIn(activity: Activity, state: ActivityState): readonly string[] {
  const value = state.get('');
  return Array.isArray(value) ? value.filter((id: string) => itemsKnown(activity, [id])) : [];
}

function hasSeveral({ items }: Activity): boolean {
  return items.filter(({ correct }) => correct).length > 1;
}

function isCorrect({ items }: Activity, id: string): boolean {
  return items.some((item) => item.id === id && item.correct);
}

/** `partly`: nothing of it is wrong, but something is missing. */
function verdict(activity: Activity, chosen: readonly string[]): 'right' | 'partly' | 'wrong' | null {
  if (chosen.length === 0) return null;
  if (!chosen.every((id) => isCorrect(activity, id))) return 'wrong';
  return activity.items.every(({ id, correct }) => !correct || chosen.includes(id)) ? 'right' : 'partly';
}

function isTold(activity: Activity, chosen: readonly string[], item: string): boolean {
  return chosen.includes(item) || verdict(activity, chosen) === 'right';
}
