import { expect, test } from 'vitest';
import { createCatalog } from '../../../src/catalog/catalog.ts';
import { EVERYONE } from '../../../src/domain/audience.ts';
import { PLAIN_BRAND } from '../../../src/domain/brand/brand.ts';
import { type Change, type Module, NO_NAMES } from '../../../src/domain/content.ts';
import { contentFactsOf } from '../../../src/reports/scorecard/content-facts.ts';
import { makeModule } from '../domain/make.ts';

const changed = (id: string, revision: number, kind: Change['kind'] | null, more: Partial<Module> = {}) =>
  makeModule(id, { revision, change: kind === null ? null : { kind, note: 'N', by: null }, ...more });

test('lessons that changed in substance are to be done again, those that were mended or are drafts are not', () => {
  const catalog = createCatalog({
    digest: '',
    languages: ['en'],
    brand: PLAIN_BRAND,
    codes: EVERYONE,
    names: NO_NAMES,
    paths: [],
    courses: [],
    quizzes: [],
    journeys: [],
    definitions: [],
    modules: [
      changed('as it was', 1, null),
      changed('updated', 2, 'updated'),
      changed('redone', 3, 'redo'),
      changed('unsaid', 2, null),
      changed('mended', 2, 'fix'),
      changed('draft', 2, 'updated', { status: 'draft' }),
    ],
  });
  expect([...contentFactsOf(catalog).revised]).toEqual([
    ['updated', 2],
    ['redone', 3],
    ['unsaid', 2],
  ]);
});
