import { expect, test } from 'vitest';
import { sampleRows } from '../../../db/sample/index.ts';
import type { Activity } from '../../../src/domain/activities/activity.ts';
import { EVERYONE } from '../../../src/domain/audience.ts';
import { FERNLEDGER } from './fernledger.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const HEADINGS = ['first', 'second', 'third'];
const section = (id: string) => ({
  within: [],
  heading: { depth: 2, text: id, id },
  text: `${id}.`,
  terms: [],
});
const rows = sampleRows(FERNLEDGER, NOW, (unit) => ({ body: unit.id, sections: HEADINGS.map(section) }));

const keyOf = (one: { personId: string; unit: string }) => `${one.personId} ${one.unit}`;
const opened = new Map(rows.openings.map((one) => [keyOf(one), one.at]));
const done = new Map(
  rows.completions.toReversed().map(({ personId, module, at }) => [keyOf({ personId, unit: module }), at]),
);
const modules = new Set(FERNLEDGER.modules.map(({ id }) => id));

test('who reads has opened what they read, and reads no longer than there was time before they finished', () => {
  expect(rows.readings.length).toBeGreaterThan(500);
  for (const reading of rows.readings) {
    const from = opened.get(keyOf(reading));
    const { beganAt, lastAt, seconds } = reading;
    expect(modules.has(reading.unit)).toBe(true);
    expect(beganAt >= (from ?? '9999')).toBe(true);
    expect(Date.parse(lastAt) - Date.parse(beganAt)).toBe(seconds * 1000);
    expect(lastAt <= (done.get(keyOf(reading)) ?? NOW.toISOString())).toBe(true);
  }
  expect(new Set(rows.readings.map((one) => `${keyOf(one)} ${one.sitting}`)).size).toBe(rows.readings.length);
});

test('who finished has read to the end, and who left stopped at a heading that is there', () => {
  const places = Map.groupBy(rows.readings, (one) => done.has(keyOf(one)));
  expect(new Set(places.get(true)?.map(({ heading }) => heading))).toEqual(new Set(['third']));
  expect(new Set(places.get(false)?.map(({ heading }) => heading))).toEqual(new Set(['first', 'second']));
});

test('who says whether a lesson was useful has finished it, at that revision, and says it once', () => {
  expect(rows.usefulness.length).toBeGreaterThan(100);
  for (const said of rows.usefulness) {
    const own = rows.completions.filter(
      ({ personId, module }) => personId === said.personId && module === said.unit,
    );
    expect(own.map(({ revision }) => revision)).toContain(said.revision);
  }
  const keys = rows.usefulness.map((one) => `${keyOf(one)} ${one.revision}`);
  expect(new Set(keys).size).toBe(keys.length);
});

test('who looks for what is not there is somebody of a customer, in the language they read in', () => {
  const languages = new Map(
    rows.people.map(({ id, language, accountId }) => [id, [language ?? 'en', accountId]]),
  );
  expect(rows.searches.length).toBeGreaterThan(20);
  for (const { personId, language, hits } of rows.searches) {
    const [own, account] = languages.get(personId ?? '') ?? [];
    expect([hits, language, account == null]).toEqual([0, own === 'ja' ? 'ja' : 'en', false]);
  }
});

test('a revision is known since before anybody finished it', () => {
  const since = new Map(rows.revisions.map((one) => [`${one.unit} ${one.revision}`, one.since]));
  for (const unit of FERNLEDGER.modules.filter(({ status }) => status === 'live'))
    expect(since.has(`${unit.id} ${unit.revision}`), unit.id).toBe(true);
  for (const { module, revision, at } of rows.completions) {
    const from = since.get(`${module} ${revision}`);
    if (from !== undefined) expect(from <= at, `${module} ${revision}`).toBe(true);
  }
});

test('people did something in the lessons they opened, after opening and before finishing them, and were judged as anybody is', () => {
  const item = (id: string, correct: boolean) => ({ id, correct });
  const practice: Activity = {
    id: 'which',
    kind: 'practice',
    within: [],
    items: [item('a', true), item('b', false)],
  };
  const hidden: Activity = { ...practice, id: 'hidden', within: [EVERYONE] };
  const catalog = {
    ...FERNLEDGER,
    modules: FERNLEDGER.modules.map((module) => ({ ...module, activities: [practice, hidden] })),
  };
  const { activityFacts } = sampleRows(catalog, NOW);
  expect(activityFacts.length).toBeGreaterThan(500);
  expect(new Set(activityFacts.map(({ activity }) => activity))).toEqual(new Set(['which']));
  expect(activityFacts.filter(({ personId }) => personId === 'learner-basic')).toEqual([]);
  for (const { value, right, at, ...fact } of activityFacts) {
    expect(right).toBe(JSON.stringify(value) === '["a"]');
    expect(at > (opened.get(keyOf(fact)) ?? '9999')).toBe(true);
    expect(at < (done.get(keyOf(fact)) ?? NOW.toISOString())).toBe(true);
  }
  const keys = activityFacts.map((one) => `${keyOf(one)} ${one.number}`);
  expect(new Set(keys).size).toBe(keys.length);
});
