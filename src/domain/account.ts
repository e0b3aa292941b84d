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

export interface PropertyChange {
  readonly property: string;
  readonly value: string | readonly string[] | null;
  readonly validFrom: Instant;
  readonly recordedAt: Instant;
}

/**
 * The account as it stood at `asOf`: for each property the change with the latest `validFrom` not after it;
 * of two with the same, the one recorded later, then the one that comes later in `changes`.
 */
export function accountAt(id: string, changes: readonly PropertyChange[], asOf: Date): Account {
  const latest = new Map<string, PropertyChange>();
  for (const change of changes) {
    if (Date.parse(change.validFrom) > asOf.getTime()) continue;
    const known = latest.get(change.property);
    if (!known || supersedes(change, known)) latest.set(change.property, change);
  }
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

function supersedes(change: PropertyChange, known: PropertyChange): boolean {
  const byValid = Date.parse(change.validFrom) - Date.parse(known.validFrom);
  return byValid !== 0 ? byValid > 0 : Date.parse(change.recordedAt) >= Date.parse(known.recordedAt);
}
