import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { printedAll } from '../../src/catalog/problem.ts';
import { publish } from '../../src/catalog/publish.ts';
import { root } from '../../src/cli/tools.ts';
import { type Client, clientOf, rowCounts, signedIn, withoutItsMoment } from '../academy/ask.ts';
import { CUSTOMERS, isFor, matches, passagesOf, readContent, stretches } from '../academy/content.ts';
import { crawl } from '../academy/crawl.ts';
import { finishAll } from '../academy/finish.ts';
import { type Academy, startAcademy } from '../academy/start.ts';

// Some tests ask hundreds of times; how long that takes is the machine's affair.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

type Who = keyof typeof CUSTOMERS;
const WHO = Object.keys(CUSTOMERS) as Who[];
const LANGUAGES = ['en', 'ja'] as const;

const content = readContent();
const openTo = (who: Who) => content.filter((piece) => isFor(piece, CUSTOMERS[who], content));
const closedTo = (who: Who) => content.filter((piece) => !isFor(piece, CUSTOMERS[who], content));
const unitsOf = (who: Who) => openTo(who).filter(({ kind }) => kind === 'module' || kind === 'quiz');

let academy: Academy;
const people = {} as Record<Who, Client>;

beforeAll(async () => {
  academy = await startAcademy();
  for (const who of WHO) people[who] = await signedIn(academy, who);
});

afterAll(() => academy.stop());

/** The same address with the last part swapped for one that never was. */
const neverWas = (path: string) => path.replace(/[^/]+$/, 'never-was');

test('the sample has something closed to everybody, or nothing here would be seen', () => {
  for (const who of WHO) {
    expect(closedTo(who).length, who).toBeGreaterThan(1);
    expect(openTo(who).length, who).toBeGreaterThan(20);
  }
});

test('what waits says what comes first and nothing of itself', async () => {
  const client = people['learner-basic'];
  const waits = openTo('learner-basic').filter(
    ({ course }) => course === 'approval-flows' || course === 'first-value',
  );
  expect(waits.length).toBeGreaterThan(5);
  for (const { address, words, files } of waits) {
    const { status, text } = await client.get(address);
    expect(status, address).toBe(403);
    expect(text).toContain('href="/courses/first-invoice"');
    for (const said of stretches(words.en.body)) expect(text.includes(said), said).toBe(false);
    for (const file of files) expect((await client.get(`${address}/${file}`)).status, file).toBe(404);
  }
});

test('staff read everything that is live at once, whatever a customer would have to do first', async () => {
  const live = content.filter(({ front }) => (front.status ?? 'live') === 'live');
  for (const who of ['csm', 'cem', 'admin'] as const) {
    const client = await signedIn(academy, who);
    for (const { address } of live) expect((await client.get(address)).status, `${who} ${address}`).toBe(200);
  }
});

describe.each(WHO)('to %s', (who) => {
  test('what is closed looks exactly like what never was, on every way to it', async () => {
    const client = people[who];
    const absent = withoutItsMoment(await client.get('/never/was'));
    const before = await rowCounts(academy);
    for (const { address, kind, files } of closedTo(who)) {
      for (const path of [address, `${address}?lang=zz`, `${address}/x`]) {
        expect(withoutItsMoment(await client.get(path)), path).toBe(absent);
      }
      for (const file of files)
        expect(withoutItsMoment(await client.get(`${address}/${encodeURI(file)}`)), file).toBe(absent);
      const ways = kind === 'path' ? ['enrollment'] : ['completion', 'attempts', 'attempts/1'];
      for (const way of ways) {
        const [here, there] = [`${address}/${way}`, `${neverWas(address)}/${way}`];
        expect(withoutItsMoment(await client.get(here)), here).toBe(absent);
        expect(withoutItsMoment(await client.post(here)), here).toBe(
          withoutItsMoment(await client.post(there)),
        );
        expect(withoutItsMoment(await client.post(here)), here).toBe(absent);
      }
      for (const method of ['HEAD', 'PUT', 'DELETE', 'OPTIONS'])
        expect(withoutItsMoment(await client.send(method, address)), `${method} ${address}`).toBe(
          withoutItsMoment(await client.send(method, neverWas(address))),
        );
    }
    expect(await rowCounts(academy)).toEqual(before);
  });

  test('no odd way of writing an address opens what is closed', async () => {
    const absent = withoutItsMoment(await people[who].get('/never/was'));
    for (const { address } of closedTo(who)) {
      for (const odd of oddly(address)) {
        const first = await people[who].get(odd);
        // One's own slip at the end of an address is put right, whatever it is the address of.
        const answer = first.status === 308 ? await people[who].get(first.headers.location ?? '') : first;
        if (answer.status !== 400) expect(withoutItsMoment(answer), odd).toBe(absent);
      }
    }
  });

  test('nothing they can reach names what is closed, and CSVs do not either', async () => {
    await finishAll(people[who], unitsOf(who));
    for (const language of LANGUAGES) {
      const pages = await crawl(people[who], `/learn?lang=${language}`);
      const reached = [...pages.keys()].map((path) => path.replace(/\?.*/, ''));
      expect(reached).toEqual(expect.arrayContaining(openTo(who).map(({ address }) => address)));
      const shown = [...pages.values()].join('\n');
      for (const piece of closedTo(who)) {
        const { front, body } = piece.words[language];
        expect(mentions(shown, piece.id), piece.id).toBe(false);
        for (const said of [front.title, front.summary, ...whollyClosed(stretches(body), who, language)])
          expect(shown.includes(said), `${piece.id}: ${said}`).toBe(false);
      }
    }
  });

  test('passages for others are in no page, and their own are', async () => {
    let [own, others] = [0, 0];
    for (const language of LANGUAGES) {
      for (const piece of openTo(who)) {
        const { passages } = passagesOf(piece.words[language].body);
        if (passages.length === 0) continue;
        const { status, text } = await people[who].get(`${piece.address}?lang=${language}`);
        expect(status, piece.address).toBe(200);
        for (const passage of passages) {
          const isOwn = matches(passage.conditions, CUSTOMERS[who]);
          const said = isOwn ? stretches(passage.text) : whollyClosed(stretches(passage.text), who, language);
          if (isOwn) own += said.length;
          else others += said.length;
          for (const words of said) expect(text.includes(words), `${piece.address}: ${words}`).toBe(isOwn);
        }
      }
    }
    expect([own, others].every((count) => count > 20)).toBe(true);
  });
});

test('every picture and download of an open lesson is there, as what it is and for nobody to store', async () => {
  for (const piece of unitsOf('learner-premium')) {
    for (const file of piece.files) {
      const { status, headers, body } = await people['learner-premium'].get(`${piece.address}/${file}`);
      expect(status, file).toBe(200);
      expect(body.length, file).toBeGreaterThan(0);
      expect(headers['cache-control'], file).toBe('private, no-cache');
      expect(headers['content-security-policy'], file).toContain('sandbox');
      expect(headers['x-content-type-options'], file).toBe('nosniff');
    }
  }
});

test('the signed out learn of nothing whether it exists', async () => {
  const stranger = clientOf(academy);
  for (const { address, files } of content) {
    for (const path of [
      address,
      `${address}/${files[0] ?? 'x'}`,
      neverWas(address),
      `${address}/attempts/1`,
    ]) {
      const answer = await stranger.get(path);
      expect([answer.status, answer.headers.location, answer.text], path).toEqual([
        303,
        `/login?next=${encodeURIComponent(path)}`,
        '',
      ]);
    }
  }
});

test('a picture inside a passage is there for those who read the passage, and for nobody else', async () => {
  const lesson = '/courses/first-invoice/look-around';
  const folder = mkdtempSync(join(tmpdir(), 'everboard-content-'));
  cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
  const beside = join(folder, 'content/courses/first-invoice/modules/look-around');
  cpSync(join(beside, 'screen.en.svg'), join(beside, 'for-premium-only.svg'));
  const passage = '\n\n<For plan="premium">\n\n![A screen](for-premium-only.svg)\n\n</For>\n';
  for (const language of LANGUAGES) appendFileSync(join(beside, `${language}.mdx`), passage);
  const { published, problems } = await publish({ root: folder, store: academy.store });
  expect(published, printedAll(problems)).toBe(true);

  const asked = `${lesson}/for-premium-only.svg`;
  await expect.poll(async () => (await people['learner-premium'].get(asked)).status).toBe(200);
  for (const who of ['learner-basic', 'champion'] as const) {
    const there = await people[who].get(asked);
    expect(withoutItsMoment(there)).toBe(withoutItsMoment(await people[who].get(neverWas(asked))));
    expect((await people[who].get(lesson)).text.includes('for-premium-only')).toBe(false);
    expect((await people[who].get(`${lesson}/screen.en.svg`)).status).toBe(200);
  }
  rmSync(folder, { recursive: true });
});

/** Stretches that stand in nothing this customer may read. */
function whollyClosed(said: readonly string[], who: Who, language: 'en' | 'ja'): string[] {
  const mayRead = openTo(who)
    .map(({ words }) => {
      const { passages, rest } = passagesOf(words[language].body);
      const own = passages.filter(({ conditions }) => matches(conditions, CUSTOMERS[who]));
      return JSON.stringify([words[language].front, rest, ...own.map(({ text }) => text)]);
    })
    .join('\n');
  return said.filter((words) => !mayRead.includes(words));
}

/** Whether an id stands in the text by itself, not as a part of a longer one. */
function mentions(text: string, id: string): boolean {
  return new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(text);
}

function oddly(path: string): string[] {
  const [, first = '', second = ''] = path.split('/');
  const encoded = `%${second.charCodeAt(0).toString(16)}${second.slice(1)}`;
  return [
    `/${path}`,
    `${path}/`,
    `${path}//`,
    path.replace(/\/(?=[^/]+$)/, '//'),
    path.replace(/\/(?=[^/]+$)/, '/./'),
    path.replace(/\/(?=[^/]+$)/, '/x/../'),
    path.replace(/\/(?=[^/]+$)/, '%2f'),
    path.replace(/\/(?=[^/]+$)/, '\\'),
    path.replace(second, encoded),
    path.replace(second, encoded.replace('%', '%25')),
    path.replace(second, second.toUpperCase()),
    path.replace(first, first.toUpperCase()),
    `${path};x`,
    `${path}/..;/`,
    `${path}%00`,
    `${path}.html`,
    `${path}%20`,
    `/.${path}`,
    `/learn/..${path}`,
    `http://elsewhere.test${path}`,
    `${path}?`,
    `${path}?x=1`,
  ];
}
