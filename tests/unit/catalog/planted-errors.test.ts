import { expect, test } from 'vitest';
import { buildCatalog } from '../../../src/catalog/build.ts';
import { printedAll } from '../../../src/catalog/problem.ts';
import { academy } from './academy.ts';

test.each([
  ['ten-errors', 'planted-errors.txt'],
  ['journey-errors', 'planted-journey-errors.txt'],
])(
  'everything planted in %s is told in one run, in the order of the files, each with place, found, expected and what to do',
  async (fixture, told) => {
    const { problems } = await buildCatalog(await academy({}, fixture));
    expect(problems.length).toBeGreaterThan(10);
    await expect(`${printedAll(problems)}\n`).toMatchFileSnapshot(told);
  },
);
