import { expect, test } from 'vitest';
import { buildCatalog } from '../../../src/catalog/build.ts';
import { unseenValueProblems } from '../../../src/catalog/unseen-values.ts';
import type { Profile } from '../../../src/domain/audience.ts';
import { academy } from './academy.ts';

const account = (plan: string | null, industry: string | null, ...useCases: string[]): Profile => {
  return { plan, industry, useCases };
};

async function told(accounts: readonly Profile[]) {
  const { named } = await buildCatalog(
    await academy({
      'courses/alpha/modules/two/en.mdx': [
        ['minutes: 10', 'audience:\n  industries: [retail, heathcare]\nminutes: 10'],
        ['prerequisites: [one]\n', ''],
      ],
      'paths/start/en.mdx': [['days: 30', 'status: retired\naudience: {plans: [old]}\ndays: 30']],
    }),
  );
  return unseenValueProblems(named, accounts).map(
    ({ file, line, found, fix }) => `${file.replace('content/', '')}:${line} ${found}. ${fix.split('?')[0]}`,
  );
}

test('a value that no account has is told wherever it is named, in passages too, with what was meant', async () => {
  const accounts = [account('premum', 'retail'), account('basic', 'healthcare')];
  expect(await told(accounts)).toEqual([
    'courses/beta/en.mdx:5 the plan `premium`, which no account has. Did you mean `premum`',
    'courses/alpha/modules/one/en.mdx:21 the plan `premium`, which no account has. Did you mean `premum`',
    'courses/alpha/modules/two/en.mdx:6 the industry `heathcare`, which no account has. Did you mean `healthcare`',
  ]);
});

test('nothing is told of what some account has, of a property that no account has, or without accounts', async () => {
  expect(await told([account('premium', null)])).toEqual([]);
  expect(await told([])).toEqual([]);
});
