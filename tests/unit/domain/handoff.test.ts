import { expect, test } from 'vitest';
import { missingAtHandoff } from '../../../src/domain/handoff.ts';
import { subjectOf } from '../../../src/domain/week/subject.ts';
import { account, ago, NOW, person } from './week/make.ts';

const missing = (made: Parameters<typeof account>[1]) =>
  missingAtHandoff(subjectOf(account('mill', made), NOW));

const someone = (role: 'sponsor' | 'champion', until: string | null = null) => {
  return { id: role, name: role, role, since: ago(30), until };
};

test('what a CSM must hold before the kickoff and does not is named', () => {
  expect(missing({})).toEqual(['sponsor', 'champion', 'plan', 'baseline', 'csm']);
});

test('a champion belongs to the account before they are invited, and no longer once they are disabled', () => {
  const champion = (more: Parameters<typeof person>[1]) =>
    missing({ history: { people: [person('a', { role: 'champion', ...more })] } }).includes('champion');
  expect(champion({ invitedAt: null, firstSignInAt: null })).toBe(false);
  expect(champion({ disabledAt: ago(1) })).toBe(true);
});

test('a sponsor who has left is missing again; a champion among the learners will do', () => {
  const people = [person('a', { role: 'champion' })];
  const stakeholders = [someone('sponsor', ago(1))];
  expect(missing({ properties: { csm: 'csm' }, history: { people, stakeholders } })).toEqual([
    'sponsor',
    'plan',
    'baseline',
  ]);
});
