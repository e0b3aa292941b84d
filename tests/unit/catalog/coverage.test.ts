import { expect, test } from 'vitest';
import { buildCatalog } from '../../../src/catalog/build.ts';
import { type Coverage, coverage } from '../../../src/catalog/coverage.ts';
import type { Example } from '../../../src/catalog/lint/example.ts';
import { type ValuesInUse, valuesInUse } from '../../../src/catalog/values-in-use.ts';
import { unknownCodes } from '../../../src/commands/import/unknown-codes.ts';
import type { Profile } from '../../../src/domain/audience.ts';
import { academy } from './academy.ts';

const NOW = new Date('2026-11-25T09:00:00Z');

async function covered(
  change: Example['change'] = {},
  accounts: readonly Profile[] = [],
): Promise<Coverage & { values: ValuesInUse }> {
  const { data } = await buildCatalog(await academy(change), NOW);
  const values = valuesInUse(data.codes, accounts);
  return { values, ...coverage(data, values, NOW) };
}

const basic: Profile = { plan: null, industry: null, useCases: [] };
const premium: Profile = { ...basic, plan: 'premium' };

test('a cell counts modules asked for and offered, their minutes and quizzes, for each profile', async () => {
  const { cells, holes, doubles } = await covered();
  const both = { path: 'start', languages: ['en', 'ja'] };
  expect(cells).toEqual([
    {
      ...both,
      profile: premium,
      required: 2,
      optional: 1,
      minutes: { required: 15, optional: 5 },
      quizzes: 1,
    },
    { ...both, profile: basic, required: 2, optional: 0, minutes: { required: 15, optional: 0 }, quizzes: 1 },
  ]);
  expect([holes, doubles]).toEqual([[], []]);
});

test('the values of accounts are in use too, and whoever has none where accounts have none', async () => {
  const mill = { plan: 'gold', industry: 'retail', useCases: ['u', 'v'] };
  const { values, profiles } = await covered({}, [mill, { plan: 'gold', industry: null, useCases: [] }]);
  expect(values).toEqual({
    plans: ['gold', 'premium'],
    industries: ['retail', null],
    useCases: ['u', 'v', null],
  });
  expect(profiles).toHaveLength(2 * 2 * 3);
});

test('a value that only a passage names is in use, one that only retired content names is not', async () => {
  const { values } = await covered({
    'courses/alpha/modules/two/en.mdx': [
      ['## Look twice', '<For industry="retail">\n\nIn shops.\n\n</For>\n\n## Look twice'],
    ],
    'courses/alpha/modules/two/ja.mdx': [['## ', '<For industry="retail">\n\n店舗では。\n\n</For>\n\n## ']],
    'courses/beta/en.mdx': [
      ['plans: [premium]', 'plans: [old]'],
      ['prerequisites', 'status: retired\nprerequisites'],
    ],
  });
  expect(values.industries).toEqual(['retail', null]);
  expect(values.plans).toEqual(['premium', null]);
});

test('a profile for whom no path is open is a hole', async () => {
  const { cells, holes } = await covered({
    'paths/start/en.mdx': [['days: 30', 'audience: {plans: [premium]}\ndays: 30']],
  });
  expect(cells.map(({ profile }) => profile)).toEqual([premium]);
  expect(holes).toEqual([{ kind: 'no-path', profile: basic }]);
});

test('a profile whose paths hold no module is a hole', async () => {
  const useCase = 'audience: {useCases: [audit]}\nmodules';
  const { holes } = await covered({
    'courses/alpha/en.mdx': [['modules', useCase]],
    'courses/beta/en.mdx': [['prerequisites: [alpha]\n', '']],
    'courses/alpha/modules/one/en.mdx': [['[the beta course](course:beta)', 'the beta course']],
  });
  expect(holes).toEqual([{ kind: 'no-module', profile: basic }]);
});

test('a text that is missing in a language is a hole in each path that leads to it', async () => {
  const { cells, holes } = await covered({
    'courses/beta/modules/three/ja.mdx': null,
    'courses/beta/ja.mdx': null,
  });
  expect(cells.map(({ languages }) => languages)).toEqual([['en'], ['en', 'ja']]);
  expect(holes).toEqual([
    { kind: 'language', profile: premium, path: 'start', language: 'ja', lacks: ['beta', 'beta/three'] },
  ]);
});

test('a live course that no path lists is named, and is no hole', async () => {
  const start = 'paths/start/en.mdx';
  const without = { [start]: [['  - {id: beta, required: false}\n', '']] } as const;
  const { unlisted, holes } = await covered(without);
  expect([unlisted, holes]).toEqual([['beta'], []]);
  expect((await covered()).unlisted).toEqual([]);
  const draft = { ...without, 'courses/beta/en.mdx': [['id: beta', 'id: beta\nstatus: draft']] } as const;
  expect((await covered(draft)).unlisted).toEqual([]);
  expect((await covered({ [start]: [['days: 30', 'days: 30\nstatus: retired']] })).unlisted).toEqual([
    'alpha',
    'beta',
  ]);
});

test('a course that two open paths give is a double, for those alone who have both', async () => {
  const path = `---
id: more
title: More
summary: More.
goal: More.
outcome: More.
audience: {plans: [premium]}
courses: [{id: alpha}]
---

More.
`;
  const { doubles } = await covered({ 'paths/more/en.mdx': path });
  expect(doubles).toEqual([{ profile: premium, course: 'alpha', paths: ['more', 'start'] }]);
});

test('what is a draft or comes later is not there yet', async () => {
  const { cells } = await covered({
    'courses/alpha/modules/two/en.mdx': [['minutes', 'status: draft\nminutes']],
    'courses/beta/en.mdx': [['modules', 'publishAt: 2027-01-01\nmodules']],
  });
  expect(cells.map(({ required, optional }) => [required, optional])).toEqual([
    [1, 0],
    [1, 0],
  ]);
});

test('what a passage or a journey alone is for is a code that content names, and no code of a file is called unknown for it', async () => {
  const { data } = await buildCatalog(
    await academy({
      'courses/alpha/modules/one/en.mdx': [['<For plan="premium">', '<For industry="healthcare">']],
      'journeys/way/en.mdx': [['milestones:', 'audience: {useCases: [audit-readiness]}\nmilestones:']],
    }),
    NOW,
  );
  expect(data.codes).toMatchObject({ industries: ['healthcare'], useCases: ['audit-readiness'] });
  const codes = unknownCodes(data.codes, []);
  const row = { industry: 'healthcare', useCases: ['audit-readiness', 'audit-readines'] };
  codes.look(2, 'mill', new Map(Object.entries(row)));
  expect(codes.remarks()).toEqual([
    { column: 'use_cases', found: 'audit-readines', near: 'audit-readiness', line: 2, rows: 1 },
  ]);
});
