import { expect, test } from 'vitest';
import { buildCatalog } from '../../../src/catalog/build.ts';
import { printedAll } from '../../../src/catalog/problem.ts';
import { academy } from './academy.ts';

test('everything planted is told in one run, in the order of the files, each with place, found, expected and what to do', async () => {
  const { problems } = await buildCatalog(await academy({}, 'ten-errors'));
  expect(problems.length).toBeGreaterThan(10);
  await expect(`${printedAll(problems)}\n`).toMatchFileSnapshot('planted-errors.txt');
});
