import type { TouchKind } from '../history.ts';

/**
 * The small vocabulary in which journeys and completion definitions speak of facts. Each holds or does not hold at a
 * moment, and says how far it is; none can be declared by hand. Shares are whole percent, 1–100.
 */
export type Criterion =
  /** So many percent of the people invited have completed these paths; none named = their onboarding paths (those with `days`). */
  | { readonly kind: 'path'; readonly paths: readonly string[]; readonly share: number }
  /** So many percent of the people invited have passed a quiz. */
  | { readonly kind: 'quiz'; readonly quiz: string; readonly share: number }
  /** So many percent of the people invited have signed in to the academy. */
  | { readonly kind: 'signed-in'; readonly share: number }
  /** A product event has been seen so many times. */
  | { readonly kind: 'event'; readonly name: string; readonly times: number }
  /** So many percent of the seats bought had a product event of their own within the last `days` days. */
  | { readonly kind: 'seats'; readonly share: number; readonly days: number }
  | { readonly kind: 'touch'; readonly touch: TouchKind }
  /** A success plan is agreed, or its value confirmed by the customer. */
  | { readonly kind: 'plan'; readonly state: 'agreed' | 'confirmed' }
  /** So many days have gone by since the contract, or the kickoff. */
  | { readonly kind: 'days'; readonly since: 'contract' | 'kickoff'; readonly days: number }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Criterion[] }
  | { readonly kind: 'at-least'; readonly n: number; readonly of: readonly Criterion[] };

/** How a criterion stands at a moment: holds, and so much had of so much needed. */
export interface Standing {
  readonly criterion: Criterion;
  readonly holds: boolean;
  /** When it began to hold, for the stretch that lasts until `asOf`; null while it does not hold. */
  readonly since: string | null;
  readonly have: number;
  /** 0 while there is nothing to measure against: nobody invited, no number of seats, no date. */
  readonly need: number;
  /** Out of how many: people who count, seats, parts; null where there is no whole. */
  readonly of: number | null;
  /** What `have` and `need` count; `parts` = criteria within an all, any or at-least. */
  readonly unit: 'people' | 'events' | 'seats' | 'touches' | 'plans' | 'days' | 'parts';
  /** Person ids who are still missing, for criteria over people; empty for others. */
  readonly missing: readonly string[];
  readonly parts: readonly Standing[];
}
