import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Position, Problem } from '../problem.ts';
import { fieldsList, text } from '../raw.ts';
import { RETIRED_SCHEMAS } from '../schema/retired.ts';
import { KINDS, type Kind } from '../schema/schemas.ts';
import { checkFields } from './check-fields.ts';
import { placeOf, readYaml } from './front-matter.ts';
import { readText } from './text.ts';

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
): Promise<{ readonly retired: readonly Retired[]; readonly problems: readonly Problem[] }> {
  const bytes = await readFile(join(root, RETIRED_FILE)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (bytes === null) return { retired: [], problems: [] };
  const read = readText(bytes, RETIRED_FILE);
  if (read.text === null) return { retired: [], problems: read.problems };
  const { data, places, problems } = readYaml(read.text, RETIRED_FILE, 0);
  if (data === null) return { retired: [], problems };
  const found = checkFields({ data, places }, RETIRED_FILE, RETIRED_SCHEMAS, true);
  const retired = fieldsList(data.retired).flatMap(({ id, kind, title }, index): Retired[] => {
    const known = KINDS.find((one) => one === kind);
    const at = placeOf(places, ['retired', index, 'id']);
    return known === undefined || text(id) === ''
      ? []
      : [{ ...at, id: text(id), kind: known, title: text(title) }];
  });
  return { retired, problems: found.problems };
}
