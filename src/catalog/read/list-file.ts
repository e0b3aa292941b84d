import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Position, Problem } from '../problem.ts';
import { fieldsList, type Raw } from '../raw.ts';
import type { Schemas } from '../schema/schemas.ts';
import { checkFields } from './check-fields.ts';
import { placeOf, readYaml } from './front-matter.ts';
import { readText } from './text.ts';

/** A list that stands in a file of its own, right or wrong. */
export interface ListFile {
  /** From the root. */
  readonly file: string;
  /** Each item with the place of its `id`. */
  readonly items: readonly (Position & { readonly raw: Raw })[];
  readonly problems: readonly Problem[];
  /** As it is written; empty where there is none. */
  readonly text: string;
}

/** Reads the list named `field` in a YAML file; where there is none, nothing is in it. @param file from the root */
export async function readListFile(
  root: string,
  file: string,
  field: string,
  schemas: Schemas,
): Promise<ListFile> {
  const bytes = await readFile(join(root, file)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (bytes === null) return { file, items: [], problems: [], text: '' };
  const read = readText(bytes, file);
  if (read.text === null) return { file, items: [], problems: read.problems, text: '' };
  const { text } = read;
  const { data, places, problems: found } = readYaml(text, file, 0);
  const problems = [...read.problems, ...found];
  if (data === null) return { file, items: [], problems, text };
  const items = fieldsList(data[field]).map((raw, index) => ({
    ...placeOf(places, [field, index, 'id']),
    raw,
  }));
  const wrong = checkFields({ data, places }, file, schemas, true).problems;
  return { file, items, problems: [...problems, ...wrong], text };
}
