import { expect, test } from 'vitest';
import { messagesFor, valueName, withNames } from '../../../src/i18n/index.ts';

const NAMES = {
  plan: { premium: { en: 'Premium', ja: 'プレミアム' }, team: { en: 'Team' } },
  industry: {},
  useCase: {},
};
const said = (language: string) => withNames(messagesFor(language), language, NAMES);

test('a plan is called as the content says, in the reader’s language', () => {
  expect(valueName(said('en'), 'plan', 'premium')).toBe('Premium');
  expect(valueName(said('ja'), 'plan', 'premium')).toBe('プレミアム');
});

test('a plan without a name in the reader’s language is called as in English, and one without any as it is written', () => {
  expect(valueName(said('ja'), 'plan', 'team')).toBe('Team');
  expect(valueName(said('ja'), 'plan', 'free')).toBe('free');
  expect(valueName(said('ja'), 'plan', 'constructor')).toBe('constructor');
  expect(valueName(messagesFor('ja'), 'plan', 'premium')).toBe('premium');
});

test('what is the same in every academy is called as before, and nothing as nothing', () => {
  expect(valueName(said('ja'), 'role', 'learner')).toBe('受講者');
  expect(valueName(said('en'), 'industry', null)).toBe(messagesFor('en').common.none);
});

test('the words are put together once for all who read one language', () => {
  expect(said('ja')).toBe(said('ja'));
  expect(said('ja')).not.toBe(said('en'));
});
