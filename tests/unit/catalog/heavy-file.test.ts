import { expect, test } from 'vitest';
import { buildCatalog } from '../../../src/catalog/build.ts';
import { limitOf } from '../../../src/catalog/lint/heavy-file/rule.ts';
import { academy } from './academy.ts';

test('a file that is too heavy is told with its size, what it may have, and what to do', async () => {
  const { problems } = await buildCatalog(
    await academy({ 'courses/alpha/modules/one/list.csv': 'a,b\n'.repeat(3_130_000) }),
  );
  expect(problems).toEqual([
    expect.objectContaining({
      code: 'EB-FILE-SIZE',
      severity: 'warning',
      found: 'a file of 12.6 MB',
      expected: 'at most 10 MB',
      fix: expect.stringContaining('in several files'),
    }),
  ]);
});

test.each([
  ['flow.PNG', 1],
  ['tour.mp4', 200],
  ['list.pdf', 10],
])('%s may have %i MB', (name, megabytes) => {
  expect(limitOf(name).megabytes).toBe(megabytes);
});
