import { expect, test } from 'vitest';
import { createCatalog } from '../../../src/catalog/catalog.ts';
import { EVERYONE } from '../../../src/domain/audience.ts';
import { PLAIN_BRAND } from '../../../src/domain/brand/brand.ts';
import { NO_NAMES } from '../../../src/domain/content.ts';
import { seenBy } from '../../../src/reports/side-by-side.ts';
import { makeCourse, makeModule } from '../domain/make.ts';

test('two customers differ in what one of them does not see, and in what reads otherwise to both', async () => {
  const premium = { ...EVERYONE, plans: ['premium'] };
  const text = (id: string) => {
    const { words } = makeModule(id);
    return {
      en: { ...words.en, title: id, summary: id, changeNote: null, objectives: [], materials: [], body: id },
    };
  };
  const catalog = createCatalog({
    digest: '',
    languages: ['en'],
    brand: PLAIN_BRAND,
    codes: EVERYONE,
    names: NO_NAMES,
    paths: [],
    courses: [makeCourse('course', ['same', 'otherwise', 'closed'])],
    modules: [
      makeModule('same', { words: text('same') }),
      makeModule('otherwise', { words: text('otherwise') }),
      makeModule('closed', { words: text('closed'), audience: premium }),
    ],
    quizzes: [],
    journeys: [],
    definitions: [],
  });
  const of = (plan: string) => ({ plan, industry: null, useCases: [] });
  const profiles = [of('basic'), of('premium')] as const;
  const { rows, different } = await seenBy(catalog, profiles, 'en', new Date(), async (body, viewers) => {
    expect(viewers.map(({ profile }) => profile)).toEqual(profiles);
    return body !== 'none' && body !== 'same';
  });
  expect(rows.map(({ title, by, otherwise }) => [title, ...by, otherwise])).toEqual([
    ['course', true, true, false],
    ['same', true, true, false],
    ['otherwise', true, true, true],
    ['closed', false, true, false],
  ]);
  expect(different).toBe(2);
});
