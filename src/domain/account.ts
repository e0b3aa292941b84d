import type { Profile } from './audience.ts';
import type { Instant } from './facts.ts';

export const SEGMENTS = ['smb', 'mid-market', 'enterprise'] as const;
export type Segment = (typeof SEGMENTS)[number];

/** What is known of an account at a moment. */
export interface Account extends Profile {
  readonly id: string;
  readonly name: string;
  readonly segment: Segment | null;
  /** Person id of the CSM who owns it. */
  readonly csm: string | null;
  /** IANA time zone its due dates are counted in. */
  readonly timeZone: string;
}

/** The properties of an account that have a history, one row a change. */
export const ACCOUNT_PROPERTIES = [
  'name',
  'plan',
  'industry',
  'useCases',
  'segment',
  'csm',
  'timeZone',
] as const;
export type AccountProperty = (typeof ACCOUNT_PROPERTIES)[number];

/** What decides what an account's people see. */
export const DECIDING: ReadonlySet<string> = new Set(['plan', 'industry', 'useCases']);

/** What a property can be: words, a number, a list of words, or nothing. */
export type PropertyValue = string | number | readonly string[] | null;

export interface PropertyChange {
  readonly property: string;
  readonly value: PropertyValue;
  readonly validFrom: Instant;
  readonly recordedAt: Instant;
}

export const ACCOUNT_STATUSES = ['trial', 'customer', 'churned'] as const;
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];

export const TOUCH_MODELS = ['high', 'low', 'tech'] as const;
export type TouchModel = (typeof TOUCH_MODELS)[number];

/** What was sold, and where the relation stands. */
export interface Deal {
  readonly status: AccountStatus | null;
  /** How much personal touch the account gets. */
  readonly touchModel: TouchModel | null;
  /** People the contract is for. */
  readonly seats: number | null;
  /** Monthly recurring revenue in US dollars. */
  readonly mrr: number | null;
  /** Contract signature, or start of the trial: onboarding starts here. */
  readonly contractAt: Instant | null;
  readonly kickoffAt: Instant | null;
  readonly renewalAt: Instant | null;
  /** In the customer's or the vendor's words. */
  readonly churnReason: string | null;
}

/** The properties of a deal, with a history like the others'. */
export const DEAL_PROPERTIES = [
  'status',
  'touchModel',
  'seats',
  'mrr',
  'contractAt',
  'kickoffAt',
  'renewalAt',
  'churnReason',
] as const satisfies readonly (keyof Deal)[];
export type DealProperty = (typeof DEAL_PROPERTIES)[number];

/**
 * The account as it stood at `asOf`: for each property the change with the latest `validFrom` not after it;
 * of two with the same, the one recorded later, then the one that comes later in `changes`.
 */
export function accountAt(id: string, changes: readonly PropertyChange[], asOf: Date): Account {
  const latest = inForce(changes, asOf);
  const text = (property: AccountProperty) => {
    const value = latest.get(property)?.value;
    return typeof value === 'string' ? value : null;
  };
  const useCases = latest.get('useCases')?.value;
  const segment = text('segment');
  return {
    id,
    name: text('name') ?? id,
    plan: text('plan'),
    industry: text('industry'),
    useCases: Array.isArray(useCases) ? useCases : [],
    segment: SEGMENTS.find((s) => s === segment) ?? null,
    csm: text('csm'),
    timeZone: text('timeZone') ?? 'UTC',
  };
}

/** What was sold as of `asOf`, by the same rule. Dates that are not yet known to be true then are null. */
export function dealAt(changes: readonly PropertyChange[], asOf: Date): Deal {
  const latest = inForce(changes, asOf);
  const text = (property: DealProperty) => {
    const value = latest.get(property)?.value;
    return typeof value === 'string' ? value : null;
  };
  const figure = (property: DealProperty) => {
    const value = latest.get(property)?.value;
    return typeof value === 'number' ? value : null;
  };
  return {
    status: ACCOUNT_STATUSES.find((status) => status === text('status')) ?? null,
    touchModel: TOUCH_MODELS.find((model) => model === text('touchModel')) ?? null,
    seats: figure('seats'),
    mrr: figure('mrr'),
    contractAt: text('contractAt'),
    kickoffAt: text('kickoffAt'),
    renewalAt: text('renewalAt'),
    churnReason: text('churnReason'),
  };
}

/** For each property the change in force at `asOf`. */
function inForce(changes: readonly PropertyChange[], asOf: Date): ReadonlyMap<string, PropertyChange> {
  const latest = new Map<string, PropertyChange>();
  for (const change of changes) {
    if (Date.parse(change.validFrom) > asOf.getTime()) continue;
    const known = latest.get(change.property);
    if (!known || supersedes(change, known)) latest.set(change.property, change);
  }
  return latest;
}

function supersedes(change: PropertyChange, known: PropertyChange): boolean {
  const byValid = Date.parse(change.validFrom) - Date.parse(known.validFrom);
  return byValid !== 0 ? byValid > 0 : Date.parse(change.recordedAt) >= Date.parse(known.recordedAt);
}
