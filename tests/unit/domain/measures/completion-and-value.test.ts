import { describe, expect, test } from 'vitest';
import { cohortCompletionRate, completionRate } from '../../../../src/domain/measures/completion-rate.ts';
import { compute } from '../../../../src/domain/measures/compute.ts';
import { ttfv } from '../../../../src/domain/measures/ttfv.ts';
import { valueBand } from '../../../../src/domain/measures/value-bands.ts';
import { account, inShort, measured, NO_CONTENT } from './make.ts';

const MAY = ['2026-05-01', '2026-05-31'] as const;

describe('the onboarding completion rate', () => {
  const contract = '2026-03-10';

  test('of a period: completed by its end ÷ in onboarding at any time in it', () => {
    const accounts = [
      account('done in May', { contract, onboarded: '2026-05-20' }),
      account('done on its last day', { contract, onboarded: '2026-05-31' }),
      account('done on its first day', { contract, onboarded: '2026-05-01' }),
      account('done in June', { contract, onboarded: '2026-06-01' }),
      account('still at it', { contract }),
      account('left in May', { contract, churned: '2026-05-12' }),
      account('done before', { contract, onboarded: '2026-04-30' }),
      account('left before', { contract, churned: '2026-04-30' }),
      account('began on the last day', { contract: '2026-05-31' }),
      account('begins after', { contract: '2026-06-01' }),
    ];
    const result = measured(completionRate, accounts, ...MAY);
    expect(inShort(result)).toBe('42 (3 of 7)');
    expect(result.members.filter(({ numerator }) => numerator > 0).map((member) => member.account)).toEqual([
      'done in May',
      'done on its last day',
      'done on its first day',
    ]);
  });

  test('of a cohort: completed by the date ÷ all in it, those who left too', () => {
    const cohort = [
      account('done', { contract, onboarded: '2026-05-31' }),
      account('later', { contract, onboarded: '2026-06-01' }),
      account('left', { contract, churned: '2026-04-01' }),
    ];
    expect(inShort(measured(cohortCompletionRate, cohort, ...MAY))).toBe('33 (1 of 3)');
    expect(inShort(measured(cohortCompletionRate, cohort, '2026-06-01', '2026-06-30'))).toBe('66 (2 of 3)');
  });

  test('never reaches 100 % while one is missing', () => {
    const done = Array.from({ length: 999 }, (_, n) =>
      account(`${n}`, { contract, onboarded: '2026-05-02' }),
    );
    expect(measured(completionRate, [...done, account('last', { contract })], ...MAY).value).toBe(99);
  });

  test('knows the leap day', () => {
    const accounts = [account('a', { contract: '2024-02-29' }), account('b', { contract: '2024-03-01' })];
    expect(inShort(measured(completionRate, accounts, '2024-02-01', '2024-02-29'))).toBe('0 (0 of 1)');
  });
});

describe('time to first value', () => {
  test('is whole days from contract to first value, its median and quartiles', () => {
    const accounts = ['2026-05-11', '2026-05-21', '2026-05-31', '2026-06-10', undefined].map((value, n) =>
      account(`${n}`, { contract: '2026-05-01', ...(value === undefined ? {} : { value }) }),
    );
    const { value, spread, members } = measured(ttfv, accounts, '2026-05-01', '2026-06-30');
    expect(value).toBe(25);
    expect(spread).toEqual({ q1: 17.5, median: 25, q3: 32.5 });
    expect(members.map((member) => member.value)).toEqual([10, 20, 30, 40]);
  });

  test('over a leap day counts it', () => {
    const leap = account('a', { contract: '2024-02-28', value: '2024-03-01' });
    const plain = account('b', { contract: '2023-02-28', value: '2023-03-01' });
    expect(measured(ttfv, [leap], '2024-01-01', '2024-12-31').value).toBe(2);
    expect(measured(ttfv, [plain], '2023-01-01', '2023-12-31').value).toBe(1);
  });

  test('is a day only once 24 hours have gone by, in whatever zone', () => {
    const soon = account(
      'a',
      { contract: '2026-05-01' },
      { timeline: { firstValueAt: '2026-05-02T11:59:59.999Z' } },
    );
    expect(measured(ttfv, [soon], ...MAY).value).toBe(0);
  });

  test.each([
    ['smb', 21, 'world-class'],
    ['smb', 22, 'good'],
    ['smb', 45, 'good'],
    ['smb', 46, 'poor'],
    ['mid-market', 45, 'world-class'],
    ['mid-market', 46, 'good'],
    ['mid-market', 90, 'good'],
    ['mid-market', 91, 'poor'],
    ['enterprise', 60, 'world-class'],
    ['enterprise', 61, 'good'],
    ['enterprise', 120, 'good'],
    ['enterprise', 121, 'poor'],
  ] as const)('of %s after %i days is %s', (segment, days, band) => {
    expect(valueBand(segment, days)).toBe(band);
  });
});

test('a period that goes on after the date asked about is cut off at it', () => {
  const accounts = [account('a', { contract: '2026-04-01', onboarded: '2026-05-20' })];
  const period = { from: new Date('2026-05-01'), to: new Date('2026-05-31') };
  const known = { accounts, period, content: NO_CONTENT };
  expect(inShort(compute(completionRate, { ...known, asOf: new Date('2026-05-20T11:59:59.999Z') }))).toBe(
    '0 (0 of 1)',
  );
  expect(inShort(compute(completionRate, { ...known, asOf: new Date('2026-05-20T12:00:00.000Z') }))).toBe(
    '100 (1 of 1)',
  );
});
