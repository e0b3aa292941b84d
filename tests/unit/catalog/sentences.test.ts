import { describe, expect, test } from 'vitest';
import { chanceOf } from '../../../db/sample/chance.ts';
import { sentenceChanges } from '../../../src/catalog/compare/sentences.ts';

const text = (said: string, heading: string | null = null) => [{ heading, text: said }];
const between = (was: string, is: string, language = 'en') => sentenceChanges(text(was), text(is), language);

describe('what changed in a text', () => {
  test('is nothing where only spaces did', () => {
    expect(between('One two. Three  four.', 'One  two. Three four.')).toEqual([]);
  });

  test('is a sentence that came, under its heading', () => {
    const was = [...text('Open it.', 'First'), ...text('Close it.', 'Second')];
    const is = [...text('Open it.', 'First'), ...text('Close it. Then rest.', 'Second')];
    expect(sentenceChanges(was, is, 'en')).toEqual([
      { kind: 'added', heading: 'Second', text: 'Then rest.' },
    ]);
  });

  test('is a sentence that went', () => {
    expect(between('Open it. Wait an hour. Close it.', 'Open it. Close it.')).toEqual([
      { kind: 'removed', heading: null, text: 'Wait an hour.' },
    ]);
  });

  test('is a sentence that reads otherwise, word by word', () => {
    expect(between('Press Save and wait.', 'Press Keep and wait.')).toEqual([
      {
        kind: 'changed',
        heading: null,
        words: [
          { text: 'Press ', is: 'same' },
          { text: 'Save', is: 'out' },
          { text: 'Keep', is: 'in' },
          { text: ' and wait.', is: 'same' },
        ],
      },
    ]);
  });

  test('is no changed sentence where next to nothing of it stays', () => {
    expect(between('Ask your bank first.', 'The sky over there is blue today.')).toMatchObject([
      { kind: 'removed' },
      { kind: 'added' },
    ]);
  });

  test('is told in Japanese, where no spaces part words and sentences', () => {
    const changes = between('保存を押します。一時間待ちます。', '送信を押します。一時間待ちます。', 'ja');
    expect(changes).toMatchObject([{ kind: 'changed' }]);
    expect(JSON.stringify(changes)).toContain('{"text":"送信","is":"in"}');
  });

  test('is told cell by cell in a table', () => {
    expect(
      between('Green · Read · Amber · In doubt', 'Green · Read · Amber, question mark · In doubt'),
    ).toMatchObject([
      {
        kind: 'changed',
        words: [
          { text: 'Amber', is: 'same' },
          { text: ', question mark', is: 'in' },
        ],
      },
    ]);
  });

  test('is the whole text where hardly anything stayed', () => {
    const many = (word: string) =>
      Array.from({ length: 40 }, (_, index) => `${word} number ${index}.`).join(' ');
    expect(between(many('Apple'), many('Pear tree house'))).toBe('rewritten');
  });
});

test('over a thousand random edits, what is told leads from the old text to the new one', () => {
  const chance = chanceOf(7);
  const vocabulary = ['open', 'close', 'send', 'invoice', 'amount', 'the', 'limit', 'twice', 'today'];
  const sentence = () =>
    `${chance.some(vocabulary, chance.int(3, 7)).join(' ')}.`.replace(/^./, (one) => one.toUpperCase());
  for (let round = 0; round < 1000; round += 1) {
    const was = Array.from({ length: chance.int(0, 8) }, sentence);
    const is = was.flatMap((one) => {
      if (chance.oneIn(6)) return [];
      if (chance.oneIn(5)) return [one.replace(/ \w+/, ` ${chance.some(vocabulary, 1)[0]}`)];
      return chance.oneIn(6) ? [one, sentence()] : [one];
    });
    const changes = between(was.join(' '), is.join(' '));
    if (changes === 'rewritten') throw new Error('A few sentences are no other text.');
    const gone: string[] = [];
    const came: string[] = [];
    for (const change of changes) {
      if (change.kind === 'changed') {
        const { words } = change;
        const side = (left: string) =>
          words
            .filter((one) => one.is !== left)
            .map((one) => one.text)
            .join('');
        gone.push(side('in'));
        came.push(side('out'));
      } else if (change.kind === 'removed') gone.push(change.text);
      else came.push(change.text);
    }
    const sorted = (texts: readonly string[]) => [...texts].sort();
    const without = (all: readonly string[], some: readonly string[]) => {
      const rest = [...all];
      for (const one of some) rest.splice(rest.indexOf(one), 1);
      return rest;
    };
    expect(sorted([...without(was, gone), ...came])).toEqual(sorted(is));
  }
});
