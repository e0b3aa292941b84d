import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../../src/domain/history.ts';
import { attendance } from '../../../../src/domain/measures/attendance.ts';
import { firstFeatureUse } from '../../../../src/domain/measures/first-feature-use.ts';
import { homeworkDone } from '../../../../src/domain/measures/homework-done.ts';
import { learningActivity } from '../../../../src/domain/measures/learning-activity.ts';
import { logins } from '../../../../src/domain/measures/logins.ts';
import { responsiveness } from '../../../../src/domain/measures/responsiveness.ts';
import { saleToKickoff } from '../../../../src/domain/measures/sale-to-kickoff.ts';
import { milestone } from '../week/make.ts';
import { account, inShort, measured, noon, person, touch } from './make.ts';

const MAY = ['2026-05-01', '2026-05-31'] as const;

describe('what comes first', () => {
  test('days from sale to kickoff and to the first key action', () => {
    const one = account('a', { contract: '2026-05-01', kickoff: '2026-05-09', activated: '2026-05-16' });
    expect(measured(saleToKickoff, [one], ...MAY).value).toBe(8);
    expect(measured(firstFeatureUse, [one], ...MAY).value).toBe(15);
    expect(measured(saleToKickoff, [one], '2026-06-01', '2026-06-30').value).toBe(null);
  });

  test('requests count once their three days are over', () => {
    const asks = (date: string, answered: string | null) =>
      touch(date, { id: date, asks: true, answeredAt: answered === null ? null : noon(answered) });
    const touches = [
      asks('2026-05-02', '2026-05-05'),
      asks('2026-05-06', '2026-05-10'),
      asks('2026-05-12', null),
      asks('2026-05-30', '2026-05-31'),
      touch('2026-05-20'),
    ];
    const one = account('a', { contract: '2026-05-01' }, { history: { touches } });
    expect(inShort(measured(responsiveness, [one], ...MAY))).toBe('33 (1 of 3)');
  });

  test('stakeholders who were asked and came', () => {
    const touches = [
      touch('2026-05-05', { invited: ['a', 'b', 'c'], attended: ['a', 'x'] }),
      touch('2026-05-06', { invited: ['a'], attended: ['a'] }),
    ];
    const one = account('a', { contract: '2026-05-01' }, { history: { touches } });
    expect(inShort(measured(attendance, [one], ...MAY))).toBe('50 (2 of 4)');
  });

  test('homework is due at the end of its day where the customer is', () => {
    const tasks = {
      milestones: [
        { milestone: milestone('done', 10), reachedAt: noon('2026-05-30') },
        { milestone: milestone('ours', 10, { owner: 'vendor' as const }), reachedAt: null },
        { milestone: milestone('later', 60), reachedAt: null },
        { milestone: milestone('last day', 30), reachedAt: null },
      ],
    };
    const inZone = (timeZone: string) =>
      account('a', { contract: '2026-05-01' }, { timeline: tasks, properties: { timeZone } });
    expect(inShort(measured(homeworkDone, [inZone('UTC')], ...MAY))).toBe('50 (1 of 2)');
    expect(inShort(measured(homeworkDone, [inZone('America/New_York')], ...MAY))).toBe('100 (1 of 1)');
  });

  test('people who signed in, and who learned of late, of accounts in onboarding', () => {
    const people = [
      person('a', { firstSignInAt: noon('2026-05-31'), learnedOn: [dayOf(noon('2026-05-02'))] }),
      person('b', { firstSignInAt: noon('2026-06-01'), learnedOn: [dayOf(noon('2026-05-01'))] }),
      person('c', { disabledAt: noon('2026-05-30') }),
      person('d', { invitedAt: noon('2026-06-01') }),
    ];
    const accounts = [
      account('in', { contract: '2026-04-01' }, { history: { people } }),
      account('done', { contract: '2026-04-01', onboarded: '2026-05-03' }, { history: { people } }),
    ];
    expect(inShort(measured(logins, accounts, ...MAY))).toBe('50 (1 of 2)');
    expect(inShort(measured(learningActivity, accounts, ...MAY))).toBe('50 (1 of 2)');
  });
});
