import { expect, test } from 'vitest';
import type { Profile } from '../../../src/domain/audience.ts';
import { grouped } from '../../../src/domain/profile-groups.ts';

const profile = (plan: string | null, industry: string, ...useCases: string[]): Profile => {
  return { plan, industry, useCases };
};

test('profiles that are all of some plans, industries and use cases are said in one group', () => {
  const all = ['basic', 'premium'].flatMap((plan) =>
    ['retail', 'health'].flatMap((industry) => ['u', 'v'].map((useCase) => profile(plan, industry, useCase))),
  );
  expect(grouped(all)).toEqual([
    { plans: ['basic', 'premium'], industries: ['retail', 'health'], useCases: ['u', 'v'] },
  ]);
});

test('what is no whole is said in several groups, with none as a value of its own and nobody twice', () => {
  const some = [profile('basic', 'retail', 'u'), profile('basic', 'retail'), profile(null, 'health', 'u')];
  expect(grouped(some)).toEqual([
    { plans: ['basic'], industries: ['retail'], useCases: ['u', null] },
    { plans: [null], industries: ['health'], useCases: ['u'] },
  ]);
});

test('nobody is in no group', () => {
  expect(grouped([])).toEqual([]);
});
