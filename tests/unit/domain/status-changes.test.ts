import { expect, test } from 'vitest';
import type { CompletionDefinition } from '../../../src/domain/content.ts';
import type { Criterion } from '../../../src/domain/criteria/criterion.ts';
import { statusChange } from '../../../src/domain/status-changes.ts';
import { onboardedBy } from '../../../src/domain/timeline-of.ts';
import { makeDefinition } from './make.ts';
import { account, ago, NOW } from './week/make.ts';

const seen = (name: string, times: number): Criterion => ({ kind: 'event', name, times });

const definition = (version: number, criterion: Criterion, effective = '2025-01-01') =>
  makeDefinition(criterion, { id: `v${version}`, version, effective });

/** Imported one invoice a day, for so many days, the last of them yesterday. */
function importing(id: string, days: number) {
  const all = Array.from({ length: days }, (_, index) => ago(days - index));
  const [firstAt = '', lastAt = ''] = [all[0], all.at(-1)];
  const counted = all.flatMap((at) => [Math.floor(Date.parse(at) / 86_400_000), 1]);
  return account(id, {
    history: { events: new Map([['imported', { firstAt, lastAt, count: days, days: counted }]]) },
  });
}

const judge = (before: CompletionDefinition[], after: CompletionDefinition[], asOf = NOW) =>
  [importing('few', 3), importing('many', 9)].flatMap((one) => {
    const change = statusChange({ ...one, onboarded: onboardedBy(one, after) }, before, after, asOf);
    if (change === null) return [];
    const said = [change.from, change.to].map(({ state, definition: by }) => `${state} by ${by?.version}`);
    return [[one.history.id, ...said]];
  });

test('a raised threshold takes the status from those it no longer holds for, and dates it later for others', () => {
  expect(judge([definition(1, seen('imported', 2))], [definition(1, seen('imported', 5))])).toEqual([
    ['few', 'onboarded by 1', 'onboarding by 1'],
    ['many', 'onboarded by 1', 'onboarded by 1'],
  ]);
});

test('a new version judges from its date on; who was onboarded before keeps their status', () => {
  const first = definition(1, seen('imported', 5));
  const easier = definition(2, seen('imported', 2), ago(1).slice(0, 10));
  expect(judge([first], [first, easier])).toEqual([['few', 'onboarding by 1', 'onboarded by 2']]);
  expect(judge([first], [first, easier], new Date(ago(2)))).toEqual([]);
});

test('a new version that comes to the same changes no status', () => {
  const first = definition(1, seen('imported', 9));
  expect(judge([first], [first, definition(2, seen('imported', 8), '2026-08-01')])).toEqual([]);
  expect(judge([first], [first])).toEqual([]);
});
