import type { Audience } from '../../domain/audience.ts';
import { audienceFrom } from '../audience-from.ts';
import type { Position } from '../problem.ts';
import { fields, text, texts } from '../raw.ts';
import { FEATURES_SCHEMAS } from '../schema/features.ts';
import { type ListFile, readListFile } from './list-file.ts';

/** Where it is written down what not every customer has, from the root. */
export const FEATURES_FILE = 'content/features.yaml';

/** Something in the product that not everybody has. */
export interface Feature extends Position {
  readonly id: string;
  readonly audience: Audience;
  /** What it is called, by language. */
  readonly names: Readonly<Record<string, readonly string[]>>;
}

/** Reads `content/features.yaml`; where there is none, everybody has everything. */
export async function readFeatures(
  root: string,
): Promise<ListFile & { readonly features: readonly Feature[] }> {
  const list = await readListFile(root, FEATURES_FILE, 'features', FEATURES_SCHEMAS);
  const features = list.items.map(({ raw, line, column }) => ({
    line,
    column,
    id: text(raw.id),
    audience: audienceFrom(fields(raw.audience)),
    names: Object.fromEntries(
      Object.entries(fields(raw.names)).map(([language, names]) => [language, texts(names)]),
    ),
  }));
  return { ...list, features };
}
