import { describe, expect, it } from 'vitest';
import { unitState } from '../../../../src/domain/progress/unit.ts';
import { attempted, completed, day, makeModule, makeQuiz, NO_FACTS, opened } from '../make.ts';

const change = (kind: 'fix' | 'updated' | 'redo') => ({ kind, note: 'why', by: null });

describe('a module', () => {
  const module = makeModule('m');
  it('is not started, then in progress once opened, then done', () => {
    expect(unitState(module, NO_FACTS)).toMatchObject({
      state: 'not_started',
      startedAt: null,
      doneAt: null,
    });
    const open = { ...NO_FACTS, openings: [opened('m', day(2)), opened('other')] };
    expect(unitState(module, open)).toMatchObject({ state: 'in_progress', startedAt: day(2) });
    const done = { ...open, completions: [completed('m', day(3)), completed('other')] };
    expect(unitState(module, done)).toMatchObject({ state: 'done', doneAt: day(3), lastActivityAt: day(3) });
  });

  it('keeps the date it was first done at, and the newest revision done', () => {
    const facts = { ...NO_FACTS, completions: [completed('m', day(9), 2), completed('m', day(3), 1)] };
    expect(unitState(module, facts)).toMatchObject({
      doneAt: day(3),
      doneRevision: 2,
      lastActivityAt: day(9),
    });
  });

  it('shows as updated since it was done, unless only a slip was mended; it stays done', () => {
    const facts = { ...NO_FACTS, completions: [completed('m', day(3), 1)] };
    const at = (revision: number, kind: 'fix' | 'updated' | 'redo') =>
      unitState(makeModule('m', { revision, change: change(kind) }), facts);
    expect(at(2, 'updated')).toMatchObject({ state: 'done', updatedSince: true });
    expect(at(2, 'redo')).toMatchObject({ state: 'done', updatedSince: true });
    expect(at(2, 'fix')).toMatchObject({ state: 'done', updatedSince: false });
    expect(at(1, 'updated')).toMatchObject({ state: 'done', updatedSince: false });
    expect(unitState(makeModule('m', { revision: 2, change: change('redo') }), NO_FACTS).updatedSince).toBe(
      false,
    );
  });
});

describe('a quiz', () => {
  it('is in progress after a failed attempt and done after a passed one', () => {
    const failed = { ...NO_FACTS, attempts: [attempted('q', 1, 5), attempted('other', 1, 10)] };
    expect(unitState(makeQuiz('q'), failed)).toMatchObject({ state: 'in_progress', startedAt: day(1) });
    const passed = { ...failed, attempts: [...failed.attempts, attempted('q', 2, 8)] };
    expect(unitState(makeQuiz('q'), passed)).toMatchObject({ state: 'done', doneAt: day(2) });
  });

  it('once passed stays passed, also where the last attempt counts and failed', () => {
    const facts = { ...NO_FACTS, attempts: [attempted('q', 1, 8), attempted('q', 2, 3)] };
    for (const counts of ['best', 'last'] as const)
      expect(unitState(makeQuiz('q', { counts }), facts)).toMatchObject({ state: 'done', doneAt: day(1) });
  });
});
