import { readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { buildCatalog, type Places } from '../../../src/catalog/build.ts';
import { readFormer } from '../../../src/catalog/former-definitions.ts';
import { bodyPath, catalogPath, pointerPath } from '../../../src/catalog/layout.ts';
import {
  body,
  closeContent,
  currentCatalog,
  currentNames,
  fileOf,
  lesson,
  openContent,
} from '../../../src/catalog/live.ts';
import { emptyMind } from '../../../src/catalog/mind.ts';
import { publish, sweep } from '../../../src/catalog/publish.ts';
import type { Viewer } from '../../../src/domain/audience.ts';
import { academy, alter } from './academy.ts';

const TEXTS = 18;
const one = 'courses/alpha/modules/one/en.mdx';

afterEach(() => closeContent());

const learner = (plan: string): Viewer => ({
  role: 'learner',
  profile: { plan, industry: null, useCases: [] },
});

function bodyOfOne(): string {
  const module = currentCatalog().data.modules.find(({ id }) => id === 'one');
  return module?.words.en?.body ?? '';
}

async function retitle(places: Places, title: string): Promise<void> {
  const text = await readFile(join(places.root, 'content', one), 'utf8');
  await alter(places, { [one]: text.replace(/^title: .*$/m, `title: ${title}`) });
}

const titleOfOne = () => currentCatalog().data.modules.find(({ id }) => id === 'one')?.words.en?.title;

test('a second build compiles nothing, and one after a change only what changed', async () => {
  const places = await academy();
  expect((await buildCatalog(places)).compiled).toBe(TEXTS);
  const first = await buildCatalog(places);
  expect(first.compiled).toBe(0);
  await retitle(places, 'Uno');
  const second = await buildCatalog(places);
  expect(second.compiled).toBe(1);
  expect(second.data.digest).not.toBe(first.data.digest);
});

test('a changed picture is compiled anew where it is shown', async () => {
  const places = await academy();
  await buildCatalog(places);
  await alter(places, {
    'courses/alpha/modules/one/flow.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"></svg>',
  });
  expect((await buildCatalog(places)).compiled).toBe(1);
});

test('problems are told again by a build that compiles nothing', async () => {
  const places = await academy({ [one]: [['Capture, check', '{1} Capture, check']] });
  const first = await buildCatalog(places);
  const second = await buildCatalog(places);
  expect(first.problems.map(({ code }) => code)).toEqual(['EB-MDX-CODE']);
  expect([second.compiled, second.problems]).toEqual([0, first.problems]);
});

test('a body that was lost from the store is made again', async () => {
  const places = await academy();
  await publish(places);
  await rm(join(places.store, 'bodies'), { recursive: true });
  expect((await publish(places)).compiled).toBe(TEXTS);
});

const memoryOf = ({ store }: Places) => join(store, 'memory');

async function writtenIn(folder: string): Promise<ReadonlyMap<string, number>> {
  const names = await readdir(folder);
  return new Map(
    await Promise.all(names.map(async (name) => [name, (await stat(join(folder, name))).mtimeMs] as const)),
  );
}

test('what a build keeps is written anew for the course that changed alone, and goes with its course', async () => {
  const places = await academy();
  await buildCatalog(places);
  const before = await writtenIn(memoryOf(places));
  await retitle(places, 'Uno');
  await buildCatalog(places);
  const after = await writtenIn(memoryOf(places));
  expect([...after].filter(([name, at]) => before.get(name) !== at)).toHaveLength(1);
  await alter(places, { 'courses/beta': null });
  await buildCatalog(places);
  expect((await writtenIn(memoryOf(places))).size).toBe(before.size - 1);
  expect((await buildCatalog(places)).compiled).toBe(0);
});

test('a part of what was kept that cannot be read is made again, and the others are not', async () => {
  const places = await academy();
  await buildCatalog(places);
  const [part = ''] = await readdir(memoryOf(places));
  const { pages } = JSON.parse(await readFile(join(memoryOf(places), part), 'utf8'));
  await writeFile(join(memoryOf(places), part), '{"version":');
  expect((await buildCatalog(places)).compiled).toBe(Object.keys(pages).length);
});

test('the same content gives the same catalog, wherever it lies', async () => {
  const [here, there] = await Promise.all([academy(), academy()]);
  expect((await buildCatalog(here)).data).toEqual((await buildCatalog(there)).data);
});

test('a running academy takes up what is published, without a restart', async () => {
  const places = await academy();
  await publish(places);
  await openContent(places.store);
  expect(titleOfOne()).toBe('One');
  await retitle(places, 'Uno');
  expect((await publish(places)).published).toBe(true);
  await vi.waitFor(() => expect(titleOfOne()).toBe('Uno'), { timeout: 5000 });
});

test('content with an error is not published, and what was there stays', async () => {
  const places = await academy();
  await publish(places);
  const before = await readFile(pointerPath(places.store), 'utf8');
  await alter(places, { 'paths/start/en.mdx': [['- id: alpha', '- id: nothing']] });
  expect((await publish(places)).published).toBe(false);
  expect(await readFile(pointerPath(places.store), 'utf8')).toBe(before);
});

test('a catalog that cannot be read leaves the one before in force', async () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => {});
  const places = await academy();
  const { data } = await publish(places);
  await openContent(places.store);
  await writeFile(pointerPath(places.store), 'nonsense');
  await vi.waitFor(() => expect(quiet).toHaveBeenCalledTimes(1), { timeout: 5000 });
  expect(currentCatalog().digest).toBe(data.digest);
  quiet.mockRestore();
});

test('what a change of the definitions took the place of is kept; other words keep nothing', async () => {
  const places = await academy();
  const definition = 'definitions/first/en.mdx';
  expect((await publish(places)).former).toBeNull();
  await alter(places, { [definition]: [['title: ', 'title: Newly said, ']] });
  expect((await publish(places)).former).toBeNull();
  await alter(places, { [definition]: [['plan: confirmed', 'plan: agreed']] });
  const now = new Date('2026-11-25T09:00:00.000Z');
  const { former } = await publish(places, now);
  expect(former).toMatchObject({
    until: now.toISOString(),
    definitions: [{ criterion: { kind: 'plan', state: 'confirmed' } }],
  });
  await publish(places);
  expect(await readFormer(places.store)).toEqual(former);
});

test('an academy without published content says what to do', async () => {
  const places = await academy();
  await expect(openContent(places.store)).rejects.toThrow('npm run content -- publish');
});

test('a lesson is cut to its reader, with the files it shows and where they lie', async () => {
  const places = await academy();
  await publish(places);
  await openContent(places.store);
  const [basic, premium, staff] = await Promise.all([
    lesson(bodyOfOne(), learner('basic')),
    lesson(bodyOfOne(), learner('premium')),
    lesson(bodyOfOne(), { role: 'cem', profile: null }),
  ]);
  expect(JSON.stringify(basic)).not.toMatch(/premium|beta|scheduled/i);
  expect(premium.headings.map(({ text }) => text)).toEqual(['The steps', 'Only with premium']);
  expect(staff.parts[0]).toContain('data-for="premium"');
  expect(premium.parts[0]).not.toContain('data-for');
  expect(basic.files).toEqual(['flow.svg', 'list.csv']);
  expect(await lesson(bodyOfOne(), learner('basic'))).toBe(basic);
  const list = (await body(bodyOfOne())).files.find(({ name }) => name === 'list.csv');
  expect(list).toMatchObject({ type: 'text/csv', bytes: 23 });
  expect(await readFile(fileOf(list?.digest ?? ''), 'utf8')).toContain('capture');
});

test('a digest that is none reaches no file', async () => {
  const places = await academy();
  await publish(places);
  await openContent(places.store);
  await expect(body('../../etc/passwd')).rejects.toThrow('digest');
  expect(() => fileOf('..')).toThrow('digest');
});

test('the last three catalogs stay whole; what only older ones lead to goes once it is old', async () => {
  const places = await academy();
  const bodies: string[] = [];
  const catalogs: string[] = [];
  for (const [age, title] of ['A', 'B', 'C', 'D'].entries()) {
    await retitle(places, title);
    const { data } = await publish(places);
    bodies.push(data.modules.find(({ id }) => id === 'one')?.words.en?.body ?? '');
    catalogs.push(data.digest);
    const then = new Date(2026, 0, 1 + age);
    await utimes(catalogPath(places.store, data.digest), then, then);
  }
  await sweep(places.store);
  const left = async () => {
    const names = await readdir(join(places.store, 'bodies'), { recursive: true });
    return bodies.map((digest) => names.some((name) => name.includes(digest)));
  };
  expect(await left()).toEqual([true, true, true, true]);
  await utimes(bodyPath(places.store, bodies[0] ?? ''), new Date(0), new Date(0));
  await utimes(bodyPath(places.store, bodies[1] ?? ''), new Date(0), new Date(0));
  await sweep(places.store);
  expect(await left()).toEqual([false, true, true, true]);
  const kept = (await readdir(join(places.store, 'catalogs'))).map((name) => name.split('.')[0]);
  expect([...new Set(kept)].sort()).toEqual(catalogs.slice(1).sort());
});

test('a store that is published into again and again does not grow for ever', async () => {
  const places = await academy();
  const kept = async () => (await readdir(join(places.store, 'search'))).length;
  const counts: number[] = [];
  for (const title of ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I']) {
    await retitle(places, title);
    await publish(places);
    counts.push(await kept());
  }
  expect(counts).toEqual([1, 2, 3, 4, 5, 3, 4, 5, 3]);
});

test('publishing leaves no half-written file behind, and many at once leave a whole catalog', async () => {
  const places = await academy();
  await Promise.all([publish(places), publish(places), publish(places)]);
  const names = await readdir(places.store, { recursive: true });
  expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  await openContent(places.store);
  expect(titleOfOne()).toBe('One');
});

test('what plans are called comes into force with the content', async () => {
  const names = (name: string) =>
    `names:\n  - {of: plan, id: premium, name: {en: ${name}, ja: プレミアム}}\n`;
  const places = await academy({ 'names.yaml': names('Premium') });
  expect((await publish(places)).problems).toEqual([]);
  await openContent(places.store);
  expect(currentNames().plan).toEqual({ premium: { en: 'Premium', ja: 'プレミアム' } });
  await alter(places, { 'names.yaml': names('Gold') });
  expect((await publish(places)).data.names.plan.premium?.en).toBe('Gold');
  await expect.poll(() => currentNames().plan.premium?.en).toBe('Gold');
});

test('another meaning in the glossary makes those lessons anew that show it, and no other', async () => {
  const glossary = (means: string) => `terms:\n  - {id: order, word: {en: order}, means: {en: ${means}}}\n`;
  const places = await academy({
    'glossary.yaml': glossary('What was asked for.'),
    'courses/alpha/modules/two/en.mdx': [['with the order', 'with the <Term>order</Term>']],
  });
  const shown = async () => {
    const { data, compiled, problems } = await buildCatalog(places);
    expect(problems).toEqual([]);
    const digest = data.modules.find(({ id }) => id === 'two')?.words.en?.body ?? '';
    return { compiled, html: await readFile(bodyPath(places.store, digest), 'utf8') };
  };
  expect((await shown()).html).toContain('What was asked for.');
  expect((await shown()).compiled).toBe(0);
  await alter(places, { 'glossary.yaml': glossary('What a buyer signs.') });
  const anew = await shown();
  expect(anew.html).toContain('What a buyer signs.');
  expect(anew.compiled).toBe(1);
});

test('a process that keeps in mind what it read takes up every save, also one of the same length at once', async () => {
  const places = { ...(await academy()), mind: emptyMind() };
  for (let save = 1; save <= 5; save += 1) {
    await retitle(places, `Title ${save}`);
    const { data, compiled } = await buildCatalog(places);
    expect(data.modules.find(({ id }) => id === 'one')?.words.en?.title).toBe(`Title ${save}`);
    expect(compiled).toBe(save === 1 ? TEXTS : 1);
  }
  expect((await buildCatalog(places)).compiled).toBe(0);
  const picture = 'courses/alpha/modules/one/flow.svg';
  for (const side of [9, 8]) {
    await alter(places, {
      [picture]: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"></svg>`,
    });
    expect((await buildCatalog(places)).compiled).toBe(1);
  }
  await alter(places, { [one]: [['title: Title 5', 'title: ""']] });
  expect((await buildCatalog(places)).problems.map(({ code }) => code)).toEqual(['EB-FIELD-VALUE']);
  await rm(places.store, { recursive: true });
  expect((await buildCatalog(places)).compiled).toBe(TEXTS);
  await alter(places, { [one]: null });
  const gone = await buildCatalog(places);
  expect(gone.problems.map(({ code }) => code)).toContain('EB-LANG-BASE');
});
