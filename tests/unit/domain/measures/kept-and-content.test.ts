import { describe, expect, test } from 'vitest';
import { type DayCounts, dayOf } from '../../../../src/domain/history.ts';
import { activationRate } from '../../../../src/domain/measures/activation-rate.ts';
import { csat, onboardingCsat } from '../../../../src/domain/measures/csat.ts';
import { customerChurn } from '../../../../src/domain/measures/customer-churn.ts';
import type { Measure } from '../../../../src/domain/measures/measure.ts';
import { nps } from '../../../../src/domain/measures/nps.ts';
import { retention } from '../../../../src/domain/measures/retention.ts';
import { revenueChurn } from '../../../../src/domain/measures/revenue-churn.ts';
import { selfOnboardingShare } from '../../../../src/domain/measures/self-onboarding-share.ts';
import { ticketsLongTerm } from '../../../../src/domain/measures/tickets-long-term.ts';
import { ticketsShortTerm } from '../../../../src/domain/measures/tickets-short-term.ts';
import { account, inShort, measured, noon, touch } from './make.ts';

const on = (...dates: string[]): DayCounts => dates.flatMap((date) => [dayOf(noon(date)), 1]);
const MAY = ['2026-05-01', '2026-05-31'] as const;
const named = (measures: readonly Measure[], id: string) => {
  const found = measures.find((measure) => measure.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

test('activation counts the key actions done during onboarding, and only accounts whose journey names any', () => {
  const contract = '2026-04-20';
  const accounts = [
    account('in time', { contract, activated: '2026-05-10' }),
    account('at the end', { contract, activated: '2026-05-11', onboarded: '2026-05-11' }),
    account('after onboarding', { contract, activated: '2026-05-12', onboarded: '2026-05-11' }),
    account('after the month', { contract, activated: '2026-06-01' }),
    account('not asked', { contract, activated: '2026-05-10' }, { timeline: { milestones: [] } }),
  ];
  expect(inShort(measured(activationRate, accounts, ...MAY))).toBe('50 (2 of 4)');
});

describe('retention', () => {
  const at30 = named(retention, 'retention-30');
  const at365 = named(retention, 'retention-365');
  const using = (id: string, dates: { contract: string; churned?: string }, ...used: string[]) =>
    account(id, dates, { history: { used: on(...used) } });

  test('counts who used the product in the 14 days up to the day, and has not left', () => {
    const contract = '2026-04-10';
    const accounts = [
      using('on day 30', { contract }, '2026-05-10'),
      using('on day 17', { contract }, '2026-04-27'),
      using('on day 16', { contract }, '2026-04-26'),
      using('only after', { contract }, '2026-05-11'),
      using('left on day 30', { contract, churned: '2026-05-10' }, '2026-05-09'),
      using('left on day 31', { contract, churned: '2026-05-11' }, '2026-05-09'),
      using('too young', { contract: '2026-05-02' }, '2026-05-03'),
    ];
    const result = measured(at30, accounts, ...MAY);
    expect(inShort(result)).toBe('50 (3 of 6)');
    expect(result.members.flatMap((one) => (one.numerator > 0 ? [one.account] : []))).toEqual([
      'on day 30',
      'on day 17',
      'left on day 31',
    ]);
  });

  test('waits until the days have gone by', () => {
    const accounts = [using('a', { contract: '2026-05-01' }, '2026-05-30')];
    expect(measured(at30, accounts, '2026-05-01', '2026-05-30').value).toBe(null);
    expect(measured(at30, accounts, '2026-05-01', '2026-05-31').value).toBe(100);
  });

  test('after a year counts 365 days, over a leap day too', () => {
    const accounts = [using('a', { contract: '2024-02-29' }, '2025-02-20')];
    expect(measured(at365, accounts, '2025-02-01', '2025-02-27').value).toBe(null);
    expect(measured(at365, accounts, '2025-02-01', '2025-02-28').value).toBe(100);
  });
});

describe('churn', () => {
  const contract = '2026-01-10';

  test('of customers: lost in the month ÷ there at its start', () => {
    const accounts = [
      account('stays', { contract }),
      account('left on the first', { contract, churned: '2026-05-01' }),
      account('left on the last', { contract, churned: '2026-05-31' }),
      account('left in June', { contract, churned: '2026-06-01' }),
      account('left in April', { contract, churned: '2026-04-30' }),
      account('came in May', { contract: '2026-05-02', churned: '2026-05-20' }),
      account('on trial', { contract }, { properties: { status: 'trial' } }),
    ];
    expect(inShort(measured(customerChurn, accounts, ...MAY))).toBe('50 (2 of 4)');
  });

  test('looks at the month in which the period ends, however long that is', () => {
    const accounts = [account('a', { contract, churned: '2026-04-12' }), account('b', { contract })];
    expect(inShort(measured(customerChurn, accounts, '2026-01-01', '2026-05-31'))).toBe('0 (0 of 1)');
    expect(inShort(measured(customerChurn, accounts, '2026-01-01', '2026-04-30'))).toBe('50 (1 of 2)');
  });

  test('of revenue: MRR lost in the month ÷ MRR at its start; who grows does not make up for who leaves', () => {
    const priced = (id: string, mrr: number, then: number | null, dates = {}) =>
      account(
        id,
        { contract, ...dates },
        {
          properties: { mrr },
          changes:
            then === null
              ? []
              : [
                  {
                    property: 'mrr',
                    value: then,
                    validFrom: noon('2026-05-15'),
                    recordedAt: noon('2026-05-15'),
                  },
                ],
        },
      );
    const accounts = [
      priced('left', 500, null, { churned: '2026-05-20' }),
      priced('pays less', 1000, 700),
      priced('pays more', 1000, 3000),
      priced('stays', 500, null),
      account('nobody knows', { contract }, { properties: { mrr: null } }),
    ];
    expect(inShort(measured(revenueChurn, accounts, ...MAY))).toBe('26 (800 of 3000)');
  });
});

test('an account onboarded itself where no touch but the handoff lies between contract and completion', () => {
  const dates = { contract: '2026-04-01', onboarded: '2026-05-10' };
  const touched = (id: string, ...touches: ReturnType<typeof touch>[]) =>
    account(id, dates, { history: { touches } });
  const accounts = [
    touched('alone'),
    touched('handed over', touch('2026-04-02', { kind: 'handoff' })),
    touched('met', touch('2026-04-09', { kind: 'kickoff' })),
    touched('met on the last day', touch('2026-05-10', { kind: 'completion-meeting' })),
    touched('met afterwards', touch('2026-05-11', { kind: 'follow-up' })),
    account('not done', { contract: '2026-04-01' }),
  ];
  expect(inShort(measured(selfOnboardingShare, accounts, ...MAY))).toBe('60 (3 of 5)');
});

test('surveys: CSAT counts fours and fives, NPS promoters less detractors', () => {
  const answers = (kind: 'csat' | 'nps', ...given: (readonly [score: number, date: string])[]) =>
    given.map(([score, date]) => ({ kind, score, at: noon(date), comment: '' }));
  const surveys = [
    ...answers('csat', [5, '2026-05-01'], [4, '2026-05-31'], [3, '2026-05-20'], [5, '2026-06-01']),
    ...answers(
      'nps',
      [10, '2026-05-02'],
      [9, '2026-05-03'],
      [8, '2026-05-04'],
      [6, '2026-05-05'],
      [0, '2026-05-06'],
    ),
  ];
  const dates = { contract: '2026-04-01', onboarded: '2026-05-10' };
  const one = account('a', dates, { history: { surveys } });
  expect(inShort(measured(csat, [one], ...MAY))).toBe('66 (2 of 3)');
  expect(inShort(measured(nps, [one], ...MAY))).toBe('0 (0 of 5)');
  expect(inShort(measured(onboardingCsat, [one], ...MAY))).toBe('50 (1 of 2)');
  const cross = account('b', dates, {
    history: { surveys: answers('nps', [3, '2026-05-02'], [7, '2026-05-02'], [8, '2026-05-03']) },
  });
  expect(measured(nps, [cross], ...MAY).value).toBe(-34);
});

test('tickets are short term until onboarding is complete, and long term from then on', () => {
  const tickets = ['2026-04-30', '2026-05-01', '2026-05-09', '2026-05-10', '2026-05-31', '2026-06-01'].map(
    (date) => {
      return { id: date, subject: 'x', openedAt: noon(date), closedAt: null };
    },
  );
  const accounts = [
    account('a', { contract: '2026-04-01', onboarded: '2026-05-10' }, { history: { tickets } }),
    account('b', { contract: '2026-04-01' }),
    account('c', { contract: '2026-01-01', onboarded: '2026-02-01' }),
  ];
  expect(inShort(measured(ticketsShortTerm, accounts, ...MAY))).toBe('1 (2 of 2)');
  expect(inShort(measured(ticketsLongTerm, accounts, ...MAY))).toBe('1 (2 of 2)');
});
