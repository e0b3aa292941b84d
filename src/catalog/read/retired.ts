import type { Position } from '../problem.ts';
import { text } from '../raw.ts';
import { RETIRED_SCHEMAS } from '../schema/retired.ts';
import { KINDS, type Kind } from '../schema/schemas.ts';
import { type ListFile, readListFile } from './list-file.ts';

/** Where ids are written down that were taken away with their folders, from the root. */
export const RETIRED_FILE = 'content/retired.yaml';

/** Something that was taken away with its folder. */
export interface Retired extends Position {
  readonly id: string;
  readonly kind: Kind;
  readonly title: string;
}

/** Reads `content/retired.yaml`; where there is none, nothing was taken away. */
export async function readRetired(
  root: string,
): Promise<ListFile & { readonly retired: readonly Retired[] }> {
  const list = await readListFile(root, RETIRED_FILE, 'retired', RETIRED_SCHEMAS);
  const retired = list.items.flatMap(({ raw: { id, kind, title }, line, column }): Retired[] => {
    const known = KINDS.find((one) => one === kind);
    return known === undefined || text(id) === ''
      ? []
      : [{ line, column, id: text(id), kind: known, title: text(title) }];
  });
  return { ...list, retired };
}
