import type { Audience } from '../audience.ts';
import type { Instant } from '../facts.ts';
import type { Fields } from '../quiz/fields.ts';

/** What can be done in a lesson and is recorded; each kind has its rules in a file of its own. */
export type ActivityKind =
  | 'checklist'
  | 'practice'
  | 'reveal'
  | 'flashcards'
  | 'hotspot'
  | 'reflection'
  | 'sandbox'
  | 'tour'
  | 'video';

/** One thing of an activity: a point of a list, an option, a card. */
export interface ActivityItem {
  readonly id: string;
  /** Whether it is right to choose it; false where nothing is chosen. */
  readonly correct: boolean;
  /** Of a simulated screen: what it is there, */
  readonly part?: 'action' | 'row' | 'field';
  /** which action the task wants for the row; left out = none; */
  readonly wants?: string;
  /** and, of an action, the cell of a row that reads otherwise once it is pressed: its place, from 0. */
  readonly changes?: number;
}

/** What a lesson has people do, as its base language says; languages share it. */
export interface Activity {
  /** Unique in its module. */
  readonly id: string;
  readonly kind: ActivityKind;
  /** Who it is for: the passages around it, outermost first. */
  readonly within: readonly Audience[];
  readonly items: readonly ActivityItem[];
}

export type ActivityValue = boolean | number | string | readonly string[];

/** What someone did in an activity of a module. The newest of an item holds. */
export interface ActivityFact {
  readonly activity: string;
  /** '' where it is of the activity as a whole. */
  readonly item: string;
  readonly value: ActivityValue;
  /** Whether it was right by what was right then; null where nothing is right or wrong. */
  readonly right: boolean | null;
  /** The module's revision at which it was done. */
  readonly revision: number;
  readonly at: Instant;
}

/** A fact by its number among those of the same item: the highest holds. */
export type NumberedFact = ActivityFact & { readonly number: number };

/**
 * The number of what is done next. Where only the latest is kept it takes the place of what was done before on the same
 * day (UTC); what was done on other days stays: that one learned then is a fact of that day.
 * @param at ISO instant
 */
export function nextNumber(
  last: Pick<NumberedFact, 'number' | 'at'> | undefined,
  keeps: ActivityRules['keeps'],
  at: Instant,
): number {
  if (last === undefined) return 1;
  const sameDay = last.at.slice(0, 10) === at.slice(0, 10);
  return keeps === 'latest' && sameDay ? last.number : last.number + 1;
}

/** How far someone is in one activity: what holds, by item. */
export type ActivityState = ReadonlyMap<string, ActivityValue>;

/** What a form says that someone did. */
export type Done = Pick<ActivityFact, 'item' | 'value' | 'right'>;

/** Why nothing of a form is taken. `odd-value`: no form of ours sends it, such as a share above 1. */
export type Untakeable = 'unknown-item' | 'odd-value' | 'nothing-chosen' | 'several-chosen';

export type Taken =
  | { readonly ok: true; readonly done: readonly Done[] }
  | { readonly ok: false; readonly why: Untakeable };

/** What a kind of activity takes, and what of a lesson depends on it. */
export interface ActivityRules {
  /** `each`: every change is kept, the one before stays. `latest`: what comes later takes its place. */
  readonly keeps: 'each' | 'latest';
  take(activity: Activity, form: Fields): Taken;
  /** Whether a stretch that is there only under a condition is there. */
  holds(activity: Activity, state: ActivityState, condition: string, item: string): boolean;
  /** The HTML of a blank. */
  fill(activity: Activity, state: ActivityState, blank: string, item: string): string;
}

export function itemsKnown({ items }: Activity, ids: readonly string[]): boolean {
  return ids.every((id) => items.some((item) => item.id === id));
}
