import fs from 'node:fs';
import { rename } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildCatalog, type Places } from '../../../src/catalog/build.ts';
import { inJson } from '../../../src/catalog/in-json.ts';
import { searchPath } from '../../../src/catalog/layout.ts';
import type { Example } from '../../../src/catalog/lint/example.ts';
import { emptyMind } from '../../../src/catalog/mind.ts';
import { publish } from '../../../src/catalog/publish.ts';
import { remakeIndex } from '../../../src/catalog/search/make-index.ts';
import { entryOf, languageOf, readRow } from '../../../src/catalog/search/shape.ts';
import { academy, alter } from './academy.ts';

const NOW = new Date('2026-11-30T09:00:00Z');
const one = 'courses/alpha/modules/one/en.mdx';
const two = 'courses/alpha/modules/two/en.mdx';

// As if all had been written long ago: only then are stamps trusted.
beforeEach(() => {
  const now = Date.now;
  vi.spyOn(Date, 'now').mockImplementation(() => now() + 60_000);
});
afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

/** What an author may do between two builds: a change of files, or a folder that gets another name. */
const SAVES: readonly (Example['change'] | readonly [string, string])[] = [
  {},
  { [one]: [['title: ', 'title: The very ']] },
  { 'courses/alpha/en.mdx': [['title: ', 'audience: {plans: [premium, basic]}\ntitle: ']] },
  { [two]: [['Compare the amount', '<For plan="basic">\n\nOnly you.\n\n</For>\n\nCompare the amount']] },
  {
    'courses/alpha/modules/one/flow.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"></svg>',
  },
  { 'courses/alpha/modules/one/unused.csv': 'a,b\n' },
  ['courses/alpha/modules/one', 'courses/alpha/modules/first'],
  { 'courses/alpha/modules/two/ja.mdx': null },
  { [two]: [['minutes: 10', 'minutes: ten']] },
  { [two]: [['minutes: ten', 'minutes: 12']] },
  {
    [two]: [['Compare the amount', '{/* check: EB-LANG-MISSING because it is new */}\n\nCompare the amount']],
  },
  {
    'courses/alpha/en.mdx': [['two, check]', 'two, new, check]']],
    'courses/alpha/modules/new/en.mdx':
      '---\nid: new\ntitle: New\nsummary: N.\nminutes: 1\nobjectives: [{text: A, measure: B, by: 1}]\n---\n\nSee [two](course:alpha/two).\n',
  },
  {
    'glossary.yaml':
      'terms:\n  - {id: amount, word: {en: amount}, avoid: {en: [order]}, means: {en: What is due.}}\n',
  },
  { 'courses/alpha/en.mdx': [['id: alpha', 'id: alpha\nstatus: retired']] },
  { 'courses/alpha/en.mdx': [['id: alpha\nstatus: retired', 'id: alpha']] },
  { 'courses/alpha/modules/new': null, 'courses/alpha/en.mdx': [['two, new, check]', 'two, check]']] },
];

test('whatever is saved, a process that keeps in mind what it knew, and one that finds what another kept, make of it what one that knows nothing does', async () => {
  const places = await academy();
  const keeping = { ...places, mind: emptyMind() };
  const finding = { root: places.root, store: join(places.root, '.found') };
  let before = keeping.mind.entries.get('courses/alpha/quizzes/check')?.entry;
  for (const [save, change] of SAVES.entries()) {
    if (Array.isArray(change))
      await rename(...(change.map((folder) => join(places.root, 'content', folder)) as [string, string]));
    else await alter(places, change as Example['change']);
    const kept = await publish({ ...keeping, ...onlyWritten(places, save, change) }, NOW);
    const found = await publish(finding, NOW);
    const fresh = { root: places.root, store: join(places.root, `.store-${save}`) };
    const anew = await publish(fresh, NOW);
    for (const [own, made] of [
      [keeping, kept],
      [finding, found],
    ] as const) {
      expect({ ...made, compiled: 0, changed: true }).toEqual({ ...anew, compiled: 0, changed: true });
      if (anew.published)
        expect(await standsIn(own, made.data.digest)).toEqual(await standsIn(fresh, made.data.digest));
    }
    const quiz = keeping.mind.entries.get('courses/alpha/quizzes/check')?.entry;
    if (save > 0) expect(quiz).toBe(before);
    before = quiz;
  }
});

test('a text that is as it was is read only once its words are asked for', async () => {
  const places = await academy();
  await publish(places, NOW);
  const reads = vi.spyOn(fs, 'readFileSync');
  syncBuiltinESMExports();
  const readTexts = () => reads.mock.calls.filter(([path]) => String(path).endsWith('.mdx')).length;
  await buildCatalog(places, NOW);
  expect(readTexts()).toBe(0);
  await alter(places, { [one]: [['title: ', 'title: The very ']] });
  await buildCatalog(places, NOW);
  expect(readTexts()).toBe(1);
  await alter(places, {
    'glossary.yaml': 'terms:\n  - {id: amount, word: {en: sum}, avoid: {en: [amount]}}\n',
  });
  const { problems } = await buildCatalog(places, NOW);
  expect(problems.map(({ code }) => code)).toContain('EB-TERM-AVOID');
});

test('an index that was made anew because it was damaged is asked before the next is made of it', async () => {
  const places = await academy();
  const keeping = { ...places, mind: emptyMind() };
  await publish(keeping, NOW);
  await alter(places, { 'courses/alpha/en.mdx': [['[one, two, check]', '[two, one, check]']] });
  const { data } = await publish(keeping, NOW);
  // In another order they get other numbers.
  await remakeIndex(places.store, data);
  await alter(places, { [two]: [['Compare the amount', 'Compare every amount']] });
  const { data: last } = await publish(keeping, NOW);
  const fresh = { root: places.root, store: join(places.root, '.store') };
  await publish(fresh, NOW);
  expect(await standsIn(keeping, last.digest)).toEqual(await standsIn(fresh, last.digest));
});

test('the catalog is written as JSON.stringify writes it', async () => {
  const { data } = await publish(await academy(), NOW);
  for (const value of [data, {}, { a: [], b: ['x', 1, null], c: { d: [1] }, e: 'ü' }])
    for (const _ of ['first', 'again'])
      expect(Buffer.from(inJson(value)).toString()).toBe(JSON.stringify(value));
});

/** Where files that were there got other bytes alone, which they are: the rest need not be looked at. */
function onlyWritten(
  { root }: Places,
  save: number,
  change: (typeof SAVES)[number],
): Pick<Places, 'changed'> {
  const isOnly = !Array.isArray(change) && Object.values(change).every((becomes) => Array.isArray(becomes));
  if (save === 0 || !isOnly) return {};
  return { changed: new Set(Object.keys(change).map((file) => join(root, 'content', file))) };
}

/** Which texts an index holds, with what they were made of, and what is found in how many of its rows. */
async function standsIn({ store }: Places, digest: string): Promise<unknown> {
  const db = createClient({ url: `file:${searchPath(store, digest)}` });
  const [entries, languages, reaches, texts, found] = await db.batch(
    [
      'SELECT number, kind, id, course FROM entries',
      'SELECT * FROM languages',
      'SELECT * FROM reaches',
      'SELECT * FROM texts',
      'SELECT rowid AS number FROM found',
    ],
    'read',
  );
  db.close();
  const named = new Map(
    entries?.rows.map(({ number, kind, id, course }) => [Number(number), `${kind} ${id} in ${course}`]),
  );
  const coded = new Map(languages?.rows.map(({ number, code }) => [Number(number), String(code)]));
  const reach = new Map(reaches?.rows.map(({ number, reach }) => [Number(number), String(reach)]));
  const nameOf = (text: number) => `${named.get(entryOf(text))} ${coded.get(languageOf(text))}`;
  const rows = found?.rows.map(({ number }) => {
    const row = readRow(Number(number));
    return `${nameOf(row.text)} ${reach.get(row.reach)} ${row.field}`;
  });
  const made = texts?.rows.map(({ number, made_of }) => `${nameOf(Number(number))}: ${made_of}`);
  return { made: made?.sort(), rows: rows?.sort() };
}
