import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../../../src/catalog/build.ts';
import type { Example } from '../../../src/catalog/lint/example.ts';
import { RULES } from '../../../src/catalog/lint/rules.ts';
import type { Problem } from '../../../src/catalog/problem.ts';
import { academy } from './academy.ts';

const folder = join(import.meta.dirname, '../../../src/catalog/lint');
const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? entry.name : [],
);

const short = ({ file, line, code }: Problem): string => `${file.replace('content/', '')}:${line} ${code}`;

test('every rule is in force', () => {
  expect(RULES.length).toBe(names.length);
});

test('the small academy that the examples change has nothing wrong', async () => {
  expect((await buildCatalog(await academy())).problems).toEqual([]);
});

describe.each(names)('%s: an author who', async (name) => {
  const { examples } = (await import(join(folder, name, 'examples.ts'))) as { examples: readonly Example[] };

  test.each(examples)('$name', async ({ change, finds }) => {
    const { problems } = await buildCatalog(await academy(change));
    expect(problems.map(short)).toEqual(finds);
  });
});
