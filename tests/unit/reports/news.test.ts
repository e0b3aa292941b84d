import { describe, expect, test } from 'vitest';
import { createCatalog } from '../../../src/catalog/catalog.ts';
import { EVERYONE } from '../../../src/domain/audience.ts';
import { PLAIN_BRAND } from '../../../src/domain/brand/brand.ts';
import { type Change, type Module, NO_NAMES } from '../../../src/domain/content.ts';
import type { LearnerFacts } from '../../../src/domain/facts.ts';
import { lessonView } from '../../../src/reports/lesson.ts';
import { newsFor } from '../../../src/reports/news.ts';
import type { Reader } from '../../../src/reports/reader.ts';
import {
  completed,
  day,
  enrolled,
  makeCourse,
  makeModule,
  makePath,
  NO_FACTS,
  opened,
} from '../domain/make.ts';

function reader(modules: readonly Module[], facts: Partial<LearnerFacts>, optional = ''): Reader {
  const catalog = createCatalog({
    digest: '',
    languages: ['en'],
    brand: PLAIN_BRAND,
    codes: EVERYONE,
    names: NO_NAMES,
    paths: [makePath('path', [`course${optional}`])],
    courses: [
      makeCourse(
        'course',
        modules.map(({ id }) => id),
      ),
    ],
    modules,
    quizzes: [],
    journeys: [],
    definitions: [],
  });
  const now = new Date('2026-12-01T00:00:00Z');
  const profile = { plan: null, industry: null, useCases: [] };
  return {
    catalog: catalog.forViewer({ role: 'learner', profile }, now),
    facts: { ...NO_FACTS, ...facts },
    language: 'en',
    timeZone: 'Asia/Tokyo',
    now,
  };
}

const changed = (id: string, change: Partial<Change>) =>
  makeModule(id, { revision: 2, change: { kind: 'redo', note: 'N', by: null, ...change } });

test('what is asked for again says until when, by the end of that day where they are; nothing else has a date', () => {
  const modules = [
    changed('dated', { by: '2026-12-24' }),
    changed('some day', {}),
    changed('updated', { kind: 'updated' }),
    makeModule('new'),
  ];
  const done = ['dated', 'some day', 'updated'].map((id) => completed(id));
  const scope = { kind: 'course' as const, content: 'course', number: 1, at: day(1) };
  const facts = {
    completions: done,
    scopes: [{ ...scope, units: ['dated', 'some day', 'updated'] }],
  };
  expect(newsFor(reader(modules, facts)).map(({ title, kind, by }) => [title, kind, by])).toEqual([
    ['dated', 'redo', '2026-12-24T14:59:59.999Z'],
    ['some day', 'redo', null],
    ['updated', 'updated', null],
    ['new', 'new', null],
  ]);
});

describe('the day to aim for', () => {
  const aim = (facts: Partial<LearnerFacts>, optional = '') => {
    const modules = [makeModule('old', { objectivesBy: [7] }), makeModule('late', { objectivesBy: [7] })];
    const words = { en: { ...modules[1]?.words.en, objectives: [{ text: 'T', measure: 'M' }] } };
    const [old, late] = modules.map((module) => ({ ...module, words }) as Module);
    if (old === undefined || late === undefined) throw new Error('two modules');
    const whole = reader([old, late], { enrollments: [enrolled('path')], ...facts }, optional);
    const course = whole.catalog.course('course');
    if (course === undefined) throw new Error('no course');
    return [old, late].map((module) => lessonView(course, module, whole).header.objectives[0]?.by);
  };
  const written = (kind: 'course' | 'path', content: string) => [
    { kind, content, number: 1, at: day(1), units: ['old'] },
  ];
  const may8 = '2026-05-08T14:59:59.999Z';

  test('counts from the day they enrolled', () => {
    expect(aim({})).toEqual([may8, may8]);
  });

  test('is not told of a lesson that came after they took up the course, or the path that asks for it', () => {
    const scopes = written('course', 'course');
    expect(aim({ scopes, openings: [opened('old')] })).toEqual([may8, null]);
    expect(aim({ scopes: written('path', 'path') })).toEqual([may8, null]);
  });

  test('is not told in a course that the path does not ask for', () => {
    expect(aim({}, '?')).toEqual([null, null]);
  });
});
