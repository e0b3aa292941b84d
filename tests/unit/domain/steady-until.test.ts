import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MEASURES } from '../../../src/domain/measures/all.ts';
import { windowOf } from '../../../src/domain/measures/compute.ts';
import { steadyUntil } from '../../../src/domain/steady-until.ts';
import type { AccountTimeline } from '../../../src/domain/timeline.ts';
import { needsOf } from '../../../src/domain/week/week.ts';
import { lineOf } from '../../../src/reports/account-lines.ts';
import { CONTENT, DAY, lived, START } from './measures/lived.ts';

const accounts = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 7, maxLength: 7 }),
    fc.constantFrom('UTC', 'Asia/Tokyo', 'America/St_Johns', 'Pacific/Kiritimati', 'Europe/Berlin'),
  )
  .map(([days, zone]) => scattered(lived('mill', days, zone)));

/** The same account with each kind of fact at a time of day of its own. */
function scattered(timeline: AccountTimeline): AccountTimeline {
  const { history, milestones, onboarded } = timeline;
  const later = <At extends string | null>(at: At, hours: number): At =>
    (at === null ? null : new Date(Date.parse(at) + hours * 3_600_000).toISOString()) as At;
  const [begins = '', agreed = begins] = history.touches.map(({ at }) => at);
  const plan = { plan: 'p', useCase: null, problem: '', metric: 'm', unit: '', proxy: false, evidence: '' };
  return {
    ...timeline,
    milestones: milestones.map((one) => ({ ...one, reachedAt: later(one.reachedAt, 1.1) })),
    onboarded: onboarded && { ...onboarded, at: later(onboarded.at, 2.2) },
    firstValueAt: later(timeline.firstValueAt, 3.3),
    activatedAt: later(timeline.activatedAt, 4.4),
    history: {
      ...history,
      touches: history.touches.map((one) => {
        return { ...one, at: later(one.at, 5.5), answeredAt: later(one.answeredAt, 6.6) };
      }),
      tickets: history.tickets.map((one) => {
        return { ...one, openedAt: later(one.openedAt, 7.7), closedAt: later(one.closedAt, 8.8) };
      }),
      surveys: history.surveys.map((one) => ({ ...one, at: later(one.at, 9.9) })),
      people: history.people.map((one) => {
        return {
          ...one,
          invitedAt: later(one.invitedAt, 10.2),
          firstSignInAt: later(one.firstSignInAt, 11.3),
        };
      }),
      changes: [
        ...history.changes,
        ...(['renewalAt', 'kickoffAt'] as const).map((property, index) => {
          const validFrom = later(begins, 12.4);
          return { property, value: later(agreed, 13.5 + index), validFrom, recordedAt: validFrom };
        }),
      ],
      plans: [
        ...[null, 1].map((baseline, index) => {
          const at = later(agreed, 15.6 + 48 * index);
          const lists = { stakeholders: [], phase1: [], phase2: [] };
          return { ...plan, ...lists, at, baseline, target: 2, due: later(agreed, 1000).slice(0, 10) };
        }),
      ],
      confirmations: [{ plan: 'p', at: later(agreed, 2000.7), who: '', words: '' }],
      setAside: ['long', 'tickets-open', 'gone-quiet'].map((rule, index) => {
        const at = later(agreed, 24 * 40 + 17.8 + index);
        const until = later(at, 24 * 30 + 1.9);
        return { rule, kind: 'snoozed' as const, until, why: '', at, by: 'csm' };
      }),
    },
  };
}

/** All that is said of an account; moments that go on with the clock are left out. */
function said(timeline: AccountTimeline, at: number) {
  const asOf = new Date(at);
  const { subject, needs, aside } = needsOf(timeline, asOf);
  const shares = MEASURES.map((measure) => {
    const member = measure.flows ? null : measure.member(timeline, windowOf(measure, START, at), CONTENT);
    return member === null ? null : [member.numerator, member.denominator, member.value];
  });
  const {
    team: { lastActivityAt: last, ...team },
    ...line
  } = lineOf(timeline, asOf);
  const lastActivityAt = last === asOf.toISOString() ? 'by now' : last;
  const { state, age, engaged, milestones } = subject;
  return JSON.stringify([state, age, engaged, milestones, needs, aside, line, team, lastActivityAt, shares]);
}

test('nothing that is said of an account turns before it is said to be able to', () => {
  fc.assert(
    fc.property(accounts, fc.integer({ min: 0, max: 180 * DAY }), (account, after) => {
      let at = START + after;
      const end = at + 8 * DAY;
      while (at < end) {
        const until = steadyUntil(account, at);
        expect(until).toBeGreaterThan(at);
        expect(said(account, until - 1)).toBe(said(account, at));
        at = until;
      }
    }),
    { numRuns: 20 },
  );
});

test('an account whose moments lie hours apart holds for hours', () => {
  const account = lived('mill', [0, 3, 3, 3, 3, 3, 3], 'UTC');
  expect(steadyUntil(account, START + 900 * DAY + 13 * 3_600_000) - START - 900 * DAY).toBeGreaterThan(
    15 * 3_600_000,
  );
});
