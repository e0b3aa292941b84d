import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Places } from '../../../../src/catalog/build.ts';
import { pointerPath, searchPath } from '../../../../src/catalog/layout.ts';
import { closeContent, currentCatalog, openContent, searching } from '../../../../src/catalog/live.ts';
import { publish } from '../../../../src/catalog/publish.ts';
import { type Answer, ask, isSlip } from '../../../../src/catalog/search/ask.ts';
import type { Scope } from '../../../../src/catalog/search/index-file.ts';
import { queryOf } from '../../../../src/catalog/search/query.ts';
import type { Role, Viewer } from '../../../../src/domain/audience.ts';
import { academy, alter } from '../academy.ts';

const NOW = new Date('2026-11-25T09:00:00.000Z');
const ONE = 'courses/alpha/modules/one';
const learner = (plan: string): Viewer => ({
  role: 'learner',
  profile: { plan, industry: null, useCases: [] },
});
const staff = (role: Role): Viewer => ({ role, profile: null });

async function opened(places: Places): Promise<void> {
  await publish(places, NOW);
  await openContent(places.store);
  onTestFinished(() => closeContent());
}

function look(typed: string, viewer: Viewer, more: Partial<Scope> = {}): Promise<Answer> {
  const query = queryOf(typed);
  const catalog = currentCatalog().forViewer(viewer, NOW);
  const scope: Scope = { catalog, viewer, now: NOW, language: 'en', titleOnly: [], unseen: [], ...more };
  return searching(catalog.digest, (index) =>
    ask(index, 'terms' in query ? query.terms : [], scope, { from: 0, size: 20 }),
  );
}

const names = ({ hits }: Answer) => hits.map(({ kind, id, language }) => `${kind} ${id} ${language}`);

test('what has the word in its title stands before what has it in a heading, and that before what only says it', async () => {
  await opened(
    await academy({
      [`${ONE}/en.mdx`]: [['Capture, check, pay.', 'Capture, check, pay: quokka, quokka, quokka, quokka.']],
      'courses/alpha/modules/two/en.mdx': [['title: ', 'title: Quokka and ']],
      'courses/beta/modules/three/en.mdx': [['---\n\n', '---\n\n## About the quokkas\n\n']],
      'courses/beta/en.mdx': [['summary: ', 'summary: A quokka, ']],
      'courses/alpha/en.mdx': [['---\n\n', '---\n\nOne quokka. ']],
    }),
  );
  expect(names(await look('quokka', staff('cem')))).toEqual([
    'module two en',
    'module three en',
    'course beta en',
    'module one en',
    'course alpha en',
  ]);
});

test('a passage is found by those it is for, and nobody else', async () => {
  await opened(await academy());
  expect(names(await look('scheduled payment', learner('premium')))).toEqual(['module one en']);
  const closed = await look('scheduled', learner('basic'));
  expect([closed.total, closed.instead]).toEqual([0, []]);
  expect((await look('schedulde', learner('premium'))).instead).toEqual([
    { typed: 'schedulde', used: 'scheduled' },
  ]);
  expect((await look('schedulde', learner('basic'))).instead).toEqual([]);
});

test('what is still closed is found by its title alone, and what is not listed yet not at all', async () => {
  await opened(await academy());
  const waits = { titleOnly: [['module', 'one']] } as const;
  expect(names(await look('one', learner('basic'), waits))).toContain('module one en');
  expect((await look('capture', learner('basic'), waits)).total).toBe(0);
  expect(names(await look('one', learner('basic'), { unseen: [['module', 'one']] }))).not.toContain(
    'module one en',
  );
});

test('a draft is found by those who may see it, and what is retired by nobody', async () => {
  const places = await academy({ [`${ONE}/en.mdx`]: [['---\nid: one', '---\nid: one\nstatus: draft']] });
  await opened(places);
  for (const role of ['cem', 'admin'] as const) expect((await look('capture', staff(role))).total).toBe(1);
  expect((await look('capture', staff('csm'))).total).toBe(0);
  expect((await look('capture', learner('basic'))).total).toBe(0);
});

test('the reader’s language comes first, and each piece of content once', async () => {
  const titled: [string, string][] = [['title: ', 'title: Invoice, ']];
  await opened(
    await academy({
      [`${ONE}/ja.mdx`]: [['請求書には', 'Invoiceには']],
      'courses/alpha/modules/two/en.mdx': titled,
    }),
  );
  const found = names(await look('invoice', learner('basic'), { language: 'ja' }));
  expect(found[0]).toBe('module one ja');
  expect(found.filter((name) => name.startsWith('module one'))).toHaveLength(1);
  expect(found.length).toBeGreaterThan(1);
  expect(found.slice(1).every((name) => name.endsWith(' en'))).toBe(true);
  expect(names(await look('手順', learner('basic')))).toEqual(['module one ja']);
});

test('a slip is forgiven where the word as typed finds nothing', async () => {
  await opened(await academy());
  expect(await look('captrue', learner('basic'))).toMatchObject({
    total: 1,
    instead: [{ typed: 'captrue', used: 'capture' }],
  });
  expect((await look('captu', learner('basic'))).total).toBe(1);
  expect((await look('capture zzyzzyx', learner('basic'))).some).toBe(true);
  expect(await look('qqqqqqqq', learner('basic'))).toMatchObject({ total: 0, instead: [] });
});

test.each([
  ['captrue', 'capture'],
  ['invocie', 'invoice'],
  ['paymant', 'payment'],
  ['lsit', 'list'],
  ['schedulled', 'scheduled'],
  ['せーるすふぉす', 'せーるすふぉーす'],
  ['わーくふろう', 'わーくふろー'],
])('%s is a slip for %s', (typed, word) => {
  expect(isSlip(typed, word)).toBe(true);
});

test.each([
  ['delegate', 'delete'],
  ['absent', 'sent'],
  ['erp', 'are'],
  ['smart', 'start'],
  ['routing', 'counting'],
  ['limit', 'list'],
  ['fast', 'past'],
  ['api', 'app'],
])('%s is another word than %s', (typed, word) => {
  expect(isSlip(typed, word)).toBe(false);
});

test('kanji are not misspelled: what nothing has is not answered by other words of theirs', async () => {
  await opened(await academy());
  expect((await look('請求書', learner('basic'), { language: 'ja' })).total).toBeGreaterThan(0);
  for (const typed of ['監査', '請願書', '手配'])
    expect(await look(typed, learner('basic'), { language: 'ja' })).toMatchObject({ total: 0, instead: [] });
});

test('leafing shows every hit once', async () => {
  await opened(await academy());
  const viewer = staff('cem');
  const catalog = currentCatalog().forViewer(viewer, NOW);
  const scope: Scope = { catalog, viewer, now: NOW, language: 'en', titleOnly: [], unseen: [] };
  const query = queryOf('the');
  const terms = 'terms' in query ? query.terms : [];
  const all = await look('the', viewer);
  expect(all.total).toBeGreaterThan(3);
  const leafed = await searching(catalog.digest, async (index) => {
    const pages = [];
    for (let from = 0; from < all.total; from += 2)
      pages.push(await index.find(terms, scope, { from, size: 2 }));
    return pages.flatMap(({ hits }) => hits);
  });
  expect(leafed).toEqual(all.hits);
});

test('publishing one change writes the rows of that text alone, and the index goes into force with the catalog', async () => {
  const places = await academy();
  const { data: before } = await publish(places, NOW);
  const former = createClient({ url: `file:${searchPath(places.store, before.digest)}` });
  await former.execute("INSERT INTO words VALUES ('of the index before', 0)");
  former.close();
  await alter(places, { [`${ONE}/en.mdx`]: [['Capture, check, pay.', 'Capture, check, settle.']] });
  const { data: after } = await publish(places, NOW);
  const rows = async (digest: string) => {
    const db = createClient({ url: `file:${searchPath(places.store, digest)}` });
    const { rows: texts } = await db.execute('SELECT number, made_of FROM texts ORDER BY number');
    const { rows: found } = await db.execute("SELECT rowid FROM found WHERE found MATCH 'settl'");
    const { rows: kept } = await db.execute("SELECT 1 FROM words WHERE word = 'of the index before'");
    db.close();
    return {
      kept: kept.length,
      texts: texts.map(({ number, made_of }) => `${number} ${made_of}`),
      found: found.length,
    };
  };
  const [old, fresh] = [await rows(before.digest), await rows(after.digest)];
  expect(fresh.texts.filter((text) => !old.texts.includes(text))).toHaveLength(1);
  expect(fresh.texts).toHaveLength(old.texts.length);
  expect([old.found, fresh.found]).toEqual([0, 1]);
  expect(fresh.kept).toBe(1);
});

test('what is taken out of the content is found no more', async () => {
  const places = await academy();
  await opened(places);
  expect((await look('capture', learner('basic'))).total).toBe(1);
  await alter(places, { [`${ONE}/en.mdx`]: [['Capture, check', 'Check']] });
  await publish(places, NOW);
  await vi.waitFor(async () => expect((await look('capture', learner('basic'))).total).toBe(0), {
    timeout: 5000,
  });
});

test.each(['missing', 'damaged', 'emptied'])('an index that is %s is made anew', async (how) => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => {});
  const places = await academy();
  const { data } = await publish(places, NOW);
  const path = searchPath(places.store, data.digest);
  if (how === 'missing') await rm(path);
  else await writeFile(path, how === 'damaged' ? 'no database at all '.repeat(200) : '');
  await opened(places);
  expect(names(await look('capture', learner('basic')))).toEqual(['module one en']);
  expect(await readdir(join(places.store, 'search'))).toEqual([`${data.digest}.db`]);
  quiet.mockRestore();
});

test('an index that cannot be made says so', async () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => {});
  const places = await academy();
  const { data } = await publish(places, NOW);
  await opened(places);
  await rm(searchPath(places.store, data.digest));
  await rm(join(places.store, 'bodies'), { recursive: true });
  await expect(look('capture', learner('basic'))).rejects.toThrow('The index cannot be made.');
  quiet.mockRestore();
});

test('a build from a damaged index of before starts from nothing', async () => {
  const places = await academy();
  const { data } = await publish(places, NOW);
  await writeFile(searchPath(places.store, data.digest), 'no database at all');
  await alter(places, { [`${ONE}/en.mdx`]: [['Capture, check', 'Snatch, check']] });
  await opened(places);
  expect((await look('snatch', learner('basic'))).total).toBe(1);
});

test('a catalog that cannot be searched does not come into force', async () => {
  const places = await academy();
  const { data } = await publish(places, NOW);
  await rm(join(places.store, 'search'), { recursive: true });
  await writeFile(join(places.store, 'search'), 'in the way');
  await alter(places, { [`${ONE}/en.mdx`]: [['Capture, check', 'Snatch, check']] });
  await expect(publish(places, NOW)).rejects.toThrow();
  expect((await readFile(pointerPath(places.store), 'utf8')).trim()).toBe(data.digest);
});
