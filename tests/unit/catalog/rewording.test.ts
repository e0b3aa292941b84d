import { expect, test } from 'vitest';
import { isSubstance, rewording } from '../../../src/catalog/compare/rewording.ts';

const lesson = Array.from(
  { length: 100 },
  (_, index) => `word${'abcdefghij'[index % 10]}${'klmnopqrst'[Math.floor(index / 10)]}`,
).join(' ');

test.each([
  ['spaces, lines and punctuation', 'Check the amount, then pay.', 'Check the  amount –\nthen pay!', 'en'],
  ['upper case and width', 'Approve ＥＲＰ sync', 'approve ERP Sync', 'en'],
  ['what Japanese puts between words', '金額を確かめ、承認します。', '金額を 確かめ承認します', 'ja'],
])('%s are no words', (_, before, after, language) => {
  expect(rewording(before, after, language)).toEqual({ words: 0, share: 0, numbers: false, typos: 0 });
});

test('a mended typing error is no other word; a short word or a number is one', () => {
  expect(rewording('Check the recieved invoice', 'Check the received invoice', 'en')).toMatchObject({
    words: 0,
    typos: 1,
  });
  expect(rewording('It is now sent', 'It is not sent', 'en')).toMatchObject({
    words: 1,
    share: 25,
    typos: 0,
  });
  expect(rewording('up to 1500 dollars', 'up to 1800 dollars', 'en')).toMatchObject({
    words: 1,
    numbers: true,
    typos: 0,
  });
  expect(rewording('within 10 days', 'within 30 days', 'en')).toMatchObject({ words: 1, numbers: true });
});

test('the share is of the longer of the two, and never nothing where a word changed', () => {
  expect(rewording(lesson, `${lesson} and five more words here`, 'en')).toMatchObject({ words: 5, share: 4 });
  expect(
    rewording(`${lesson} ${lesson} ${lesson}`, `${lesson} ${lesson} more ${lesson}`, 'en'),
  ).toMatchObject({ words: 1, share: 1 });
});

test('steps in another order are other words', () => {
  const { words } = rewording(
    'first capture it then check who sent it',
    'then check who sent it first capture it',
    'en',
  );
  expect(words).toBeGreaterThan(2);
});

test('Japanese is compared by its words', () => {
  expect(rewording('請求書を承認します。', '請求書を却下します。', 'ja')).toMatchObject({
    words: 1,
    typos: 0,
  });
});

test('another text altogether is told as such, however long', () => {
  const [a, b] = ['a', 'b'].map((letter) =>
    Array.from({ length: 5000 }, (_, index) => `${letter}x${index}`).join(' '),
  );
  expect(rewording(a ?? '', b ?? '', 'en')).toMatchObject({ words: 5000, share: 100 });
});

test.each([
  ['a word of many', { words: 1, share: 1, numbers: false, typos: 3 }, false],
  ['a sentence', { words: 12, share: 2, numbers: false, typos: 0 }, true],
  ['a tenth of a short text', { words: 3, share: 10, numbers: false, typos: 0 }, true],
  ['a number', { words: 1, share: 1, numbers: true, typos: 0 }, true],
  ['nothing', { words: 0, share: 0, numbers: false, typos: 0 }, false],
])('%s is substance or not', (_, told, expected) => {
  expect(isSubstance(told)).toBe(expected);
});
