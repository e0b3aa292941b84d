import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createCatalog } from '../../src/catalog/catalog.ts';
import { digestOf } from '../../src/catalog/digest.ts';
import { bodyPath, catalogPath, pointerPath } from '../../src/catalog/layout.ts';
import { closeContent, currentCatalog, openContent } from '../../src/catalog/live.ts';
import { publish } from '../../src/catalog/publish.ts';
import { makeIndex } from '../../src/catalog/search/make-index.ts';
import { queryOf } from '../../src/catalog/search/query.ts';
import { runsIn } from '../../src/catalog/search/words.ts';
import { root } from '../../src/cli/tools.ts';
import { type Audience, decideAudience, type Viewer } from '../../src/domain/audience.ts';
import type { Body } from '../../src/domain/body.ts';
import type { ByLanguage, CatalogData, Words } from '../../src/domain/content.ts';
import { NO_FACTS } from '../../src/domain/facts.ts';
import { searchView } from '../../src/reports/search.ts';
import { CUSTOMERS } from '../academy/content.ts';

// Thousands of searches; how long they take is the machine's affair.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 120_000 });

type Who = keyof typeof CUSTOMERS;
const NOW = new Date('2026-11-25T09:00:00.000Z');
const folder = mkdtempSync(join(tmpdir(), 'everboard-search-'));
const whole = join(folder, 'whole');

/** All content, with nothing that has to be done first: then what a viewer does not find is closed to them. */
let all: CatalogData;

beforeAll(async () => {
  const { data } = await publish({ root, store: whole }, NOW);
  const free = <C extends object>(contents: readonly C[]): C[] =>
    contents.map((content) => ('prerequisites' in content ? { ...content, prerequisites: [] } : content));
  all = { ...data, digest: digestOf('all'), courses: free(data.courses), modules: free(data.modules) };
  await put(whole, all);
});

afterAll(() => {
  closeContent();
  rmSync(folder, { recursive: true, force: true });
});

async function put(store: string, data: CatalogData): Promise<void> {
  await write(catalogPath(store, data.digest), JSON.stringify(data));
  await makeIndex(store, data, null);
  await write(pointerPath(store), data.digest);
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

async function bodyIn(store: string, digest: string): Promise<Body> {
  return JSON.parse(await readFile(bodyPath(store, digest), 'utf8')) as Body;
}

/** An academy in which what is closed to this viewer never was. */
async function withoutWhatIsClosed(viewer: Viewer, store: string): Promise<void> {
  const { paths, courses, units } = createCatalog(all).forViewer(viewer, NOW);
  const open = async <C extends { readonly words: ByLanguage<Words> }>(
    contents: readonly C[],
  ): Promise<C[]> =>
    Promise.all(
      contents.map(async (content) => {
        for (const { body: digest } of Object.values(content.words)) {
          const body = await bodyIn(whole, digest);
          const sections = body.sections.filter(({ within }) => isReadBy(within, viewer));
          await write(bodyPath(store, digest), JSON.stringify({ ...body, sections }));
        }
        return content;
      }),
    );
  const own = await open([...units()]);
  await put(store, {
    ...all,
    digest: digestOf(store),
    paths: await open([...paths]),
    courses: await open([...courses]),
    modules: own.filter((unit) => unit.kind === 'module'),
    quizzes: own.filter((unit) => unit.kind === 'quiz'),
  });
}

const isReadBy = (within: readonly Audience[], viewer: Viewer) =>
  within.every((audience) => decideAudience(audience, viewer).open);

/** Every word of what this viewer does not see: of whole lessons, and of passages in those they do. */
async function closedWords(viewer: Viewer, language: string): Promise<string[]> {
  const catalog = createCatalog(all).forViewer(viewer, NOW);
  const words = new Set<string>();
  for (const entry of [...all.paths, ...all.courses, ...all.modules, ...all.quizzes]) {
    const said = entry.words[language];
    if (said === undefined) continue;
    const unit = 'course' in entry ? catalog.unit(entry.course, entry.id) : undefined;
    const isOpen = unit ?? catalog.course(entry.id) ?? catalog.path(entry.id);
    const { sections } = await bodyIn(whole, said.body);
    const closed = sections.filter(({ within }) => !isOpen || !isReadBy(within, viewer));
    const texts = closed.map(({ heading, text, terms }) =>
      [heading?.text, text, JSON.stringify(terms)].join(' '),
    );
    if (!isOpen) texts.push(said.title, said.summary);
    for (const run of runsIn(texts.join('\n'))) for (const word of queried(run)) words.add(word);
  }
  return [...words];
}

function queried(run: string): string[] {
  const query = queryOf(run);
  return 'terms' in query ? query.terms.map(({ typed }) => typed) : [];
}

async function answers(
  store: string,
  viewer: Viewer,
  language: string,
  queries: readonly string[],
): Promise<string[]> {
  closeContent();
  await openContent(store);
  const catalog = currentCatalog().forViewer(viewer, NOW);
  const searcher = { catalog, viewer, facts: NO_FACTS, language, timeZone: 'UTC', now: NOW };
  const said: string[] = [];
  for (const text of queries) {
    const query = queryOf(text);
    const terms = 'terms' in query ? query.terms : [];
    said.push(`${text}: ${JSON.stringify(await searchView(terms, searcher, { page: 1, size: 10 }))}`);
  }
  return said;
}

test.each(
  (Object.keys(CUSTOMERS) as Who[]).flatMap((who) =>
    ['en', 'ja'].map((language) => [who, language] as const),
  ),
)('to %s the words of what is closed are as words that never were (%s)', async (who, language) => {
  const { role, ...profile } = CUSTOMERS[who];
  const viewer: Viewer = { role, profile };
  const other = join(folder, who);
  await withoutWhatIsClosed(viewer, other);
  const words = await closedWords(viewer, language);
  expect(words.length).toBeGreaterThan(100);
  // Together with a word that is open, too: what is closed must not move what is found.
  const queries = [
    ...words,
    ...words.slice(0, 100).map((word) => `${word} ${language === 'ja' ? '請求書' : 'invoice'}`),
  ];
  expect(await answers(whole, viewer, language, queries)).toEqual(
    await answers(other, viewer, language, queries),
  );
});

test('the vendor’s people find what they may read, drafts only who writes them', async () => {
  const drafted = {
    ...all,
    digest: digestOf('drafted'),
    courses: all.courses.map((course) => ({ ...course, status: 'draft' as const })),
  };
  await put(whole, drafted);
  const found = async (role: 'csm' | 'cem' | 'admin') => {
    const [said = ''] = await answers(whole, { role, profile: null }, 'en', ['invoice']);
    return said.includes('/courses/');
  };
  expect([await found('csm'), await found('cem'), await found('admin')]).toEqual([false, true, true]);
});
