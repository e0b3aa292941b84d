import type { CatalogData, Module } from '../../src/domain/content.ts';
import type { Chance } from './chance.ts';
import type { TextsOf } from './revisions.ts';
import type { SampleRows } from './rows.ts';
import { searchesBy } from './searches.ts';

const SECOND = 1000;
const WEEK = 7 * 86_400_000;

/** Percent who found a lesson useful; of the others nearly all did. */
const USEFUL: Readonly<Record<string, number>> = { 'send-in-an-invoice': 52, 'cover-an-absence': 63 };
const USUALLY_USEFUL = 91;

/** Percent of the time between opening and finishing that people are at a lesson; less where it takes less than it says. */
const AT_IT: Readonly<Record<string, readonly [number, number]>> = {
  'read-the-cycle-time-report': [25, 55],
};
const USUALLY_AT_IT = [70, 100] as const;

/** What some add to their answer. */
const WORDS: Readonly<Record<string, Readonly<Record<'en' | 'ja', readonly string[]>>>> = {
  'send-in-an-invoice': {
    en: [
      'Which address do I send to? We have three companies.',
      'I got stuck at the second way: our scanner is not in the list.',
    ],
    ja: [
      '会社が3つあります。どのアドレスに送ればよいのでしょうか。',
      '2つ目の方法で止まりました。当社のスキャナーが一覧にありません。',
    ],
  },
  'cover-an-absence': {
    en: ['What if the deputy is away, too?'],
    ja: ['代理の人も不在のときは、どうなりますか。'],
  },
};

/**
 * What tells of lessons, made from what people did, with luck of its own: how they read, what they thought of it, what they
 * looked for. Most who leave a lesson do so before its second heading; some of them come back to it a week later.
 */
export function addLessonFacts(
  rows: SampleRows,
  catalog: CatalogData,
  textsOf: TextsOf,
  chance: Chance,
  end: number,
): void {
  const modules = new Map(catalog.modules.map((module) => [module.id, module]));
  const languages = new Map(rows.people.map(({ id, language }) => [id, language ?? 'en']));
  const finished = new Map(
    rows.completions.toReversed().map((one) => [`${one.personId} ${one.module}`, one]),
  );
  for (const { personId, unit, at } of rows.openings) {
    const module = modules.get(unit);
    if (module === undefined) continue;
    const language = languages.get(personId) ?? 'en';
    const headings = openHeadings(module, language, textsOf);
    const done = finished.get(`${personId} ${unit}`);
    const opened = Date.parse(at);
    const read = (from: number, seconds: number, heading: number, revision: number) =>
      rows.readings.push({
        personId,
        unit,
        sitting: String(rows.readings.length + 1),
        revision,
        language,
        beganAt: new Date(from).toISOString(),
        lastAt: new Date(from + seconds * SECOND).toISOString(),
        heading: headings.at(heading) ?? '',
        seconds,
      });
    if (done !== undefined) {
      const [least, most] = AT_IT[unit] ?? USUALLY_AT_IT;
      const took = (Date.parse(done.at) - opened) / SECOND;
      read(opened, Math.floor((took * chance.int(least, most)) / 100), -1, done.revision);
      answer(rows, personId, { unit, revision: done.revision, language }, Date.parse(done.at), chance);
    } else {
      const place = chance.oneIn(4) ? 0 : 1;
      read(opened, chance.int(40, 220), place, module.revision);
      if (chance.oneIn(3) && opened + 2 * WEEK < end)
        read(opened + WEEK, chance.int(20, 90), place, module.revision);
    }
  }
  rows.searches.push(...searchesBy(rows, chance));
}

/** Fragments of the headings that everyone sees. */
function openHeadings(module: Module, language: string, textsOf: TextsOf): string[] {
  const open = textsOf(module, language)?.sections.filter(({ within }) => within.length === 0) ?? [];
  return open.flatMap(({ heading }) => (heading === null ? [] : heading.id));
}

/** A third of those who finish say whether it was useful, and a few of these add a word of their own. */
function answer(
  rows: SampleRows,
  personId: string,
  {
    unit,
    revision,
    language,
  }: { readonly unit: string; readonly revision: number; readonly language: string },
  at: number,
  chance: Chance,
): void {
  if (!chance.oneIn(3)) return;
  const useful = chance.int(1, 100) <= (USEFUL[unit] ?? USUALLY_USEFUL);
  const added = new Set(rows.usefulness.map((one) => one.words));
  const left = WORDS[unit]?.[language === 'ja' ? 'ja' : 'en']?.filter((one) => !added.has(one)) ?? [];
  const words = !useful && chance.oneIn(3) ? (left[0] ?? '') : '';
  rows.usefulness.push({ personId, unit, revision, useful, words, at: new Date(at).toISOString() });
}
