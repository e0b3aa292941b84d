import { expect, test } from 'vitest';
import { marked, type Piece, placesOf } from '../../../../src/catalog/search/mark.ts';
import { queryOf, type Term } from '../../../../src/catalog/search/query.ts';
import { snippetOf } from '../../../../src/catalog/search/snippet.ts';
import type { Section } from '../../../../src/domain/body.ts';

const terms = (typed: string): readonly Term[] => {
  const query = queryOf(typed);
  return 'terms' in query ? query.terms : [];
};
const shown = (pieces: readonly Piece[] | undefined) =>
  pieces?.map(({ text, marked: isMarked }) => (isMarked ? `[${text}]` : text)).join('');
const withMarks = (text: string, typed: string) => shown(marked(text, placesOf(text, terms(typed))));

function section(text: string, heading: string | null = null, explained: Section['terms'] = []) {
  return {
    heading: heading === null ? null : { depth: 2, text: heading, id: heading.toLowerCase() },
    text,
    terms: explained,
  };
}

test.each([
  ['Two invoices, one Invoice.', 'invoice', 'Two [invoices], one [Invoice].'],
  [
    'Invoicing is easy, an involved matter is not.',
    'invoice',
    '[Invoicing] is easy, an involved matter is not.',
  ],
  ['Le café', 'cafe', 'Le [café]'],
  ['件名にinvoiceと書く', 'Invoices', '件名に[invoice]と書く'],
  ['請求書を承認する', '承認', '請求書を[承認]する'],
  ['承認フローを作る', '承認フロー', '[承認フロー]を作る'],
  ['ｲﾝﾎﾞｲｽを送る', 'いんぼいす', '[ｲﾝﾎﾞｲｽ]を送る'],
  ['Happy people, a happier team', 'happy', '[Happy] people, a happier team'],
  ['<b>&', 'b', '<[b]>&'],
])('in “%s” the words looked for are marked', (text, typed, expected) => {
  expect(withMarks(text, typed)).toBe(expected);
});

test('what was looked for twice is marked once', () => {
  expect(withMarks('請求書の承認', '請求書 請求')).toBe('[請求書]の承認');
});

test('a snippet is from where most of the words stand together, under their heading', () => {
  const found = snippetOf(
    [
      section('Invoices come by mail.'),
      section(
        `${'Nothing of note is said here. '.repeat(9)}Whoever approves an invoice writes down why.`,
        'Decide',
      ),
      section('Approve it.', 'Later'),
    ],
    terms('approve invoice'),
    'en',
  );
  expect(found?.heading?.text).toBe('Decide');
  expect(shown(found?.pieces)).toBe(
    '…Nothing of note is said here. Whoever [approves] an [invoice] writes down why.',
  );
});

test('a heading with the word goes before a text with it', () => {
  const found = snippetOf([section('An import.'), section('It runs.', 'Import')], terms('import'), 'en');
  expect(shown(found?.headingPieces)).toBe('[Import]');
  expect(shown(found?.pieces)).toBe('It runs.');
});

test('a word that the text explains is shown with what it means', () => {
  const explained = [{ word: 'control total', means: 'A sum taken on both sides.' }];
  const sections = [section('A control total is a total. Take it.', null, explained)];
  expect(shown(snippetOf(sections, terms('control totals'), 'en')?.pieces)).toBe(
    '[control] [total]: A sum taken on both sides.',
  );
  expect(shown(snippetOf(sections, terms('take'), 'en')?.pieces)).toBe(
    'A control total is a total. [Take] it.',
  );
});

test('a long text is cut between words, and a Japanese one is half as long', () => {
  const text = `${'word '.repeat(80)}needle ${'word '.repeat(80)}`;
  const said = shown(snippetOf([section(text.trim())], terms('needle'), 'en')?.pieces) ?? '';
  expect(said).toMatch(/^…word .*\[needle\].* word…$/);
  expect(said.length).toBeLessThan(185);
  const japanese = shown(snippetOf([section('あいうえお'.repeat(60))], terms('いうえ'), 'ja')?.pieces) ?? '';
  expect(japanese.replace(/[[\]]/g, '').length).toBeLessThan(95);
});

test('where nothing of it stands in the text there is no snippet', () => {
  expect(snippetOf([section('Words.')], terms('needle'), 'en')).toBeNull();
});
