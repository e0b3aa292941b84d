import { describe, expect, test } from 'vitest';
import { EVERYONE } from '../../../../src/domain/audience.ts';
import { type DayCounts, dayOf, type SuccessPlanVersion } from '../../../../src/domain/history.ts';
import { advancedCompletions } from '../../../../src/domain/measures/advanced-completions.ts';
import { advancedStarts } from '../../../../src/domain/measures/advanced-starts.ts';
import { enablementLevel } from '../../../../src/domain/measures/enablement-level.ts';
import { everboardingActivity } from '../../../../src/domain/measures/everboarding-activity.ts';
import { lessonsRefreshed } from '../../../../src/domain/measures/lessons-refreshed.ts';
import type { Measure } from '../../../../src/domain/measures/measure.ts';
import { releaseUptake } from '../../../../src/domain/measures/release-uptake.ts';
import { useFalling } from '../../../../src/domain/measures/use-falling.ts';
import { account, inShort, learner, measured, NO_CONTENT, noon, person, touch } from './make.ts';

const on = (...dates: string[]): DayCounts => dates.flatMap((date) => [dayOf(noon(date)), 1]);
const MAY = ['2026-05-01', '2026-05-31'] as const;
const named = (measures: readonly Measure[], id: string) => {
  const found = measures.find((measure) => measure.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe('everboarding', () => {
  const onboarded = { contract: '2026-01-01', onboarded: '2026-02-01' };

  test('learning in the last 30 and 90 days', () => {
    const accounts = [
      account('May', onboarded, { history: { learned: on('2026-05-02') } }),
      account('on the 1st', onboarded, { history: { learned: on('2026-05-01') } }),
      account('March', onboarded, { history: { learned: on('2026-03-02') } }),
      account('left', { ...onboarded, churned: '2026-05-30' }, { history: { learned: on('2026-05-20') } }),
    ];
    expect(inShort(measured(named(everboardingActivity, 'everboarding-30'), accounts, ...MAY))).toBe(
      '33 (1 of 3)',
    );
    expect(inShort(measured(named(everboardingActivity, 'everboarding-90'), accounts, ...MAY))).toBe(
      '66 (2 of 3)',
    );
  });

  test('a new course taken up within 30 days by those it was for', () => {
    const content = {
      ...NO_CONTENT,
      releases: [
        {
          course: 'new',
          publishedAt: noon('2026-04-20'),
          units: ['one'],
          audience: { ...EVERYONE, plans: ['premium'] },
        },
      ],
    };
    const opener = (id: string, opened: string, plan: string) => {
      const learning = { ...person('x').learning, openings: [{ unit: 'one', at: noon(opened) }] };
      return account(id, onboarded, {
        properties: { plan },
        history: { people: [person(id, { learning })] },
      });
    };
    const accounts = [
      opener('on the last day', '2026-05-20', 'premium'),
      opener('too late', '2026-05-21', 'premium'),
      opener('not theirs', '2026-05-01', 'basic'),
      account('not onboarded', { contract: '2026-01-01' }, { properties: { plan: 'premium' } }),
    ];
    const uptake = named(releaseUptake, 'release-uptake-30');
    expect(inShort(measured(uptake, accounts, ...MAY, content))).toBe('50 (1 of 2)');
    expect(measured(uptake, accounts, '2026-05-01', '2026-05-19', content).value).toBe(null);
  });

  test('advanced paths started and completed', () => {
    const content = { ...NO_CONTENT, advancedPaths: new Set(['advanced']) };
    const path = (started: string | null, completed: string | null, id = 'advanced') => {
      const at = (date: string | null) => (date === null ? Number.POSITIVE_INFINITY : Date.parse(noon(date)));
      return {
        path: id,
        enrolledAt: Date.parse(noon('2026-01-02')),
        startedAt: at(started),
        completedAt: at(completed),
        completed: [],
        days: null,
      };
    };
    const accounts = [
      account('a', onboarded, {
        timeline: { learners: [learner('x', { paths: [path('2026-05-03', '2026-05-31')] })] },
      }),
      account('b', onboarded, {
        timeline: { learners: [learner('y', { paths: [path('2026-04-03', null)] })] },
      }),
      account('c', onboarded, {
        timeline: { learners: [learner('z', { paths: [path('2026-05-03', null, 'other')] })] },
      }),
    ];
    expect(inShort(measured(advancedStarts, accounts, ...MAY, content))).toBe('33 (1 of 3)');
    expect(inShort(measured(advancedCompletions, accounts, ...MAY, content))).toBe('50 (1 of 2)');
  });

  test('lessons done again after they changed', () => {
    const content = { ...NO_CONTENT, revised: new Map([['lesson', 2]]) };
    const did = (id: string, ...done: (readonly [revision: number, date: string])[]) => {
      const completions = done.map(([revision, date]) => ({ module: 'lesson', revision, at: noon(date) }));
      return account(id, onboarded, {
        history: { people: [person(id, { learning: { ...person('x').learning, completions } })] },
      });
    };
    const accounts = [
      did('again', [1, '2026-01-05'], [2, '2026-05-20']),
      did('not yet', [1, '2026-01-05'], [2, '2026-06-01']),
      did('new to it', [2, '2026-05-02']),
    ];
    expect(inShort(measured(lessonsRefreshed, accounts, ...MAY, content))).toBe('50 (1 of 2)');
  });

  test('use falling to less than half of what was usual', () => {
    const daily = (from: string, count: number, days: number): DayCounts =>
      Array.from({ length: days }, (_, n) => [dayOf(noon(from)) + n, count]).flat();
    const accounts = [
      account('falling', onboarded, {
        history: { used: [...daily('2026-02-09', 2, 84), ...daily('2026-05-04', 0.9, 28)] },
      }),
      account('steady', onboarded, { history: { used: daily('2026-02-09', 2, 112) } }),
      account('too little to say', onboarded, { history: { used: on('2026-03-01') } }),
    ];
    expect(inShort(measured(useFalling, accounts, ...MAY))).toBe('50 (1 of 2)');
  });

  test('levels of enablement, each on top of the one before', () => {
    const trained = {
      learners: [learner('n', { invitedAt: noon('2026-02-10'), finishedAt: Date.parse(noon('2026-02-20')) })],
    };
    const plan = { plan: 'second', at: noon('2026-02-15') } as SuccessPlanVersion;
    const more = {
      plans: [plan],
      confirmations: [{ plan: 'second', at: noon('2026-02-28'), who: 'Ana', words: 'yes' }],
    };
    const level = (...made: Parameters<typeof account>) =>
      measured(enablementLevel, [account(...made)], ...MAY).value;
    expect(level('0', { contract: '2026-01-01' })).toBe(null);
    expect(level('1', onboarded)).toBe(1);
    expect(level('2', onboarded, { timeline: trained })).toBe(2);
    expect(level('not 3', onboarded, { history: more })).toBe(1);
    expect(level('3', onboarded, { timeline: trained, history: more })).toBe(3);
    const helped = ['2026-02-16', '2026-02-18', '2026-02-20'].map((date) => touch(date));
    expect(level('helped', onboarded, { timeline: trained, history: { ...more, touches: helped } })).toBe(2);
    const used = on('2026-05-20');
    expect(level('4', onboarded, { timeline: trained, history: { ...more, used } })).toBe(4);
    const touches = [touch('2026-03-20')];
    expect(level('touched', onboarded, { timeline: trained, history: { ...more, used, touches } })).toBe(3);
  });
});
