import { expect, test } from 'vitest';
import { buildCatalog } from '../../../src/catalog/build.ts';
import { unseenValueProblems } from '../../../src/catalog/unseen-values.ts';
import type { Profile } from '../../../src/domain/audience.ts';
import { academy } from './academy.ts';

const account = (plan: string | null, industry: string | null, ...useCases: string[]): Profile => {
  return { plan, industry, useCases };
};

async function told(accounts: readonly Profile[]) {
  const { named, problems } = await buildCatalog(
    await academy({
      'courses/alpha/modules/two/en.mdx': [
        ['minutes: 10', 'audience:\n  industries: [retail, heathcare]\nminutes: 10'],
        ['prerequisites: [one]\n', ''],
      ],
      'paths/start/en.mdx': [['days: 30', 'status: retired\naudience: {plans: [old]}\ndays: 30']],
    }),
  );
  return unseenValueProblems(named, accounts, problems).map(
    ({ file, line, found, fix }) => `${file.replace('content/', '')}:${line} ${found}. ${fix.split('?')[0]}`,
  );
}

test('a value that no account has is told wherever it is named, in passages too, with what was meant', async () => {
  const accounts = [account('premum', 'retail'), account('basic', 'healthcare')];
  expect(await told(accounts)).toEqual([
    'courses/beta/en.mdx:5 the plan `premium`, which no account has. Did you mean `premum`',
    'courses/alpha/modules/one/en.mdx:21 the plan `premium`, which no account has. Did you mean `premum`',
    'courses/alpha/modules/one/ja.mdx:12 the plan `premium`, which no account has. Did you mean `premum`',
    'courses/alpha/modules/two/en.mdx:6 the industry `heathcare`, which no account has. Did you mean `healthcare`',
  ]);
});

test('nothing is told of what some account has, of a property that no account has, or without accounts', async () => {
  expect(await told([account('premium', null)])).toEqual([]);
  expect(await told([])).toEqual([]);
});

test('a mistyped value that nobody can meet where it stands is told once, as the error', async () => {
  const places = await academy({
    'courses/beta/modules/three/en.mdx': [
      ['Payments wait', '<For plan="premum">\n\nNow.\n\n</For>\n\nPayments wait'],
    ],
    'courses/beta/modules/three/ja.mdx': [['支払いは', '<For plan="premum">\n\n今。\n\n</For>\n\n支払いは']],
  });
  const { named, problems } = await buildCatalog(places);
  expect(problems.map(({ code, fix }) => `${code} ${fix.split('?')[0]}`)).toEqual([
    'EB-FOR-NOBODY Did you mean `premium`',
    'EB-FOR-NOBODY Did you mean `premium`',
  ]);
  expect(unseenValueProblems(named, [account('premium', null)], problems)).toEqual([]);
});
