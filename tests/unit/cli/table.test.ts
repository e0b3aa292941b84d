import { expect, test } from 'vitest';
import { table } from '../../../src/cli/content/table.ts';

const heads = ['who', 'n', 'what'];

test('a table is as wide as what stands in it, figures to the right', () => {
  const rows = [
    ['all', '5', 'a'],
    ['basic, premium', '120', 'b'],
  ];
  expect(table(heads, rows, { width: 80, numbers: [1] })).toBe(
    ['  who               n  what', '  all               5  a', '  basic, premium  120  b'].join('\n'),
  );
});

test('a list that finds no place goes on below, and no value is cut', () => {
  const rows = [['basic, premium, platinum', '5', 'one-long-value']];
  expect(table(heads, rows, { width: 30, numbers: [1] })).toBe(
    ['  who        n  what', '  basic,     5  one-long-value', '  premium,', '  platinum'].join('\n'),
  );
});

test('no line passes the width while values have a place', () => {
  const many = Array.from({ length: 12 }, (_, index) => `industry-${index}`).join(', ');
  const lines = table(heads, [[many, '1', many]], { width: 80, numbers: [1] }).split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(lines.join().match(/industry-11/g)).toHaveLength(2);
});
