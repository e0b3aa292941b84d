import { describe, expect, test } from 'vitest';
import { daysUntil } from '../../../../src/domain/due.ts';
import type { Concern, PersonHistory } from '../../../../src/domain/history.ts';
import type { AccountTimeline } from '../../../../src/domain/timeline.ts';
import { needsOf, urgencyOf, weekOf } from '../../../../src/domain/week/week.ts';
import { learner } from '../measures/make.ts';
import { account, ago, dayAgo, type Made, milestone, NOW, person, touch } from './make.ts';

const rules = (made: Made, asOf = NOW) =>
  needsOf(account('mill', made), asOf).needs.map(({ rule, move }) => `${rule}: ${move}`);

const QUIET = { used: [dayAgo(60), 1] };
const onboarded = (days: number) => ({ onboarded: { at: ago(days), version: 2 } });

test('an account that is at it and in time needs nobody', () => {
  expect(rules({})).toEqual([]);
});

test('an account without a contract date is left alone, and so is one that has left', () => {
  expect(rules({ history: QUIET, timeline: { startedAt: null } })).toEqual([]);
  expect(rules({ history: QUIET, timeline: { churnedAt: ago(3) } })).toEqual([]);
  expect(rules({ history: QUIET, timeline: { churnedAt: ago(-3) } })).toEqual(['silent: escalate']);
});

describe('silence', () => {
  test('is called out after more than two weeks, not at two weeks', () => {
    expect(rules({ history: { used: [dayAgo(14), 1] } })).toEqual([]);
    expect(rules({ history: { used: [dayAgo(15), 1] } })).toEqual(['silent: escalate']);
  });

  test('is broken by learning, by coming to a touch, by an answer; not by being written to', () => {
    const handoff = touch('handoff', 38, { kind: 'handoff' });
    const heard = (last: ReturnType<typeof touch>) =>
      rules({ history: { used: [], touches: [handoff, last] } });
    expect(rules({ history: { used: [], learned: [dayAgo(3), 1] } })).toEqual([]);
    expect(heard(touch('b', 3, { attended: ['anna'] }))).toEqual([]);
    expect(heard(touch('b', 20, { asks: true, answeredAt: ago(2) }))).toEqual([]);
    expect(heard(touch('b', 3, { invited: ['anna'] }))).toEqual(['silent: escalate']);
  });

  test('of people who never came, and of nobody invited, is told apart', () => {
    const never = person('a', { invitedAt: ago(20), firstSignInAt: null });
    expect(rules({ history: { used: [], people: [never] } })).toEqual(['nobody-came: escalate']);
    expect(rules({ history: { used: [], people: [{ ...never, invitedAt: ago(10) }] } })).toEqual([]);
    expect(rules({ history: { used: [], people: [] } })).toEqual(['nobody-invited: escalate']);
  });
});

describe('what is late', () => {
  const late = { milestones: [{ milestone: milestone('import', 30), reachedAt: null }] };

  test('asks for more time where people are at it, and for someone to go after them where not', () => {
    expect(rules({ timeline: late })).toEqual(['homework-late: extend']);
    expect(rules({ timeline: late, history: QUIET })).toEqual([
      'silent: escalate',
      'homework-late: escalate',
    ]);
  });

  test('is so many days late as the journey says: days of the account’s calendar, the oldest’s of several', () => {
    const two = [30, 31].map((days) => ({ milestone: milestone(`m${days}`, days), reachedAt: null }));
    const { needs, subject } = needsOf(account('mill', { timeline: { milestones: two } }), NOW);
    const [journey] = subject.milestones.map(
      ({ dueAt }) => -daysUntil(dueAt ?? '', NOW, subject.account.timeZone),
    );
    expect(needs.map(({ details }) => details)).toEqual([{ milestones: ['m30', 'm31'], days: journey }]);
    expect(journey).toBe(10);
  });

  test('that is ours to do is raised with us', () => {
    const ours = milestone('kickoff', 30, { owner: 'vendor' });
    expect(rules({ timeline: { milestones: [{ milestone: ours, reachedAt: null }] } })).toEqual([
      'ours-late: escalate',
    ]);
  });

  test('comes after onboarding is asked for only once onboarding is complete', () => {
    const expand = (['customer', 'vendor'] as const).map((owner) => ({
      milestone: milestone(`after-${owner}`, 30, { owner, stage: 'expand' }),
      reachedAt: null,
    }));
    expect(rules({ timeline: { milestones: expand } })).toEqual([]);
    const states = (made: Made) =>
      needsOf(account('mill', made), NOW).subject.milestones.map(({ state, dueAt }) => [
        state,
        dueAt !== null,
      ]);
    expect(states({ timeline: { milestones: expand } })).toEqual([
      ['open', false],
      ['open', false],
    ]);
    const result = { milestone: milestone('result', 20), reachedAt: ago(20) };
    expect(states({ timeline: { milestones: [result, ...expand], ...onboarded(20) } }).slice(1)).toEqual([
      ['late', true],
      ['late', true],
    ]);
    expect(states({ timeline: { milestones: expand, ...onboarded(-1) } })).toEqual([
      ['open', false],
      ['open', false],
    ]);
  });

  test('comes after onboarding moves by as many days as onboarding took longer than planned', () => {
    const review = { milestone: milestone('result', 20), reachedAt: ago(5) };
    const after = { milestone: milestone('after', 30, { stage: 'expand' }), reachedAt: null };
    const days = (timeline: Partial<AccountTimeline>) => {
      const { milestones, account: mill } = needsOf(account('mill', { timeline }), NOW).subject;
      return daysUntil(milestones.at(-1)?.dueAt ?? '', NOW, mill.timeZone);
    };
    expect(days({ milestones: [review, after], ...onboarded(25) })).toBe(-10);
    expect(days({ milestones: [review, after], ...onboarded(5) })).toBe(5);
    expect(days({ milestones: [after], ...onboarded(0) })).toBe(30);
  });

  test('and was reached in the end is no longer late', () => {
    expect(
      rules({ timeline: { milestones: [{ milestone: milestone('import', 30), reachedAt: ago(8) }] } }),
    ).toEqual([]);
  });

  test('for a reason that was told is known, as long as that was the last word', () => {
    const said = (...concerns: Concern[]) => [
      touch('handoff', 38, { kind: 'handoff' }),
      touch('b', 5, { attended: ['anna'], concerns }),
    ];
    expect(rules({ timeline: late, history: { touches: said('waiting') } })).toEqual([
      'homework-late: extend',
      'known: extend',
    ]);
    expect(rules({ history: { touches: said('waiting') } })).toEqual([]);
  });
});

test.each(['doubt', 'scope', 'contract', 'blocker'] as const)(
  'a %s that was voiced stands until a touch without it',
  (concern) => {
    const voiced = [touch('handoff', 38, { kind: 'handoff' }), touch('b', 9, { concerns: [concern] })];
    expect(rules({ history: { touches: voiced } })).toEqual(['voiced: escalate']);
    expect(rules({ history: { touches: [...voiced, touch('c', 2)] } })).toEqual([]);
  },
);

test('onboarding that takes longer than is good for the segment is called long', () => {
  const contract = (days: number, segment: string) => ({
    properties: { segment, contractAt: ago(days) },
    timeline: { startedAt: ago(days) },
  });
  expect(rules(contract(45, 'smb'))).toEqual([]);
  expect(rules(contract(46, 'smb'))).toEqual(['long: extend']);
  expect(rules(contract(46, 'enterprise'))).toEqual([]);
  expect(rules(contract(121, 'enterprise'))).toEqual(['long: extend']);
});

describe('the success plan', () => {
  const plan = {
    plan: 'p',
    at: ago(20),
    useCase: null,
    problem: 'slow',
    metric: 'days per invoice',
    unit: 'days',
    baseline: 6,
    target: 3.6,
    proxy: false,
    due: '2026-06-20',
    evidence: '',
    stakeholders: [],
    phase1: [],
    phase2: [],
  };

  test('is missed two weeks after the kickoff', () => {
    expect(rules({ properties: { kickoffAt: ago(14) } })).toEqual([]);
    expect(rules({ properties: { kickoffAt: ago(16) } })).toEqual(['no-plan: escalate']);
  });

  test('without a baseline cannot prove anything, unless a stand-in was agreed', () => {
    const without = { ...plan, baseline: null, due: null };
    expect(rules({ history: { plans: [without] } })).toEqual(['no-baseline: escalate']);
    expect(rules({ history: { plans: [{ ...without, proxy: true }] } })).toEqual([]);
  });

  test('is late from the end of its day where the account is', () => {
    const due = { history: { plans: [{ ...plan, due: '2026-06-29' }] } };
    const days = (timeZone: string, at: string) =>
      needsOf(account('mill', { properties: { timeZone }, ...due }), new Date(at)).needs.map(
        ({ details }) => details,
      );
    const late = { metric: 'days per invoice', days: 1 };
    expect(days('Asia/Tokyo', '2026-06-29T14:59:00.000Z')).toEqual([]);
    expect(days('Asia/Tokyo', '2026-06-29T15:00:00.000Z')).toEqual([late]);
    expect(days('Pacific/Honolulu', '2026-06-30T09:59:00.000Z')).toEqual([]);
    expect(days('Pacific/Honolulu', '2026-06-30T10:00:00.000Z')).toEqual([late]);
  });

  test('is late when its date has gone by unconfirmed', () => {
    expect(rules({ history: { plans: [plan] } })).toEqual(['plan-late: extend']);
    const confirmations = [{ plan: 'p', at: ago(1), who: 'Anna', words: 'yes' }];
    expect(rules({ history: { plans: [plan], confirmations } })).toEqual([]);
    expect(rules({ history: { plans: [plan, { ...plan, at: ago(2), due: '2026-07-20' }] } })).toEqual([]);
  });
});

test('most learners failing a quiz is worth a word; one of three is not', () => {
  const learns = (id: string) => person(id, { learnedOn: [dayAgo(5)] });
  const [second, last] = [Date.parse(ago(5)), Date.parse(ago(2))];
  const stuck = [{ quiz: 'q', from: second, to: Number.POSITIVE_INFINITY, again: [second, last] }];
  const learners = [learner('a', { stuck }), learner('b'), learner('c')];
  const failing = (people: PersonHistory[], asOf = NOW) => {
    const one = account('mill', { history: { people }, timeline: { learners } });
    return needsOf(one, asOf).needs.find(({ rule }) => rule === 'stuck-at-quiz');
  };
  expect(failing([learns('a')])).toMatchObject({ move: 'extend', since: ago(2) });
  expect(failing([learns('a')], new Date(ago(3)))).toMatchObject({ since: ago(5) });
  expect(failing([learns('a'), learns('b'), learns('c')])).toBeUndefined();
});

describe('after onboarding', () => {
  const steady = (recent: number) => ({
    used: [
      ...[100, 90, 75, 60, 50, 40].flatMap((days) => [dayAgo(days), 10]),
      ...(recent > 0 ? [dayAgo(2), recent] : []),
    ],
  });

  test('use below half of the usual is called falling, half of it is not', () => {
    expect(rules({ timeline: onboarded(90), history: steady(10) })).toEqual([]);
    expect(rules({ timeline: onboarded(90), history: steady(9) })).toEqual(['use-falling: escalate']);
  });

  test('a month of nothing is called quiet', () => {
    expect(rules({ timeline: onboarded(90), history: steady(0) })).toEqual(['gone-quiet: escalate']);
  });

  test('the end of onboarding is handed over to everboarding for two weeks', () => {
    expect(rules({ timeline: onboarded(14) })).toEqual(['onboarded: hand-over']);
    expect(rules({ timeline: onboarded(15) })).toEqual([]);
  });
});

test('an unhappy answer counts until a better one', () => {
  const answer = (score: number, days: number) => ({
    kind: 'nps' as const,
    score,
    at: ago(days),
    comment: '',
  });
  expect(rules({ history: { surveys: [answer(6, 5)] } })).toEqual(['unhappy: escalate']);
  expect(rules({ history: { surveys: [answer(7, 5)] } })).toEqual([]);
  expect(rules({ history: { surveys: [answer(3, 9), answer(9, 5)] } })).toEqual([]);
});

test('a ticket open for over two weeks is raised; a closed one is not', () => {
  const ticket = { id: 't', subject: 's', openedAt: ago(16), closedAt: null };
  expect(rules({ history: { tickets: [ticket] } })).toEqual(['tickets-open: escalate']);
  expect(rules({ history: { tickets: [{ ...ticket, closedAt: ago(1) }] } })).toEqual([]);
});

test('a renewal within three months of an account that has not arrived is raised', () => {
  expect(rules({ properties: { renewalAt: ago(-80) } })).toEqual(['renewal-near: escalate']);
  expect(rules({ properties: { renewalAt: ago(-100) } })).toEqual([]);
});

test('a new customer is taken over from sales; a reached milestone is celebrated for a week', () => {
  const fresh = {
    properties: { contractAt: ago(3) },
    timeline: { startedAt: ago(3) },
    history: { touches: [] },
  };
  expect(rules(fresh)).toEqual(['take-over: hand-over']);
  // Nobody hands over whom nobody is to take: tech touch is led by the academy alone.
  const tech = { ...fresh, properties: { ...fresh.properties, status: 'trial', touchModel: 'tech' } };
  expect(rules(tech)).toEqual([]);
  const reached = (days: number) => [{ milestone: milestone('import', 60), reachedAt: ago(days) }];
  expect(rules({ timeline: { milestones: reached(6) } })).toEqual(['reached: celebrate']);
  expect(rules({ timeline: { milestones: reached(7) } })).toEqual([]);
});

describe('put aside', () => {
  const silent = { used: [dayAgo(20), 1] };
  const put = (kind: 'dismissed' | 'snoozed', days: number, until: string | null = null) => ({
    setAside: [{ rule: 'silent', kind, until, why: 'on leave', at: ago(days), by: 'csm' }],
  });

  test('a dismissed silence stays away until there is a new one', () => {
    expect(rules({ history: { ...silent, ...put('dismissed', 2) } })).toEqual([]);
    // Dismissed before this silence was two weeks old: that was another one.
    expect(rules({ history: { ...silent, ...put('dismissed', 10) } })).toEqual(['silent: escalate']);
  });

  test('a snoozed one comes back on its date', () => {
    expect(rules({ history: { ...silent, ...put('snoozed', 2, ago(-1)) } })).toEqual([]);
    expect(rules({ history: { ...silent, ...put('snoozed', 2, ago(0)) } })).toEqual(['silent: escalate']);
  });

  test('what is put aside can still be read, with the reason', () => {
    const { aside } = needsOf(account('mill', { history: { ...silent, ...put('dismissed', 2) } }), NOW);
    expect(aside.map(({ need, by }) => [need.rule, by.why])).toEqual([['silent', 'on leave']]);
  });
});

test('the list has the gravest first, then the one with more reasons, then the larger', () => {
  const silent = { used: [dayAgo(20), 1] };
  const ticket = { id: 't', subject: 's', openedAt: ago(16), closedAt: null };
  const accounts = [
    account('celebrates', {
      timeline: { milestones: [{ milestone: milestone('import', 60), reachedAt: ago(2) }] },
    }),
    account('small', { history: silent, properties: { mrr: 100 } }),
    account('content'),
    account('large', { history: silent, properties: { mrr: 900 } }),
    account('twice', { history: { ...silent, tickets: [ticket] } }),
  ];
  const week = weekOf(accounts.flatMap((one) => urgencyOf(one, NOW) ?? []));
  expect(week.map(({ id }) => id)).toEqual(['twice', 'large', 'small', 'celebrates']);
});

test('as of a past day the week is what it was, whatever came later', () => {
  const later = {
    history: {
      used: [dayAgo(30), 1, dayAgo(2), 5],
    },
  };
  expect(rules(later)).toEqual([]);
  expect(rules(later, new Date(ago(10)))).toEqual(['silent: escalate']);
});
