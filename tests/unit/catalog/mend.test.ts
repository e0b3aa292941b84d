import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Places } from '../../../src/catalog/build.ts';
import { mendContent } from '../../../src/catalog/change/mend.ts';
import { academy, write } from './academy.ts';
import { content, contentKilledAt } from './run-content.ts';

vi.setConfig({ testTimeout: 60_000 });

const two = 'courses/alpha/modules/two/en.mdx';
const three = 'courses/beta/modules/three/en.mdx';

const SLIPS = `\uFEFF---\r
id: two # it stays\r
title：Two\r
summary:   "The second module."\r
minutes: 10\r
objectives:\r
\t－text: Check an invoice.\r
\u3000  measure：Finds the wrong amount.\r
\t  by: 14\r
---\r
\r
# Look twice\r
\r
#### For amounts <500, or <=3\r
\r
Take \`a <3\` and  {/* two spaces */} <5 €.\r
`;

const MENDED = `---
id: two # it stays
title: Two
summary:   "The second module."
minutes: 10
objectives:
  - text: Check an invoice.
    measure: Finds the wrong amount.
    by: 14
---

## Look twice

### For amounts \\<500, or \\<=3

Take \`a <3\` and  {/* two spaces */} \\<5 €.
`;

const slipped = () => academy({ [two]: SLIPS });
const text = ({ root }: Places, file = two) => readFile(join(root, 'content', file), 'utf8');

test('what a program can mend is told with its place, and the rest of the file is checked', async () => {
  const { out } = await content(await slipped(), 'check');
  const told = [...out.matchAll(/two\/en\.mdx:(\d+:\d+ {2}EB-\S+)/g)].map(([, one]) =>
    one?.replace(/ +/, ' '),
  );
  expect(told).toEqual([
    '1:1 EB-FILE-BOM',
    '1:4 EB-FILE-LINES',
    '3:6 EB-YAML-SYNTAX',
    '7:1 EB-YAML-SYNTAX',
    '7:2 EB-YAML-SYNTAX',
    '8:1 EB-YAML-SYNTAX',
    '8:11 EB-YAML-SYNTAX',
    '9:1 EB-YAML-SYNTAX',
    '12:1 EB-HEADING-ORDER',
    '14:1 EB-HEADING-ORDER',
    '14:18 EB-MDX-SYNTAX',
    '14:27 EB-MDX-SYNTAX',
    '16:37 EB-MDX-SYNTAX',
  ]);
});

test('check --fix mends it, says what it did, and leaves comments, quotes and spaces as they were', async () => {
  const places = await slipped();
  const { code, out } = await content(places, 'check', '--fix');
  expect(await text(places)).toBe(MENDED);
  expect(code).toBe(0);
  expect(out).toContain('content/courses/alpha/modules/two/en.mdx:3:6  EB-YAML-SYNTAX  `：` is `:` now');
  expect(out).toContain('Mended 1');
  expect(out).toContain('0 errors, 0 warnings.');
  const again = await content(places, 'check', '--fix', '--json');
  expect(JSON.parse(again.out)).toMatchObject({ errors: 0, mended: [], problems: [] });
});

test('what takes a guess is told and not touched, and a file with nothing to mend is not written', async () => {
  const places = await academy({ [two]: [['minutes: 10', 'minutes: ten']] });
  const before = await stat(join(places.root, 'content', two));
  const { code, out } = await content(places, 'check', '--fix');
  expect(code).toBe(1);
  expect(out).toContain('There was nothing to mend.');
  expect((await stat(join(places.root, 'content', two))).mtimeMs).toBe(before.mtimeMs);
});

test('a word with a full-width colon in a sentence is no field, and stays', async () => {
  const places = await academy();
  const kept = (await text(places)).replace(
    'summary: The second module.',
    'summary: >\n  The second module.\n  title：what it is called\nmaterials:\n  - PDF：an invoice.',
  );
  await writeFile(join(places.root, 'content', two), kept);
  expect((await mendContent(places)).mended).toEqual([]);
  expect(await text(places)).toBe(kept);
});

test('cut off at any step, each file is as it was or mended, and the next reader finishes it', async () => {
  for (let step = 1; step < 30; step += 1) {
    const places = await slipped();
    const twin = SLIPS.replaceAll('two', 'three');
    await write(join(places.root, 'content', three), twin);
    const wasCut = await contentKilledAt(places, step, 'check', '--fix');
    if (!wasCut) return;
    expect([SLIPS, MENDED]).toContain(await text(places));
    await mendContent(places);
    expect(await text(places)).toBe(MENDED);
    expect(await text(places, three)).toBe(MENDED.replaceAll('two', 'three'));
  }
  throw new Error('It was never finished.');
}, 300_000);
