import { describe, expect, test } from 'vitest';
import { add, ofPlaywright, ofVitest, sentence } from '../../../src/cli/tally.ts';

const vitest = (numbers: object = {}, testResults: object[] = []) => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults,
  ...numbers,
});

const playwright = (stats: object = {}, errors: object[] = []) => ({
  stats: { expected: 2, unexpected: 0, flaky: 0, skipped: 0, ...stats },
  errors,
});

test('the closing line adds up what both runners did', () => {
  const all = add(
    ofVitest(1, vitest({ numFailedTests: 1, numPendingTests: 1, numTodoTests: 1 })),
    ofPlaywright(1, playwright({ unexpected: 1, skipped: 4 })),
  );
  expect(sentence(all)).toBe('5 passed, 2 failed, 6 skipped');
});

describe('a failure is never lost', () => {
  test.each([
    [
      'a test file that cannot be loaded',
      ofVitest(1, vitest({}, [{ status: 'failed', assertionResults: [] }])),
    ],
    ['an error outside every test', ofVitest(1, vitest())],
    ['a runner that dies before it reports', ofVitest(0, undefined)],
    ['a browser test that passed only the second time', ofPlaywright(0, playwright({ flaky: 1 }))],
    ['a browser run that breaks outside every test', ofPlaywright(1, playwright({}, [{}]))],
    ['a browser run that leaves no report', ofPlaywright(0, undefined)],
  ])('%s', (_what, tally) => {
    expect(tally.failed).toBe(1);
  });
});
