import { expect, test } from 'vitest';
import { languageOfOwnWords } from '../../../src/i18n/own-words.ts';

test.each([
  ['請求書の処理日数', 'ja'],
  ['ダッシュボード', 'ja'],
  ['Invoice を 3日で', 'ja'],
  ['Handling of an invoice', ''],
  ['Bearbeitung einer Rechnung', ''],
  ['３.6', ''],
])('“%s” is spoken as what its script tells, and no language is guessed', (text, language) => {
  expect(languageOfOwnWords(text)).toBe(language);
});
