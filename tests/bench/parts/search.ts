import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Client, createClient } from '@libsql/client';
import {
  closeContent,
  body as compiledBody,
  currentCatalog,
  openContent,
} from '../../../src/catalog/live.ts';
import { matching, queryOf, type Term } from '../../../src/catalog/search/query.ts';
import { wordsOf } from '../../../src/catalog/search/words.ts';
import type { Viewer } from '../../../src/domain/audience.ts';
import { NO_FACTS } from '../../../src/domain/facts.ts';
import { searchView } from '../../../src/reports/search.ts';
import { startBenchAcademy } from '../academy.ts';
import { generateContent } from '../content/generate.ts';
import { bytes, type Figure, milliseconds, perSecond, ratio, type Section } from '../figures.ts';
import { ownFolder } from '../folders.ts';
import { request, startLoad } from '../load/load.ts';
import { inRounds, median, medianRatio } from '../rounds.ts';
import { rates, speedOf, works } from '../servers/speed.ts';
import { copySite, costOf } from '../site.ts';

const MODULES = 5000;
const ROUNDS = 7;
const WARM_UP = 2;
const TIMES = 40;
const CONNECTIONS = 16;
const MILLISECONDS = 1500;
const PAGE = 10;
const MB = 1024 * 1024;

/** What people type: a word nearly everywhere, two of them, one lesson’s own, and Japanese of two, three and more characters. */
const QUERIES = {
  en: ['column', 'accountants notes', 'module-77', 'prepare'],
  ja: ['記録', '担当者', '責任者の一覧', 'module-77'],
} as const;

type Language = keyof typeof QUERIES;

const VIEWER: Viewer = {
  role: 'learner',
  profile: { plan: 'basic', industry: 'healthcare', useCases: [] },
};

/**
 * The search over generated lessons in two languages against the bare query for the same words: a full-text table with
 * a row for each lesson and language, the ten best rows of it by `rank`, nothing decided and nothing shown.
 */
export async function search(modules = MODULES): Promise<Section> {
  const site = copySite();
  generateContent(site, modules);
  await costOf(fileURLToPath(new URL('../content/publish.ts', import.meta.url)), [site], site);
  await openContent(join(site, '.everboard'));
  const bare = await bareTable();
  const figures = await againstBare(bare);
  bare.close();
  closeContent();
  return {
    title: 'Search',
    about: `${modules} generated modules in two languages; medians of ${ROUNDS} rounds`,
    figures: [...figures, ...(await pagesIn(site))],
  };
}

async function againstBare(bare: Client): Promise<Figure[]> {
  const figures: Figure[] = [];
  const ratios: number[] = [];
  for (const language of Object.keys(QUERIES) as Language[]) {
    for (const query of QUERIES[language]) {
      const terms = termsOf(query);
      const measured = await inRounds(ROUNDS, {
        own: () => secondsOf(() => view(terms, language)),
        least: () => secondsOf(() => rows(bare, terms)),
      });
      const one = medianRatio(measured.least, measured.own);
      ratios.push(one);
      figures.push(
        ratio(`… “${query}”, ${language}`, one),
        milliseconds('here: the search', median(measured.own)),
        milliseconds('here: the bare query', median(measured.least)),
      );
    }
  }
  return [
    ratio('rate, of the bare full-text query', median(ratios), { atLeast: 1 / 2 }),
    ratio('… the worst of all queries', Math.min(...ratios)),
    ...figures,
  ];
}

function termsOf(query: string): readonly Term[] {
  const read = queryOf(query);
  if (!('terms' in read)) throw new Error(`“${query}” cannot be looked for.`);
  return read.terms;
}

async function view(terms: readonly Term[], language: string): Promise<void> {
  const now = new Date();
  const catalog = currentCatalog().forViewer(VIEWER, now);
  const searcher = { catalog, viewer: VIEWER, facts: NO_FACTS, language, timeZone: 'UTC', now };
  const { total } = await searchView(terms, searcher, { page: 1, size: PAGE });
  if (total === 0) throw new Error('The search found nothing.');
}

async function rows(bare: Client, terms: readonly Term[]): Promise<void> {
  const { rows: found } = await bare.execute({
    sql: 'SELECT rowid FROM lessons WHERE lessons MATCH ? ORDER BY rank LIMIT ?',
    args: [terms.map(matching).join(' '), PAGE],
  });
  if (found.length === 0) throw new Error('The bare query found nothing.');
}

/** Seconds that one takes, over many one after the other. */
async function secondsOf(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  for (let time = 0; time < TIMES; time += 1) await work();
  return (performance.now() - begun) / 1000 / TIMES;
}

/** The same words as in the academy’s index, by lesson and language. */
async function bareTable(): Promise<Client> {
  const db = createClient({ url: `file:${join(ownFolder('bare-search'), 'search.db')}`, concurrency: 1 });
  await db.execute(
    "CREATE VIRTUAL TABLE lessons USING fts5(title, summary, body, content = '', tokenize = 'ascii')",
  );
  const terms = (text: string) => wordsOf(text).terms.join(' ');
  const lessons = currentCatalog().data.modules.flatMap(({ words }) => Object.values(words));
  for (let first = 0; first < lessons.length; first += 100) {
    const made = await Promise.all(
      lessons.slice(first, first + 100).map(async ({ title, summary, body }) => {
        const { sections } = await compiledBody(body);
        const text = sections.map(({ heading, text: said }) => `${heading?.text ?? ''}\n${said}`).join('\n');
        return [terms(title), terms(summary), terms(text)];
      }),
    );
    await db.execute({
      sql: 'INSERT INTO lessons (rowid, title, summary, body) SELECT key + ?, value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)',
      args: [first + 1, JSON.stringify(made)],
    });
  }
  await db.execute("INSERT INTO lessons (lessons) VALUES ('optimize')");
  return db;
}

/** The page against a lesson’s of the same academy, each made anew or given again as it is for a reader who comes back. */
async function pagesIn(site: string): Promise<Figure[]> {
  const academy = await startBenchAcademy(site);
  const load = startLoad();
  const asked = (paths: readonly string[]) => () =>
    speedOf(academy.server, load, {
      requests: paths.map((path) => request('GET', path, academy.headers)),
      connections: CONNECTIONS,
      milliseconds: MILLISECONDS,
    });
  const [lesson] = academy.lessons;
  const contestants = {
    page: asked(QUERIES.en.map((query) => `/search?q=${encodeURIComponent(query)}`)),
    // With a parameter, so that the front does not give what it has.
    lesson: asked([`/courses/${lesson?.course}/${lesson?.id}?x`]),
  };
  await contestants.lesson();
  const { peak: before } = await academy.server.ask('peak');
  await inRounds(WARM_UP, contestants);
  const measured = await inRounds(ROUNDS, contestants);
  const { peak } = await academy.server.ask('peak');
  load.stop();
  await academy.stop();
  return [
    ratio(
      'processor time of a lesson’s page, of that of /search',
      medianRatio(works(measured.lesson), works(measured.page)),
    ),
    milliseconds('processor time of /search', median(works(measured.page))),
    milliseconds('… of a lesson’s page, made anew', median(works(measured.lesson))),
    perSecond('here: /search', median(rates(measured.page))),
    bytes('most memory the server held', Number(peak)),
    bytes('… more than without a search', Number(peak) - Number(before), { atMost: 50 * MB }),
  ];
}
