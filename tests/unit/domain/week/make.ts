import type { PropertyValue } from '../../../../src/domain/account.ts';
import type { Milestone } from '../../../../src/domain/content.ts';
import type { AccountHistory, PersonHistory, Touch } from '../../../../src/domain/history.ts';
import { dayOf } from '../../../../src/domain/history.ts';
import type { AccountTimeline } from '../../../../src/domain/timeline.ts';

export const NOW = new Date('2026-06-30T12:00:00.000Z');
const DAY = 86_400_000;

/** So many days before NOW, as an instant. */
export const ago = (days: number) => new Date(NOW.getTime() - days * DAY).toISOString();
export const dayAgo = (days: number) => dayOf(ago(days));

export function person(id: string, more: Partial<PersonHistory> = {}): PersonHistory {
  return {
    id,
    name: id,
    role: 'learner',
    invitedAt: ago(40),
    firstSignInAt: ago(39),
    disabledAt: null,
    usedOn: [],
    learnedOn: [],
    learning: { enrollments: [], openings: [], completions: [], attempts: [], scopes: [] },
    ...more,
  };
}

export function touch(id: string, daysAgo: number, more: Partial<Touch> = {}): Touch {
  return {
    id,
    kind: 'check-in',
    at: ago(daysAgo),
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

export function milestone(id: string, dueDays: number, more: Partial<Milestone> = {}): Milestone {
  return {
    id,
    stage: 'adopt',
    criterion: { kind: 'touch', touch: 'kickoff' },
    owner: 'customer',
    from: 'contract',
    due: { smb: dueDays, 'mid-market': dueDays, enterprise: dueDays },
    marks: null,
    segments: [],
    touchModels: [],
    internal: false,
    ...more,
  };
}

export interface Made {
  readonly properties?: Readonly<Record<string, PropertyValue>>;
  readonly history?: Partial<AccountHistory>;
  readonly timeline?: Partial<AccountTimeline>;
}

/** An account of which nobody has told anything but its properties. */
export const NOTHING_KNOWN: Omit<AccountHistory, 'id' | 'createdAt' | 'changes'> = {
  people: [],
  used: [],
  learned: [],
  events: new Map(),
  touches: [],
  stakeholders: [],
  plans: [],
  planValues: [],
  confirmations: [],
  tickets: [],
  surveys: [],
  setAside: [],
};

/** An SMB account, forty days after its contract, handed over and at it: it needs nothing. */
export function account(
  id: string,
  { properties = {}, history = {}, timeline = {} }: Made = {},
): AccountTimeline {
  const contractAt = ago(40);
  const known = { name: id, segment: 'smb', status: 'customer', contractAt, seats: 10, ...properties };
  return {
    history: {
      id,
      createdAt: contractAt,
      changes: Object.entries(known).map(([property, value]) => {
        return { property, value, validFrom: contractAt, recordedAt: contractAt };
      }),
      ...NOTHING_KNOWN,
      people: [person(`${id}-1`)],
      used: [dayAgo(1), 3],
      touches: [touch('handoff', 38, { kind: 'handoff' })],
      ...history,
    },
    formerly: [],
    startedAt: contractAt,
    kickoffAt: null,
    churnedAt: null,
    journey: null,
    milestones: [],
    firstValueAt: null,
    activatedAt: null,
    onboarded: null,
    learners: [],
    sees: [],
    ...timeline,
  };
}
