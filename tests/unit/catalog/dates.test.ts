import { expect, test } from 'vitest';
import { buildCatalog } from '../../../src/catalog/build.ts';
import { meantDates, noSuchDay } from '../../../src/catalog/read/dates.ts';
import { academy } from './academy.ts';

const two = 'courses/alpha/modules/two/en.mdx';

async function told(date: string) {
  const { problems } = await buildCatalog(
    await academy({ [two]: [['minutes: 10', `minutes: 10\npublishAt: ${date}`]] }),
  );
  return problems.map(({ code, found, fix }) => ({ code, found, fix }));
}

test('a date that does not exist is told as such', async () => {
  expect(await told('2027-02-30')).toEqual([
    {
      code: 'EB-FIELD-VALUE',
      found: '`publishAt`: "2027-02-30", but February 2027 has no 30th',
      fix: 'Write a day that there is.',
    },
  ]);
});

test('a date in another order is told with the date that is meant', async () => {
  expect(await told('31.12.2026')).toEqual([
    {
      code: 'EB-FIELD-VALUE',
      found: '`publishAt`: "31.12.2026"',
      fix: 'Did you mean `2026-12-31`? Write year, month and day, in this order, with hyphens between them.',
    },
  ]);
});

test('an hour without its zone is no matter of the date', async () => {
  expect(await told('2027-01-31T09:00')).toEqual([
    {
      code: 'EB-FIELD-VALUE',
      found: '`publishAt`: "2027-01-31T09:00"',
      fix: 'Change the value to what is expected.',
    },
  ]);
});

test('among what was retired a date in another order is told so, too', async () => {
  const { problems } = await buildCatalog(
    await academy({
      'retired.yaml': 'retired: [{id: old, kind: course, title: Old, when: 1/2/2026}]\n',
    }),
  );
  expect(problems.map(({ fix }) => fix)).toEqual([
    'Did you mean `2026-02-01` or `2026-01-02`? Write year, month and day, in this order, with hyphens between them.',
  ]);
});

test.each([
  ['2027-02-30T09:00:00Z', 'February 2027 has no 30th'],
  ['2027-04-31', 'April 2027 has no 31st'],
  ['2027-02-29', 'February 2027 has no 29th'],
  ['2028-02-29', undefined],
  ['2027-13-01', 'a year has no month 13'],
  ['2027-01-00', 'January 2027 has no 0th'],
  ['soon', undefined],
])('of %s it is said: %s', (written, wrong) => {
  expect(noSuchDay(written)).toBe(wrong);
});

test.each([
  ['31.12.2026', ['2026-12-31']],
  ['12.31.2026', []],
  ['12/31/2026', ['2026-12-31']],
  ['03/04/2026', ['2026-04-03', '2026-03-04']],
  ['5-5-2026', ['2026-05-05']],
  ['2026/1/5', ['2026-01-05']],
  ['２０２６年１２月３１日', ['2026-12-31']],
  ['30.02.2026', []],
  ['tomorrow', []],
])('by %s may be meant %j', (written, meant) => {
  expect(meantDates(written)).toEqual(meant);
});
