import { expect, test } from 'vitest';
import { layOut } from '../../../src/catalog/compile/diagram/layout.ts';
import { wrapped } from '../../../src/catalog/compile/diagram/measure.ts';
import { flowOf, readLine } from '../../../src/catalog/compile/diagram/read.ts';

test.each([
  ['A -> B', [['A', 'B', '']]],
  [
    'A -> B: if so → C',
    [
      ['A', 'B', 'if so'],
      ['B', 'C', ''],
    ],
  ],
  ['受付 → 確認：金額が合う', [['受付', '確認', '金額が合う']]],
  ['A', null],
  ['A -> ', null],
  ['-> B', null],
  ['A -> A', null],
])('%j is read as what leads to what', (line, arrows) => {
  expect(readLine(line)?.map(({ from, to, label }) => [from, to, label]) ?? null).toEqual(arrows);
});

const layout = (...lines: string[]) => layOut(flowOf(lines.flatMap((line) => readLine(line) ?? [])), 'en');

test('each box lies below all that lead to it, and no two lie on each other', () => {
  const { boxes, left, width, height } = layout(
    'Start of it -> One',
    'Start of it -> Another one with many words in its name',
    'One -> End',
    'Another one with many words in its name -> Between',
    'Between -> End',
    'Start of it -> End: at once',
    'End -> Start of it: again',
  );
  const of = (word: string) => {
    const found = boxes.find(({ lines }) => lines[0]?.startsWith(word));
    if (found === undefined) throw new Error(word);
    return found;
  };
  expect(of('Start').y).toBeLessThan(of('One').y);
  const top = (word: string) => of(word).y - of(word).height / 2;
  expect(top('One')).toBe(top('Another'));
  expect(of('Between').y).toBeLessThan(of('End').y);
  for (const [index, a] of boxes.entries()) {
    expect(a.x - a.width / 2).toBeGreaterThanOrEqual(left);
    expect(a.x + a.width / 2).toBeLessThanOrEqual(left + width);
    expect(a.y + a.height / 2).toBeLessThanOrEqual(height);
    for (const b of boxes.slice(index + 1)) {
      const apart =
        Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2;
      expect(apart, `${a.lines} ${b.lines}`).toBe(true);
    }
  }
});

test('a way back, and one that passes others by, run outside of the boxes, labels and all', () => {
  const { boxes, lines, left, width } = layout('A -> B -> C', 'A -> C: past', 'C -> A: back');
  const [first, last] = [
    Math.min(...boxes.map((box) => box.x - box.width / 2)),
    Math.max(...boxes.map((box) => box.x + box.width / 2)),
  ];
  const [past, back] = lines.slice(2).map(({ corners }) => corners[1]?.[0] ?? Number.NaN);
  expect(past).toBeGreaterThan(last);
  expect(back).toBeLessThan(first);
  expect(left).toBeLessThan((back ?? 0) - 30);
  expect(left + width).toBeGreaterThan((past ?? 0) + 30);
});

test('long names are broken between words, and no line begins with a full stop', () => {
  expect(wrapped('one two three', 75, 'en')).toEqual(['one two', 'three']);
  expect(wrapped('請求書を確認します。', 135, 'ja').join('')).toBe('請求書を確認します。');
  expect(wrapped('請求書を確認します。', 135, 'ja').some((line) => line.startsWith('。'))).toBe(false);
});
