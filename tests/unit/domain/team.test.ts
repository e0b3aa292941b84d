import { describe, expect, test } from 'vitest';
import { dayOf, type PersonHistory } from '../../../src/domain/history.ts';
import { type Team, teamAt } from '../../../src/domain/team.ts';
import type { LearnerPath, LearnerSummary } from '../../../src/domain/timeline.ts';
import { account, asks, learner, noon, person } from './measures/make.ts';

const NOW = new Date(noon('2026-05-31'));

function team(
  summary: Partial<LearnerSummary>,
  known: Partial<PersonHistory> = {},
  at = NOW,
  zone = 'UTC',
): Team {
  const one = account('mill', { contract: '2026-01-01' });
  const oda = learner('oda', summary);
  const { invitedAt, disabledAt } = oda;
  const history = { ...one.history, people: [person('oda', { invitedAt, disabledAt, ...known })] };
  return teamAt({ ...one, history, learners: [oda] }, zone, at);
}

function path(more: Partial<LearnerPath> = {}): LearnerPath {
  const never = Number.POSITIVE_INFINITY;
  const nothing = { startedAt: never, completedAt: never, completed: [] };
  return { path: 'start', enrolledAt: Date.parse(noon('2026-05-01')), days: 10, ...nothing, ...more };
}

describe('who is counted', () => {
  test('only those invited by then and not disabled by then', () => {
    const invited = (summary: Partial<LearnerSummary>) => team(summary).invited;
    expect(invited({})).toBe(1);
    expect(invited({ invitedAt: null })).toBe(0);
    expect(invited({ invitedAt: noon('2026-06-01') })).toBe(0);
    expect(invited({ disabledAt: noon('2026-05-31') })).toBe(0);
    expect(invited({ disabledAt: noon('2026-06-01') })).toBe(1);
  });

  test('as active, who did something on one of the last thirty days', () => {
    const active = (date: string) => team({}, { learnedOn: [dayOf(noon(date))] }).active;
    expect([active('2026-05-31'), active('2026-05-02'), active('2026-05-01')]).toEqual([1, 1, 0]);
    expect(active('2026-06-01')).toBe(0);
  });
});

describe('what onboarding has come to', () => {
  const half = { asks: asks(2, [noon('2026-05-10'), noon('2026-06-10')]) };

  test('is told by what was done by then', () => {
    expect(team(half)).toMatchObject({ finished: 0, onboarding: { done: 1, total: 2, percent: 50 } });
    const later = new Date(noon('2026-06-10'));
    expect(team(half, {}, later)).toMatchObject({ finished: 1, onboarding: { done: 2, percent: 100 } });
  });

  test('is nobody yet where nothing is asked', () => {
    expect(team({ asks: asks(0) })).toMatchObject({ finished: 0, onboarding: { total: 0, percent: null } });
  });

  test('is not finished by someone who took up no path', () => {
    expect(team({ asks: asks(1, [noon('2026-05-10')], false) }).finished).toBe(0);
  });
});

describe('who is behind', () => {
  test('is whoever has not completed a path when its last day is over where the account is', () => {
    const overdue = (at: string, zone = 'UTC') => team({ paths: [path()] }, {}, new Date(at), zone).overdue;
    expect([overdue('2026-05-11T23:59:59.999Z'), overdue('2026-05-12T00:00:00.000Z')]).toEqual([0, 1]);
    expect([
      overdue('2026-05-11T14:59:59.999Z', 'Asia/Tokyo'),
      overdue('2026-05-11T15:00:00Z', 'Asia/Tokyo'),
    ]).toEqual([0, 1]);
    expect([
      overdue('2026-05-12T06:59:59.999Z', 'America/Los_Angeles'),
      overdue('2026-05-12T07:00:00Z', 'America/Los_Angeles'),
    ]).toEqual([0, 1]);
    expect([overdue('2026-05-05T00:00:00Z'), overdue('2027-05-05T00:00:00Z')]).toEqual([0, 1]);
  });

  test('is nobody who has completed it, or of whom it is not asked any more', () => {
    expect(
      team({ paths: [path({ completed: [[Date.parse(noon('2026-05-30')), Number.POSITIVE_INFINITY]] })] })
        .overdue,
    ).toBe(0);
    expect(team({ paths: [path({ days: null })] }).overdue).toBe(0);
  });

  test('is whoever failed a quiz again, until they pass it', () => {
    const [from, to] = [Date.parse(noon('2026-05-10')), Date.parse(noon('2026-05-20'))];
    const stuck = (date: string) =>
      team({ stuck: [{ quiz: 'q', from, to, again: [from] }] }, {}, new Date(noon(date))).stuck;
    expect([stuck('2026-05-09'), stuck('2026-05-10'), stuck('2026-05-19'), stuck('2026-05-20')]).toEqual([
      0, 1, 1, 0,
    ]);
  });

  test('counts once who is both late and stuck', () => {
    const stuck = [{ quiz: 'q', from: 0, to: Number.POSITIVE_INFINITY, again: [0] }];
    const both = { paths: [path()], stuck };
    expect(team(both)).toMatchObject({ overdue: 1, stuck: 1, behind: 1 });
  });
});

describe('the last activity', () => {
  const learnedOn = [dayOf(noon('2026-05-10')), dayOf(noon('2026-05-20'))];
  const lastOf = (at: string, lastAt: string | null = noon('2026-05-20')) =>
    team({ lastAt: lastAt === null ? null : Date.parse(lastAt) }, { learnedOn }, new Date(at)).lastActivityAt;

  test('is known to the millisecond while nothing came later', () => {
    expect(lastOf(noon('2026-05-31'))).toBe(noon('2026-05-20'));
  });

  test('is known by the day of what was last done by then', () => {
    expect(lastOf(noon('2026-05-15'))).toBe('2026-05-10T23:59:59.999Z');
    expect(lastOf('2026-05-10T08:00:00.000Z')).toBe('2026-05-10T08:00:00.000Z');
    expect(lastOf(noon('2026-05-31'), noon('2026-05-10'))).toBe('2026-05-20T23:59:59.999Z');
    expect(lastOf(noon('2026-05-09'))).toBe(null);
  });
});
