import { z } from 'zod';

/** How many tests went how. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const noTests: Tally = { passed: 0, failed: 0, skipped: 0 };

const vitestReport = z.object({
  numPassedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  errors: z.array(z.unknown()),
});

/** What a Vitest run came to. A file that could not be loaded counts as one failed test. */
export function ofVitest(exitCode: number, report: unknown): Tally {
  const read = vitestReport.safeParse(report);
  if (!read.success) return believing(exitCode, noTests, true);
  const { numPassedTests, numPendingTests, numTodoTests, numFailedTests, testResults } = read.data;
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return believing(exitCode, {
    passed: numPassedTests,
    failed: numFailedTests + unloaded.length,
    skipped: numPendingTests + numTodoTests,
  });
}

/** What a Playwright run came to. An error outside any test counts as one failed test. */
export function ofPlaywright(exitCode: number, report: unknown): Tally {
  const read = playwrightReport.safeParse(report);
  if (!read.success) return believing(exitCode, noTests, true);
  const { stats, errors } = read.data;
  return believing(exitCode, {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  });
}

export function add(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** The closing line of `npm test`. */
export function sentence({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** A runner that ends badly though no test failed, or left no report, is a failure all the same. */
function believing(exitCode: number, tally: Tally, silent = false): Tally {
  return tally.failed === 0 && (exitCode !== 0 || silent) ? { ...tally, failed: 1 } : tally;
}
