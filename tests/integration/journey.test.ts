import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, signedIn } from '../academy/ask.ts';
import { readCatalogData } from '../academy/catalog-data.ts';
import { type Academy, startAcademy } from '../academy/start.ts';

const CUSTOMERS = ['learner-basic', 'learner-premium', 'champion'] as const;
const ACCOUNTS = {
  'learner-basic': 'sample-basic',
  champion: 'sample-basic',
  'learner-premium': 'sample-premium',
};
const LANGUAGES = ['en', 'ja'] as const;

let academy: Academy;
const people = new Map<string, Client>();

beforeAll(async () => {
  academy = await startAcademy();
  for (const who of [...CUSTOMERS, 'csm', 'cem', 'admin'] as const)
    people.set(who, await signedIn(academy, who));
});

afterAll(() => academy.stop());

async function journeyOf(who: string, language = 'en'): Promise<string> {
  const answer = await people.get(who)?.get('/journey', { 'accept-language': language });
  expect(answer?.status, who).toBe(200);
  return answer?.text ?? '';
}

describe('a customer’s own journey', () => {
  test.each(CUSTOMERS)(
    'shows %s every milestone that is theirs, in both languages, and nothing internal',
    async (who) => {
      const { journeys } = readCatalogData(academy.store);
      for (const language of LANGUAGES) {
        const html = await journeyOf(who, language);
        const journey = journeys.find(({ words }) => html.includes(words[language]?.title ?? '?'));
        expect(journey, 'which journey').toBeDefined();
        const shown = journey?.milestones.filter(({ id }) =>
          html.includes(journey.words[language]?.milestones[id]?.title ?? '?'),
        );
        expect(shown?.length).toBeGreaterThan(8);
        expect(shown?.filter(({ internal }) => internal)).toEqual([]);
        expect(html).not.toMatch(/handoff|ハンドオフ/i);
      }
    },
  );

  test('begins with its author’s own words, in the reader’s language', async () => {
    expect(await journeyOf('champion')).toContain(
      '<strong>confirmed a first result in your own figures</strong>',
    );
    expect(await journeyOf('champion', 'ja')).toContain(
      '<strong>最初の成果を自社の数字で確認したとき</strong>',
    );
    expect(await journeyOf('learner-premium')).toContain('a service user from your IT department');
  });

  test.each(CUSTOMERS)('tells %s nothing that was noted at a touch', async (who) => {
    const { rows } = await academy.db.execute({
      sql: "SELECT note FROM touches WHERE account_id = ? AND note <> ''",
      args: [ACCOUNTS[who]],
    });
    expect(rows.length).toBeGreaterThan(0);
    const html = await journeyOf(who);
    for (const { note } of rows) expect(html).not.toContain(String(note).slice(0, 30));
  });

  test('has a link in the header for customers, and sends staff to where they see all journeys', async () => {
    expect(await journeyOf('champion')).toContain('href="/journey"');
    for (const [who, place] of [
      ['csm', '/reports'],
      ['cem', '/studio'],
      ['admin', '/reports'],
    ] as const)
      expect((await people.get(who)?.get('/journey'))?.headers.location).toBe(place);
  });
});

test('what people typed is not spoken in the language of the page', async () => {
  for (const language of LANGUAGES) {
    const csm = people.get('csm');
    const own = parse(
      (await csm?.get('/reports/accounts/sample-premium', { 'accept-language': language }))?.text ?? '',
    );
    const problem = own.querySelector('.plan > p > span');
    expect(problem?.getAttribute('lang'), language).toBe('');
    expect(problem?.text.length).toBeGreaterThan(0);
    const metric = own.querySelector('.plan figcaption > span');
    expect(metric?.getAttribute('lang')).toBe('');
    expect(own.querySelectorAll('#touches li p > span[lang=""]').length).toBeGreaterThan(0);
    // The sentence around the words is ours.
    expect(own.querySelector('.plan .facts')?.text).toMatch(language === 'en' ? /Proven by ./ : /根拠：./);
  }
});
