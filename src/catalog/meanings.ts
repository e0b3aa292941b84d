import { termKey } from './compile/term-key.ts';
import type { GlossaryWord } from './read/glossary.ts';

/** What the glossary says, by language and then by `termKey`. */
export function meaningsByLanguage(
  glossary: readonly GlossaryWord[],
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(
    [...Map.groupBy(glossary, ({ language }) => language)].map(
      ([language, words]) => [language, meaningsIn(words)] as const,
    ),
  );
}

export const NO_MEANINGS: ReadonlyMap<string, string> = new Map();

/** What the words of one language mean, by id and by word. */
function meaningsIn(words: readonly GlossaryWord[]): ReadonlyMap<string, string> {
  return new Map(
    words
      .filter(({ means }) => means !== '')
      .flatMap(({ id, word, means }) => [
        [termKey('id', id), means],
        [termKey('word', word), means],
      ]),
  );
}
