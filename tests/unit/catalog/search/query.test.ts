import { expect, test } from 'vitest';
import { fold, foldInPlace } from '../../../../src/catalog/search/fold.ts';
import { matching, queryOf } from '../../../../src/catalog/search/query.ts';
import { wordsOf } from '../../../../src/catalog/search/words.ts';

function lookedFor(typed: string): string[] {
  const query = queryOf(typed);
  return 'terms' in query ? query.terms.map(matching) : [query.refused];
}

test.each([
  ['ＥＲＰ', 'erp'],
  ['ｲﾝﾎﾞｲｽ', 'いんぼいす'],
  ['インボイス', 'いんぼいす'],
  ['Café', 'cafe'],
  ['ガギグ', 'がぎぐ'],
  ['①', '1'],
])('%s and %s are one and the same to the search', (one, other) => {
  expect(fold(one)).toBe(fold(other));
});

test('what is found in half-width letters is shown where it stands', () => {
  const { folded, at } = foldInPlace('新しいｲﾝﾎﾞｲｽ㈱です');
  const start = folded.indexOf('いんぼいす');
  expect('新しいｲﾝﾎﾞｲｽ㈱です'.slice(at(start), at(start + 5))).toBe('ｲﾝﾎﾞｲｽ');
  expect(at(folded.length)).toBe('新しいｲﾝﾎﾞｲｽ㈱です'.length);
});

test.each([
  ['invoices', ['"invoic"']],
  ['Invoicing', ['"invoic"']],
  ['how do I import an invoice?', ['"import"', '"invoic"']],
  ['the', ['"the"']],
  ['the customer’s path', ['"custom"', '"path"']],
  ['請求', ['"請求"']],
  ['請求書', ['"請求 求書"']],
  ['請求書の取り込みについて', ['"請求 求書"', '"取り り込 込み"']],
  ['月次締め', ['"月次"', '"締め"']],
  ['シンダーフェル', ['"しん んだ だー ーふ ふぇ ぇる"']],
  ['いんぼいす', ['"いん んぼ ぼい いす"']],
  ['サーバー', ['"さー ーば"']],
  ['税', ['"税" *']],
  ['CSVの取込', ['"csv"', '"取込"']],
  ['2段階', ['"2"', '"段階"']],
])('%s is looked for by what it means', (typed, terms) => {
  expect(lookedFor(typed)).toEqual(terms);
});

test.each([
  'title:x',
  '"y*',
  'NEAR(alpha beta)',
  'a OR b',
  '-x ^y',
  "x' ; DROP TABLE found; --",
  '{x y} : z',
  'x\0y',
])('the index’s own syntax means nothing: %s', (typed) => {
  for (const term of lookedFor(typed)) expect(term).toMatch(/^"[\p{L}\p{N}]+"$/u);
});

test.each([
  ['', 'empty'],
  [' \u3000 ', 'empty'],
  ['!? … 。、', 'signs'],
  ['x'.repeat(121), 'long'],
  [Array.from({ length: 17 }, (_, index) => `w${index}`).join(' '), 'long'],
])('what cannot be looked for is said to be so: %j', (typed, refused) => {
  expect(lookedFor(typed)).toEqual([refused]);
});

test('what could be suggested are whole words as they are written', () => {
  expect(wordsOf('An ＥＲＰ keeps インボイス and 請求書 of 2026').suggestible).toEqual([
    'erp',
    'keeps',
    'インボイス',
    'and',
    '請求書',
  ]);
});
