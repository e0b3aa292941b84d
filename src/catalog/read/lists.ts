import type { Problem } from '../problem.ts';
import { type Feature, readFeatures } from './features.ts';
import { type GlossaryWord, readGlossary } from './glossary.ts';
import type { ListFile } from './list-file.ts';
import { type NamedCode, readNames } from './names.ts';
import { type Retired, readRetired } from './retired.ts';

/** The lists that stand beside the content, each in a file of its own. */
export interface Lists {
  readonly retired: readonly Retired[];
  readonly features: readonly Feature[];
  readonly glossary: readonly GlossaryWord[];
  readonly names: readonly NamedCode[];
  readonly problems: readonly Problem[];
  /** As they are written. */
  readonly texts: readonly Pick<ListFile, 'file' | 'text'>[];
}

export async function readLists(root: string): Promise<Lists> {
  const [gone, has, says, calls] = await Promise.all([
    readRetired(root),
    readFeatures(root),
    readGlossary(root),
    readNames(root),
  ]);
  const texts = [gone, has, says, calls];
  return {
    retired: gone.retired,
    features: has.features,
    glossary: says.glossary,
    names: calls.names,
    problems: texts.flatMap(({ problems }) => problems),
    texts,
  };
}
