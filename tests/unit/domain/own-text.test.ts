import { expect, test } from 'vitest';
import { readOwnText } from '../../../src/domain/own-text.ts';

test('lines, tabs, emoji and accents are kept as they were meant, without what surrounds them', () => {
  expect(readOwnText('  one\r\ntwo\rthree\tfour 👩‍🔧 cafe\u0301 \n', 100)).toEqual({
    text: 'one\ntwo\nthree\tfour 👩‍🔧 caf\u00e9',
  });
  expect(readOwnText('請求書の流れ（ﾃｽﾄ）', 100)).toEqual({ text: '請求書の流れ（ﾃｽﾄ）' });
});

test.each([
  '\u0000',
  '\u0007',
  '\u001b',
  '\u007f',
  '\u0085',
  '\u200e',
  '\u200f',
  '\u202e',
  '\u2066',
  '\u061c',
  '\ufffe',
])('what cannot be seen and is no line break is not taken: %j', (mark) => {
  expect(readOwnText(`be${mark}fore`, 100)).toEqual({ problem: 'marks' });
});

test('a text that is longer than it may be is told so, and one just as long is taken', () => {
  expect(readOwnText('x'.repeat(10), 10)).toEqual({ text: 'x'.repeat(10) });
  expect(readOwnText('x'.repeat(11), 10)).toEqual({ problem: 'long' });
  expect(readOwnText(`  ${'x'.repeat(10)}\r\n`, 10)).toEqual({ text: 'x'.repeat(10) });
});
