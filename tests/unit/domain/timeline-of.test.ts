import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PropertyChange, PropertyValue } from '../../../src/domain/account.ts';
import { EVERYONE } from '../../../src/domain/audience.ts';
import { completionOf } from '../../../src/domain/completion.ts';
import type { CompletionDefinition, Journey, Milestone } from '../../../src/domain/content.ts';
import type { Criterion } from '../../../src/domain/criteria/criterion.ts';
import type { AccountHistory, PlanConfirmation, TouchKind } from '../../../src/domain/history.ts';
import { customerChurn } from '../../../src/domain/measures/customer-churn.ts';
import { milestoneStates } from '../../../src/domain/milestone-state.ts';
import { timelineAt } from '../../../src/domain/timeline.ts';
import { type Rules, timelineOf } from '../../../src/domain/timeline-of.ts';
import { stateAt } from '../../../src/domain/timeline-state.ts';
import { at, type Happened, historyOf, RULES, WHAT } from './criteria/make.ts';
import { measured, noon, touch } from './measures/make.ts';
import { milestone, NOTHING_KNOWN } from './week/make.ts';

const entry = { audience: EVERYONE, status: 'live', publishAt: null, revision: 1, change: null } as const;

function journey(id: string, milestones: readonly Milestone[], more: Partial<Journey> = {}): Journey {
  return {
    ...entry,
    id,
    words: {},
    folder: `journeys/${id}`,
    segments: [],
    touchModels: [],
    milestones,
    ...more,
  };
}

function definition(version: number, effective: string, criterion: Criterion): CompletionDefinition {
  const id = `v${version}`;
  return { ...entry, id, words: {}, folder: `definitions/${id}`, version, effective, criterion };
}

/** Properties by the day from which they hold. */
type Changes = Readonly<Record<string, Readonly<Record<string, PropertyValue>>>>;

function history(changes: Changes, more: Partial<AccountHistory> = {}): AccountHistory {
  const rows = Object.entries(changes).flatMap(([day, properties]) =>
    Object.entries(properties).map(([property, value]): PropertyChange => {
      return { property, value, validFrom: noon(day), recordedAt: noon(day) };
    }),
  );
  return {
    id: 'mill',
    createdAt: rows[0]?.validFrom ?? noon('2026-01-01'),
    changes: rows,
    ...NOTHING_KNOWN,
    ...more,
  };
}

const held = (kind: TouchKind, day: string) => touch(day, { kind });
const confirmed = (day: string): PlanConfirmation => ({
  plan: 'p',
  at: noon(day),
  who: 'Ayla',
  words: 'Yes',
});
const end = (day: string) => new Date(`${day}T23:59:59.999Z`);
const rules = (more: Partial<Rules>): Rules => ({ ...RULES, ...more });
const SIGNED = { segment: 'smb', status: 'customer', contractAt: noon('2026-01-10') };

describe('an account that changed', () => {
  const ways = rules({
    journeys: [
      journey('high', [milestone('visit', 10, { criterion: { kind: 'touch', touch: 'walkthrough' } })], {
        touchModels: ['high'],
      }),
      journey('plain', [
        milestone('met', 10),
        milestone('big', 20, { segments: ['enterprise'] }),
        milestone('value', 30, { marks: 'first-value', criterion: { kind: 'plan', state: 'confirmed' } }),
      ]),
    ],
  });
  const grown = timelineOf(
    history({
      '2026-01-10': { ...SIGNED, touchModel: 'low' },
      '2026-03-01': { segment: 'enterprise' },
      '2026-05-01': { touchModel: 'high' },
    }),
    ways,
  );
  const milestonesOn = (day: string) => milestoneStates(grown, end(day)).map((one) => one.milestone.id);

  it('was, on a past day, on the journey of what it was then', () => {
    expect(timelineAt(grown, end('2026-02-01').getTime()).journey).toBe('plain');
    expect(timelineAt(grown, end('2026-04-30').getTime()).journey).toBe('plain');
    expect(timelineAt(grown, end('2026-05-01').getTime()).journey).toBe('high');
    expect(milestonesOn('2026-02-01')).toEqual(['met', 'value']);
    expect(milestonesOn('2026-03-01')).toEqual(['met', 'big', 'value']);
    expect(milestonesOn('2026-05-02')).toEqual(['visit']);
  });

  it('goes by the journey of today though another is set for later', () => {
    const later = timelineOf(
      history({ '2026-01-10': { ...SIGNED, touchModel: 'low' }, '2027-01-01': { touchModel: 'high' } }),
      ways,
    );
    expect(milestoneStates(later, end('2026-06-01')).map((one) => one.milestone.id)).toEqual([
      'met',
      'value',
    ]);
  });

  it('had reached first value by the journey it was on', () => {
    const changed = timelineOf(
      history(
        { '2026-01-10': { ...SIGNED, touchModel: 'low' }, '2026-05-01': { touchModel: 'high' } },
        { confirmations: [confirmed('2026-04-01')] },
      ),
      ways,
    );
    expect(timelineAt(changed, end('2026-04-15').getTime()).firstValueAt).toBe(noon('2026-04-01'));
    expect(changed.firstValueAt).toBeNull();
  });

  it('is read once as long as nothing changes that its journey asks for', () => {
    const steady = timelineOf(history({ '2026-01-10': SIGNED, '2026-02-01': { mrr: 900, seats: 4 } }), ways);
    expect(steady.formerly).toEqual([]);
    const other = timelineOf(history({ '2026-01-10': SIGNED, '2026-02-01': { industry: 'health' } }), ways);
    expect(other.formerly).toEqual([]);
  });
});

describe('an account that left', () => {
  const confirms = rules({
    definitions: [definition(1, '2025-01-01', { kind: 'plan', state: 'confirmed' })],
  });
  const left: Changes = { '2026-01-10': SIGNED, '2026-03-05': { status: 'churned' } };
  const back: Changes = { ...left, '2026-06-01': { status: 'customer' } };

  it('is churned from that day on, and was not before', () => {
    const timeline = timelineOf(history(left), confirms);
    expect(
      ['2026-01-09', '2026-03-04', '2026-03-05', '2026-12-31'].map((d) => stateAt(timeline, end(d))),
    ).toEqual(['before', 'onboarding', 'churned', 'churned']);
  });

  it('is not onboarded by what was confirmed after it had left', () => {
    const gone = timelineOf(history(left, { confirmations: [confirmed('2026-04-01')] }), confirms);
    expect(gone.onboarded).toBeNull();
    expect(completionOf(gone, confirms.definitions, end('2026-05-01')).state).toBe('churned');
  });

  it('and came back was gone in between', () => {
    const timeline = timelineOf(history(back, { confirmations: [confirmed('2026-07-01')] }), confirms);
    expect(
      ['2026-02-01', '2026-04-01', '2026-06-02', '2026-07-02'].map((d) => stateAt(timeline, end(d))),
    ).toEqual(['onboarding', 'churned', 'onboarding', 'onboarded']);
    expect(completionOf(timeline, confirms.definitions, end('2026-04-01')).state).toBe('churned');
  });

  it('and came back counts as lost in the month it left, and as there again afterwards', () => {
    const timeline = timelineOf(history(back), confirms);
    const lostIn = (from: string, to: string) => {
      const { numerator, denominator } = measured(customerChurn, [timeline], from, to);
      return `${numerator} of ${denominator}`;
    };
    expect(lostIn('2026-03-01', '2026-03-31')).toBe('1 of 1');
    expect(lostIn('2026-05-01', '2026-05-31')).toBe('0 of 0');
    expect(lostIn('2026-06-01', '2026-06-30')).toBe('0 of 0');
    expect(lostIn('2026-07-01', '2026-07-31')).toBe('0 of 1');
  });

  it('and came back on a new contract is onboarded anew', () => {
    const renewed = { ...left, '2026-06-01': { status: 'customer', contractAt: noon('2026-06-01') } };
    const timeline = timelineOf(
      history(renewed, {
        confirmations: [confirmed('2026-02-01')],
        touches: [held('kickoff', '2026-06-05')],
      }),
      rules({ definitions: [definition(1, '2025-01-01', { kind: 'touch', touch: 'kickoff' })] }),
    );
    expect(stateAt(timeline, end('2026-02-02'))).toBe('onboarding');
    expect(timelineAt(timeline, end('2026-02-02').getTime()).startedAt).toBe(noon('2026-01-10'));
    expect(timeline.startedAt).toBe(noon('2026-06-01'));
    expect(timeline.onboarded?.at).toBe(noon('2026-06-05'));
  });
});

describe('a definition', () => {
  const first = definition(1, '2025-01-01', { kind: 'touch', touch: 'kickoff' });
  const second = definition(2, '2026-03-01', { kind: 'plan', state: 'confirmed' });
  const judged = (more: Partial<AccountHistory>, changes: Changes = { '2026-01-10': SIGNED }) =>
    timelineOf(history(changes, more), rules({ definitions: [first, second] }));

  it('judges until the next one is in force, to the millisecond', () => {
    const last = { ...held('kickoff', '2026-02-28'), at: '2026-02-28T23:59:59.999Z' };
    expect(judged({ touches: [last] }).onboarded).toEqual({ at: last.at, version: 1 });
    const late = { ...last, at: '2026-03-01T00:00:00.000Z' };
    expect(judged({ touches: [late] }).onboarded).toBeNull();
  });

  it('judges by what held already on the day it came into force', () => {
    const { onboarded } = judged({ confirmations: [confirmed('2026-02-01')] });
    expect(onboarded).toEqual({ at: '2026-03-01T00:00:00.000Z', version: 2 });
  });

  it('leaves those onboarded by the former one their date', () => {
    const timeline = judged({ touches: [held('kickoff', '2026-02-01')] });
    const { state, definition, at } = completionOf(timeline, [first, second], end('2026-06-01'));
    expect([state, definition?.version, at]).toEqual(['onboarded', 1, noon('2026-02-01')]);
  });

  it('names, for those still on the way, the version in force on the day asked about', () => {
    const versionOn = (day: string) =>
      completionOf(judged({}), [first, second], end(day)).definition?.version;
    expect([versionOn('2026-02-28'), versionOn('2026-03-01')]).toEqual([1, 2]);
  });

  it('finds nobody onboarded before their contract', () => {
    const { onboarded } = judged({ touches: [held('kickoff', '2026-01-02')] });
    expect(onboarded?.at).toBe(noon('2026-01-10'));
    expect(judged({ touches: [held('kickoff', '2026-01-02')] }, {}).onboarded).toBeNull();
  });
});

it('says of a past day what it said on that day, whatever came later', () => {
  const all = rules({
    journeys: [
      journey('premium', [milestone('sync', 20)], { audience: { ...EVERYONE, plans: ['premium'] } }),
      journey(
        'small',
        [milestone('met', 10), milestone('use', 9, { criterion: { kind: 'signed-in', share: 50 } })],
        {
          segments: ['smb'],
        },
      ),
      journey('whoever', [
        milestone('set-up', 6, { from: 'kickoff' }),
        milestone('grow', 5, { from: 'kickoff', stage: 'expand' }),
      ]),
    ],
    definitions: [
      definition(1, '2028-01-01', { kind: 'signed-in', share: 80 }),
      definition(2, '2028-03-10', { kind: 'plan', state: 'confirmed' }),
    ],
  });
  const happened = fc.array(
    fc.record({
      what: fc.constantFrom(...WHAT, 'property', 'property', 'property', 'sign-in', 'invite', 'confirm'),
      hour: fc.nat(1_500),
      a: fc.nat(83),
      b: fc.nat(23),
    }) as fc.Arbitrary<Happened>,
    { maxLength: 40 },
  );
  /** An account is made with its profile; its dates can be told whenever, late or ahead. */
  const MADE: Happened = { what: 'property', hour: 0, a: 0, b: 0 };
  fc.assert(
    fc.property(happened, fc.nat(60), (events, day) => {
      const hour = 11 + day * 24;
      const asOf = new Date(Date.parse(at(hour + 1)) - 1);
      const say = (until: number) => {
        const timeline = timelineOf(historyOf([MADE, ...events], until), all);
        const { state, at, definition } = completionOf(timeline, all.definitions, asOf);
        return {
          milestones: milestoneStates(timeline, asOf),
          state: stateAt(timeline, asOf),
          is: [state, at, definition],
        };
      };
      expect(say(Number.POSITIVE_INFINITY)).toEqual(say(hour));
    }),
    { numRuns: 600 },
  );
});
