import { NAMED, type Names } from '../../domain/content.ts';
import type { Position } from '../problem.ts';
import { fields, text } from '../raw.ts';
import { NAMES_SCHEMAS } from '../schema/names.ts';
import { type ListFile, readListFile } from './list-file.ts';

/** Where the names of plans, industries and use cases stand, from the root. */
export const NAMES_FILE = 'content/names.yaml';

/** What a value is called. */
export interface NamedCode extends Position {
  readonly of: string;
  readonly id: string;
  /** By language. */
  readonly name: Readonly<Record<string, string>>;
}

/** Reads `content/names.yaml`; where there is none, values show as they are written. */
export async function readNames(root: string): Promise<ListFile & { readonly names: readonly NamedCode[] }> {
  const list = await readListFile(root, NAMES_FILE, 'names', NAMES_SCHEMAS);
  const names = list.items.map(({ raw, line, column }) => ({
    line,
    column,
    of: text(raw.of),
    id: text(raw.id),
    name: Object.fromEntries(
      Object.entries(fields(raw.name)).map(([language, name]) => [language, text(name)]),
    ),
  }));
  return { ...list, names };
}

/** The names as pages look them up. */
export function namesOf(written: readonly NamedCode[]): Names {
  const of = (kind: string) =>
    Object.fromEntries(written.filter((one) => one.of === kind).map(({ id, name }) => [id, name]));
  return Object.fromEntries(NAMED.map((kind) => [kind, of(kind)])) as Names;
}
