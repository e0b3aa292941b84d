import { expect, test } from 'vitest';
import { countedFor } from '../../../src/reports/lessons/kept.ts';
import type { Database } from '../../../src/store/database.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 4, 1, 9, minute));

/** Figures of an academy of its own, which say how often they were counted. */
function counting(accounts: number) {
  const db = {} as Database;
  let counts = 0;
  const ask = (minute: number, ...question: readonly unknown[]) =>
    countedFor(db, accounts, question, at(minute), async () => ++counts);
  return {
    ask,
    fail: () => countedFor(db, accounts, ['fails'], at(0), () => Promise.reject(new Error('no'))),
  };
}

test('of a few accounts lessons are counted each time somebody asks', async () => {
  const { ask } = counting(99);
  expect([await ask(0), await ask(1)]).toEqual([
    { at: at(0), made: 1 },
    { at: at(1), made: 2 },
  ]);
});

test('of many accounts the same question has the same answer for five minutes, which says when it was counted', async () => {
  const { ask } = counting(100);
  expect(await ask(0, 'smb')).toEqual({ at: at(0), made: 1 });
  expect(await ask(4, 'smb')).toEqual({ at: at(0), made: 1 });
  expect(await ask(4, 'enterprise')).toEqual({ at: at(4), made: 2 });
  expect(await ask(5, 'smb')).toEqual({ at: at(5), made: 3 });
});

test('who asks while it is being counted waits for that', async () => {
  const { ask } = counting(100);
  expect(await Promise.all([ask(0), ask(0), ask(1)])).toEqual(Array(3).fill({ at: at(0), made: 1 }));
});

test('what could not be counted is counted anew the next time', async () => {
  const { ask, fail } = counting(100);
  await expect(fail()).rejects.toThrow('no');
  expect(await ask(0, 'fails')).toMatchObject({ made: 1 });
});
