import { expect, test } from 'vitest';
import { quarterPassed } from '../../../../src/domain/progress/noticed.ts';

const count = (done: number, total: number) => ({
  done,
  total,
  percent: Math.floor((100 * done) / total),
  complete: done === total,
});

test('a path of fifteen parts is noticed at its quarters and at nothing else', () => {
  const noticed = Array.from({ length: 15 }, (_, index) => quarterPassed(count(index + 1, 15)));
  const none = (times: number) => Array<null>(times).fill(null);
  expect(noticed).toEqual([...none(3), 25, ...none(3), 50, ...none(3), 75, ...none(3)]);
});

test('where one part is more than a quarter, the higher quarter is told, and the end is no quarter', () => {
  expect([1, 2, 3].map((done) => quarterPassed(count(done, 3)))).toEqual([25, 50, null]);
  expect(quarterPassed(count(1, 1))).toBeNull();
});

test('nothing done is nothing to notice', () => {
  expect(quarterPassed(count(0, 8))).toBeNull();
  expect(quarterPassed({ done: 0, total: 0, percent: null, complete: false })).toBeNull();
});
