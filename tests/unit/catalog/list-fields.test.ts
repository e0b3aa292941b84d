import { expect, test } from 'vitest';
import { buildCatalog } from '../../../src/catalog/build.ts';
import { academy } from './academy.ts';

const MEANING = 'means: {en: Some words.}';

async function told(file: string, text: string) {
  const { problems } = await buildCatalog(await academy({ [file]: text }));
  return problems.map(({ found, expected, fix }) => ({ found, expected, fix }));
}

test('a term without its meaning is named by its id, and the file it lacks in by its name', async () => {
  const terms = `terms:\n  - {id: limit, word: {en: limit}, ${MEANING}}\n  - {id: amount, word: {en: amount}}\n`;
  expect(await told('glossary.yaml', terms)).toEqual([
    {
      found: 'no `terms[2].means` of `amount`',
      expected:
        '`terms[2].means`: words for each language. What it means, in a sentence, by language. `<Term>` around the word shows it.',
      fix: 'Add `means:` to `amount` in content/glossary.yaml.',
    },
  ]);
});

test('a term whose meaning is in no language, or in one that is none, is named by its id', async () => {
  const terms = `terms:\n  - {id: limit, word: {en: limit, jA: 上限}, means: A sum.}\n`;
  expect(await told('glossary.yaml', terms)).toEqual([
    expect.objectContaining({ expected: expect.stringContaining('the code of a language') }),
    expect.objectContaining({
      found: '`terms[1].means` of `limit`: "A sum." (words)',
      expected: expect.stringContaining('words for each language'),
    }),
  ]);
});

test('an item without its id is told by its number, and the list alone by its file', async () => {
  const [lacking] = await told('names.yaml', 'names:\n  - {of: plan, name: {en: Premium}}\n');
  expect(lacking).toMatchObject({ found: 'no `names[1].id`', fix: 'Add `id:` to content/names.yaml.' });
  const [none] = await told('retired.yaml', '{}\n');
  expect(none).toMatchObject({ found: 'no `retired`', fix: 'Add `retired:` to content/retired.yaml.' });
});
