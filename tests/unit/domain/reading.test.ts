import { describe, expect, test } from 'vitest';
import { LONGEST_READING_S, readingIn, sameHeading } from '../../../src/domain/reading.ts';

const text = { revision: 2, language: 'en', headings: ['first', 'second'] };
const told = { sitting: '12345', revision: '2', language: 'en', heading: 'second', seconds: '40' };
const read = (fields: Partial<typeof told>) =>
  readingIn((name) => ({ ...told, ...fields })[name as keyof typeof told] ?? '', text);

describe('what a lesson’s page tells of how far it was read', () => {
  test('is taken as it is', () => {
    expect(read({})).toEqual({
      ...text,
      headings: undefined,
      sitting: '12345',
      heading: 'second',
      seconds: 40,
    });
    expect(read({ heading: '', seconds: '0' })).toMatchObject({ heading: '', seconds: 0 });
    expect(read({ seconds: String(LONGEST_READING_S) })).toMatchObject({ seconds: 21_600 });
  });

  test.each([
    ['sitting', { sitting: '' }],
    ['sitting', { sitting: 'abc' }],
    ['sitting', { sitting: '1'.repeat(41) }],
    ['revision', { revision: '1' }],
    ['revision', { revision: '3' }],
    ['revision', { language: 'ja' }],
    ['heading', { heading: 'third' }],
    ['seconds', { seconds: String(LONGEST_READING_S + 1) }],
    ['seconds', { seconds: '-1' }],
    ['seconds', { seconds: '1.5' }],
    ['seconds', { seconds: '' }],
  ])('is refused for its %s when that is out of range: %o', (problem, fields) => {
    expect(read(fields)).toBe(problem);
  });
});

describe('the heading at which one stopped', () => {
  test('is the same one as long as it is there, wherever it has gone', () => {
    expect(sameHeading('b', ['a', 'b'], ['b', 'x', 'a'])).toBe('b');
  });
  test('is the one in its place in a translation that has as many', () => {
    expect(sameHeading('b', ['a', 'b'], ['あ', 'い'])).toBe('い');
  });
  test('cannot be told where there are more or fewer, or it is gone', () => {
    expect(sameHeading('b', ['a', 'b'], ['あ', 'い', 'う'])).toBeNull();
    expect(sameHeading('gone', ['a', 'b'], ['a', 'c'])).toBeNull();
  });
});
