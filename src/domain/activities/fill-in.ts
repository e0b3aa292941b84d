import type { Activity, ActivityFact, ActivityState } from './activity.ts';
import { ACTIVITY_RULES } from './kinds.ts';

/** A place in a lesson that depends on what the reader did in an activity. */
export interface Dependent {
  readonly activity: string;
  /** What it depends on, or what stands there; the rules of the activity's kind know the word. */
  readonly name: string;
  /** '' where it is of the activity as a whole. */
  readonly item: string;
}

/** A lesson as one viewer gets it, in stretches: finished, and filled in for each reader. */
export type Part =
  | string
  | { readonly blank: Dependent }
  | { readonly when: Dependent; readonly parts: readonly Part[] }
  /** The inside of an activity, for those who ask for nothing else. */
  | { readonly activity: string; readonly parts: readonly Part[] };

/** What people may do in a lesson, and what this one did. */
export interface Doings {
  readonly activities: readonly Activity[];
  readonly facts: readonly ActivityFact[];
  /** The mark of who does it, in what they send; '' where nothing is taken. */
  readonly whose: string;
}

/** Of every form: whose words it sends, should their session have ended. */
export const SENDER = 'sender';

export const NO_DOINGS: Doings = { activities: [], facts: [], whose: '' };

/** The lesson's HTML with what the reader did. What depends on an activity that is not theirs is left out. */
export function fillIn(parts: readonly Part[], { activities, facts, whose }: Doings): string {
  const known = new Map(
    activities.map((activity) => [activity.id, { activity, state: stateIn(activity, facts) }]),
  );
  return parts.map(filled).join('');

  function filled(part: Part): string {
    if (typeof part === 'string') return part;
    if ('activity' in part) return part.parts.map(filled).join('');
    const { activity: id, name, item } = 'blank' in part ? part.blank : part.when;
    const found = known.get(id);
    if (found === undefined) return '';
    if (name === SENDER) return whose === '' ? '' : `<input type="hidden" name="_whose" value="${whose}">`;
    const { activity, state } = found;
    const rules = ACTIVITY_RULES[activity.kind];
    if ('blank' in part) return rules.fill(activity, state, name, item);
    return rules.holds(activity, state, name, item) ? part.parts.map(filled).join('') : '';
  }
}

/** The inside of one activity, wherever it stands; nothing when it is not in the lesson. */
export function insideOf(parts: readonly Part[], activity: string): readonly Part[] {
  return parts.flatMap((part) => {
    if (typeof part === 'string' || 'blank' in part) return [];
    return 'activity' in part && part.activity === activity ? part.parts : insideOf(part.parts, activity);
  });
}

/** What holds of each item of an activity. @param facts the older ones first */
export function stateIn({ id }: Pick<Activity, 'id'>, facts: readonly ActivityFact[]): ActivityState {
  return new Map(facts.filter(({ activity }) => activity === id).map(({ item, value }) => [item, value]));
}
