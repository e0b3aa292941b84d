import { expect, test } from 'vitest';
import {
  formatsFor,
  isLanguage,
  languageName,
  languages,
  messagesFor,
  negotiate,
} from '../../../src/i18n/index.ts';

test('the academy speaks English first, then Japanese', () => {
  expect(languages).toEqual(['en', 'ja']);
  expect(languages.map(languageName)).toEqual(['English', '日本語']);
});

test.each([
  [null, 'en'],
  ['', 'en'],
  ['ja', 'ja'],
  ['ja-JP,ja;q=0.9,en;q=0.8', 'ja'],
  ['en-GB,ja;q=0.9', 'en'],
  ['fr-FR,fr;q=0.9,ja;q=0.5', 'ja'],
  ['fr, de;q=0.7', 'en'],
  ['ja;q=0, en;q=0.1', 'en'],
  ['ja;q=zero', 'en'],
  [`${'x,'.repeat(100_000)}ja`, 'en'],
])('a browser that asks for %s reads the right language', (asked, language) => {
  expect(negotiate(asked)).toBe(language);
});

test('an unknown language is none, and reads the base language', () => {
  expect(isLanguage('xx')).toBe(false);
  expect(isLanguage(undefined)).toBe(false);
  expect(messagesFor('xx')).toBe(messagesFor('en'));
});

/** Every message, by where it stands, so that languages can be held against each other. */
function shapeOf(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${at} ${typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => shapeOf(inner, `${at}.${key}`));
}

test('both languages say everything, and nothing more', () => {
  expect(shapeOf(messagesFor('ja')).sort()).toEqual(shapeOf(messagesFor('en')).sort());
});

test('no Japanese message was left in English', () => {
  const texts = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(texts)
        : [];
  const ja = new Set(texts(messagesFor('ja')));
  const both = texts(messagesFor('en')).filter((text) => ja.has(text) && text.split(' ').length > 2);
  expect(both).toEqual([]);
});

test('dates, counts and times are written as each language writes them', () => {
  const at = '2026-03-09T15:30:00.000Z';
  const inTokyo = (language: string) =>
    formatsFor({ language, messages: messagesFor(language), timeZone: 'Asia/Tokyo' } as App.Locals);
  expect(inTokyo('en').date(at)).toBe('10 March 2026');
  expect(inTokyo('ja').date(at)).toBe('2026年3月10日');
  expect(inTokyo('en').minutes(80)).toBe('1 h 20 min');
  expect(inTokyo('ja').minutes(80)).toBe('1時間20分');
  expect(inTokyo('en').percent(62)).toBe('62%');
});

test('“today” and “in 3 days” are said of the reader’s own day alone; of a past one there is the date', () => {
  const { ago, due } = formatsFor({
    language: 'en',
    messages: messagesFor('en'),
    timeZone: 'UTC',
  } as App.Locals);
  const [asOf, now] = [new Date('2026-05-31T23:59:59.999Z'), new Date('2026-11-30T08:00:00Z')];
  expect(ago('2026-05-31T08:00:00Z', asOf)).toBe('today');
  expect(ago('2026-05-31T08:00:00Z', asOf, now)).toBe('31 May 2026');
  expect(due('2026-06-03T12:00:00Z', asOf)).toBe('due in 3 days');
  expect(due('2026-06-03T12:00:00Z', asOf, now)).toBe('due 3 June 2026');
  expect(due('2026-05-29T12:00:00Z', asOf, now)).toBe('2 days late');
});
