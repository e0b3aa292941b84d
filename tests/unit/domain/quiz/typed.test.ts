import { describe, expect, it } from 'vitest';
import { comparable, parseNumber, withinTolerance } from '../../../../src/domain/quiz/typed.ts';

describe('a typed text', () => {
  it.each([
    ['capitals', 'APPROVE invoice', 'Approve Invoice'],
    ['full width', 'Approve', 'approve'],
    ['signs made of letters', '℡', 'tel'],
    ['half-width katakana', 'ワークフロー', 'ワークフロー'],
    ['space around it', ' \t承認\u3000', '承認'],
    ['space within it', 'approve \u00a0 invoice', 'approve invoice'],
    ['an ideographic space', '承認\u3000ルート', '承認 ルート'],
    ['how accents are composed', 'cafe\u0301', 'caf\u00e9'],
    ['the brackets it was read in', '「月を締める」', '月を締める'],
    ['quotation marks', '“Close month”', 'close month'],
    ['a full stop', '月を締める。', '月を締める'],
    ['ß and ss', 'STRASSE', 'Straße'],
    ['the sigma at the end of a word', 'ΟΔΟΣ', 'οδοσ'],
  ])('is compared without %s', (_, typed, accepted) => {
    expect(comparable(typed)).toBe(comparable(accepted));
  });

  it.each([
    ['hiragana and katakana', 'しょうにん', 'ショウニン'],
    ['a word more', 'approve the invoice', 'approve invoice'],
    ['words run together', 'approveinvoice', 'approve invoice'],
    ['accents', 'cafe', 'café'],
  ])('still tells apart %s', (_, typed, accepted) => {
    expect(comparable(typed)).not.toBe(comparable(accepted));
  });
});

describe('a typed number', () => {
  it.each([
    ['3.6', 3.6],
    ['3,6', 3.6],
    ['3.6', 3.6],
    [' 36 ', 36],
    ['-5', -5],
    ['−5', -5],
    ['ー5', -5],
    ['+5', 5],
    ['- 5', -5],
    ['.5', 0.5],
    [',5', 0.5],
    ['1,234', 1234],
    ['1,234,567.8', 1234567.8],
    ['1.234,5', 1234.5],
    ['1.234.567', 1234567],
    ['1 234,5', 1234.5],
    ['1\u202f234', 1234],
    ['1.234', 1.234],
    ['0,123', 0.123],
    ['1,2345', 1.2345],
    ['007', 7],
    ['-0', 0],
    ['87.5%', 87.5],
    ['87,5 %', 87.5],
    ['８７．５％', 87.5],
    ['378,950円', 378950],
    ['¥26,950', 26950],
  ])('%s is read as %d', (typed, value) => {
    expect(parseNumber(typed)).toBe(value);
  });

  it.each([
    '',
    'three',
    '3.6 days',
    '%',
    '40%%',
    '99千円',
    '1e3',
    '1,23,4',
    '1,234,56',
    '3.6.1',
    '--3',
    '.',
    '0x10',
    'Infinity',
  ])('"%s" is none', (typed) => {
    expect(parseNumber(typed)).toBeNull();
  });

  it('is right up to and including the edge of the tolerance', () => {
    expect(withinTolerance(3.7, 3.6, 0.1)).toBe(true);
    expect(withinTolerance(3.5, 3.6, 0.1)).toBe(true);
    expect(withinTolerance(3.7001, 3.6, 0.1)).toBe(false);
    expect(withinTolerance(0.3, 0.1 + 0.2, 0)).toBe(true);
    expect(withinTolerance(1_000_001, 1_000_000, 0.5)).toBe(false);
  });
});
