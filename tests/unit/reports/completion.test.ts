import { expect, test } from 'vitest';
import { createCatalog } from '../../../src/catalog/catalog.ts';
import { EVERYONE } from '../../../src/domain/audience.ts';
import { PLAIN_BRAND } from '../../../src/domain/brand/brand.ts';
import { type CompletionDefinition, NO_NAMES } from '../../../src/domain/content.ts';
import type { Criterion } from '../../../src/domain/criteria/criterion.ts';
import { subjectOf } from '../../../src/domain/week/subject.ts';
import { messagesFor } from '../../../src/i18n/index.ts';
import { completionView } from '../../../src/reports/completion.ts';
import { account, NOW } from '../domain/week/make.ts';

function definition(version: number, publishAt: string | null, criterion: Criterion): CompletionDefinition {
  const words = { title: 'T', summary: 'S', changeNote: null, body: '', sentence: 'W' };
  return {
    id: `v${version}`,
    version,
    effective: '2025-01-01',
    criterion,
    publishAt,
    status: 'live',
    audience: EVERYONE,
    revision: 1,
    change: null,
    words: { en: words },
    folder: '',
  };
}

test('a definition that is still to be published judges nobody before its moment', () => {
  const inForce = definition(1, null, { kind: 'touch', touch: 'kickoff' });
  const scheduled = {
    ...definition(2, '2026-07-01', { kind: 'plan', state: 'confirmed' }),
    effective: '2026-01-01',
  };
  const catalog = createCatalog({
    digest: '',
    languages: ['en'],
    brand: PLAIN_BRAND,
    codes: EVERYONE,
    names: NO_NAMES,
    paths: [],
    courses: [],
    modules: [],
    quizzes: [],
    journeys: [],
    definitions: [inForce, scheduled],
  });
  const reader = { catalog, language: 'en', timeZone: 'UTC', messages: messagesFor('en'), names: new Map() };
  const judgedBy = (now: Date) =>
    completionView(subjectOf(account('mill'), NOW), { ...reader, now }, false).version;
  expect(judgedBy(new Date('2026-06-30T23:59:59.999Z'))).toBe(1);
  expect(judgedBy(new Date('2026-07-01T00:00:00.000Z'))).toBe(2);
});
