import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MEASURES } from '../../../../src/domain/measures/all.ts';
import { measureSaid, messagesFor } from '../../../../src/i18n/index.ts';

const FOLDER = new URL('../../../../src/domain/measures/', import.meta.url);
const files = readdirSync(FOLDER).map((name) => [name, readFileSync(new URL(name, FOLDER), 'utf8')] as const);
const kinds = [...new Map(MEASURES.map((measure) => [measure.words, measure])).values()];

/** The comment right before the statement in which `words` stands, as running text. */
function commentOn(words: string): string {
  const file = files.find(([, text]) => text.includes(`words: '${words}'`));
  const [before = ''] = (file?.[1] ?? '').split(`words: '${words}'`);
  const comment = before.slice(before.lastIndexOf('/**'));
  return comment
    .slice(0, comment.indexOf('*/'))
    .split('\n')
    .map((line) => line.replace(/^\s*\/?\*+\s?/, '').trim())
    .filter((line) => line !== '')
    .join(' ');
}

test.each(kinds)('$words says at the head of its file what it says on screen', (measure) => {
  const messages = messagesFor('en');
  const { name, formula, detail } = measureSaid(messages, { ...measure, n: measure.n === null ? null : 'N' });
  const { grains, windows, units, owners } = messages.measures;
  expect(commentOn(measure.words)).toBe(
    [
      `${name}. ${formula}`,
      detail,
      `Counts ${grains[measure.grain]}. Window: ${windows[measure.window]}.`,
      `Unit: ${units[measure.unit]}. Owner: ${owners[measure.owner]}.`,
    ].join(' '),
  );
});

test('every measure has an address and a name of its own, in each language', () => {
  const distinct = (texts: readonly string[]) => new Set(texts).size;
  expect(distinct(MEASURES.map(({ id }) => id))).toBe(MEASURES.length);
  for (const language of ['en', 'ja'])
    expect(distinct(MEASURES.map((measure) => measureSaid(messagesFor(language), measure).name))).toBe(
      MEASURES.length,
    );
});

test('every file that holds a measure is on the scorecard', () => {
  const held = files.flatMap(([, text]) =>
    [...text.matchAll(/^ {2}words: '(\w+)'/gm)].map(([, words]) => words),
  );
  expect(new Set(held)).toEqual(new Set(kinds.map(({ words }) => words)));
});
