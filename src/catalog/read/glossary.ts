import type { Position } from '../problem.ts';
import { fields, type Raw, text, texts } from '../raw.ts';
import { GLOSSARY_SCHEMAS } from '../schema/glossary.ts';
import { type ListFile, readListFile } from './list-file.ts';

/** Where the product's words stand, from the root. */
export const GLOSSARY_FILE = 'content/glossary.yaml';

/** One of the product's words in one language. */
export interface GlossaryWord extends Position {
  readonly id: string;
  readonly language: string;
  readonly word: string;
  /** Empty where the glossary does not say. */
  readonly means: string;
  /** What not to call it. */
  readonly avoid: readonly string[];
}

/** Reads `content/glossary.yaml`; where there is none, every word is as good as another. */
export async function readGlossary(
  root: string,
): Promise<ListFile & { readonly glossary: readonly GlossaryWord[] }> {
  const list = await readListFile(root, GLOSSARY_FILE, 'terms', GLOSSARY_SCHEMAS);
  return { ...list, glossary: list.items.flatMap(wordsOf) };
}

function wordsOf({ raw, line, column }: Position & { readonly raw: Raw }): GlossaryWord[] {
  const [means, avoid] = [fields(raw.means), fields(raw.avoid)];
  return Object.entries(fields(raw.word)).map(([language, word]) => ({
    line,
    column,
    id: text(raw.id),
    language,
    word: text(word),
    means: text(means[language]),
    avoid: texts(avoid[language]),
  }));
}
