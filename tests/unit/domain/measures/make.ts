import type { PropertyValue } from '../../../../src/domain/account.ts';
import type { AccountHistory, PersonHistory, Touch } from '../../../../src/domain/history.ts';
import { compute } from '../../../../src/domain/measures/compute.ts';
import type { ContentFacts, Measure, Measured } from '../../../../src/domain/measures/measure.ts';
import type { AccountTimeline, LearnerSummary, OnboardingAsks } from '../../../../src/domain/timeline.ts';
import { milestone, NOTHING_KNOWN } from '../week/make.ts';

/** Noon in UTC of a date. */
export const noon = (date: string) => `${date}T12:00:00.000Z`;

export const NO_CONTENT: ContentFacts = { releases: [], advancedPaths: new Set(), revised: new Map() };

/** The dates of what happened to an account; left out = has not. */
export interface Dates {
  readonly contract?: string;
  readonly kickoff?: string;
  readonly value?: string;
  readonly activated?: string;
  readonly onboarded?: string;
  readonly churned?: string;
}

export interface More {
  /** From the contract on. */
  readonly properties?: Readonly<Record<string, PropertyValue>>;
  readonly changes?: AccountHistory['changes'];
  readonly history?: Partial<AccountHistory>;
  readonly timeline?: Partial<AccountTimeline>;
}

const at = (date: string | undefined) => (date === undefined ? null : noon(date));

/** An account to which things happened at noon of these dates. */
export function account(id: string, dates: Dates, more: More = {}): AccountTimeline {
  const contractAt = at(dates.contract);
  const from = contractAt ?? noon('2024-01-01');
  const known = { name: id, segment: 'smb', status: 'customer', seats: 10, mrr: 1000, contractAt };
  const change = (property: string, value: PropertyValue, validFrom = from) => {
    return { property, value, validFrom, recordedAt: validFrom };
  };
  const kickoffAt = at(dates.kickoff);
  const churnedAt = at(dates.churned);
  const history: AccountHistory = {
    id,
    createdAt: from,
    changes: [
      ...Object.entries({ ...known, ...more.properties }).map(([property, value]) => change(property, value)),
      ...(kickoffAt === null ? [] : [change('kickoffAt', kickoffAt)]),
      ...(churnedAt === null ? [] : [change('status', 'churned', churnedAt)]),
      ...(more.changes ?? []),
    ],
    ...NOTHING_KNOWN,
    ...more.history,
  };
  const onboarded = at(dates.onboarded);
  return {
    history,
    sees: [],
    formerly: [],
    startedAt: contractAt,
    kickoffAt,
    churnedAt,
    journey: 'standard',
    milestones: [
      { milestone: milestone('action', 14, { marks: 'activation' }), reachedAt: at(dates.activated) },
    ],
    firstValueAt: at(dates.value),
    activatedAt: at(dates.activated),
    onboarded: onboarded === null ? null : { at: onboarded, version: 1 },
    learners: [],
    ...more.timeline,
  };
}

export function person(id: string, more: Partial<PersonHistory> = {}): PersonHistory {
  return {
    id,
    name: id,
    role: 'learner',
    invitedAt: noon('2026-01-01'),
    firstSignInAt: null,
    disabledAt: null,
    usedOn: [],
    learnedOn: [],
    learning: { enrollments: [], openings: [], completions: [], attempts: [], scopes: [] },
    ...more,
  };
}

/** So much asked by onboarding from the beginning, and when it was done. */
export function asks(required: number, doneAt: readonly string[] = [], takenUp = true): OnboardingAsks[] {
  const times = doneAt.map((at) => Date.parse(at));
  return [{ from: Number.NEGATIVE_INFINITY, takenUp, required, doneAt: times }];
}

export function learner(id: string, more: Partial<LearnerSummary> = {}): LearnerSummary {
  return {
    person: id,
    role: 'learner',
    invitedAt: noon('2026-01-01'),
    firstSignInAt: null,
    disabledAt: null,
    asks: asks(4),
    finishedAt: Number.POSITIVE_INFINITY,
    paths: [],
    stuck: [],
    lastAt: null,
    ...more,
  };
}

export function touch(date: string, more: Partial<Touch> = {}): Touch {
  return {
    id: `touch-${date}`,
    kind: 'check-in',
    at: noon(date),
    by: 'csm',
    invited: [],
    attended: [],
    concerns: [],
    note: '',
    asks: false,
    answeredAt: null,
    ...more,
  };
}

/** A measure from the start of one date to the end of another, in UTC, known at the end of the last. */
export function measured(
  measure: Measure,
  accounts: readonly AccountTimeline[],
  from: string,
  to: string,
  content: ContentFacts = NO_CONTENT,
): Measured {
  const end = new Date(`${to}T23:59:59.999Z`);
  const period = { from: new Date(`${from}T00:00:00.000Z`), to: end };
  return compute(measure, { accounts, period, asOf: end, content });
}

/** In a line: value, and so many of so many. */
export function inShort({ value, numerator, denominator }: Measured): string {
  return `${value} (${numerator} of ${denominator})`;
}
