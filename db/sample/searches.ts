import type { Chance } from './chance.ts';
import type { SampleRows } from './rows.ts';

/** What people look for that no lesson has a word of, and how many times as often as the rarest. */
export const NOT_FOUND: Readonly<Record<'en' | 'ja', readonly (readonly [query: string, weight: number])[]>> =
  {
    en: [
      ['corporate card', 5],
      ['mileage', 3],
      ['withholding', 2],
      ['webhook', 1],
    ],
    ja: [
      ['出張精算', 5],
      ['交通費', 3],
      ['源泉徴収', 2],
      ['印紙税', 1],
    ],
  };

const MINUTE = 60_000;

/** Now and then somebody who opens a lesson looks for something there is none of, a minute later. */
export function searchesBy(rows: SampleRows, chance: Chance): SampleRows['searches'] {
  const languages = new Map(rows.people.map(({ id, language }) => [id, language]));
  return rows.openings
    .filter(() => chance.oneIn(60))
    .map(({ personId, at }) => {
      const language = languages.get(personId) === 'ja' ? 'ja' : 'en';
      const wanted = NOT_FOUND[language].flatMap(([query, weight]) =>
        Array.from({ length: weight }, () => query),
      );
      const [query = ''] = chance.some(wanted, 1);
      return { at: new Date(Date.parse(at) + MINUTE).toISOString(), language, query, hits: 0, personId };
    });
}
