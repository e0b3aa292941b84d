import { PROPERTIES } from '../feed/property.ts';
import type { Wanted } from './problem.ts';

/** What a file of facts can be of. */
export const IMPORT_KINDS = ['accounts', 'people', 'events', 'tickets'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** The columns a kind knows, and what must stand in those that every row needs. */
export interface Columns {
  readonly known: readonly string[];
  readonly needed: Readonly<Record<string, Wanted>>;
}

/** Each property of an account under the name of its column. */
export const PROPERTY_COLUMNS: readonly string[] = PROPERTIES.map(columnOf);

export const COLUMNS: Readonly<Record<ImportKind, Columns>> = {
  accounts: {
    known: ['account_id', 'from', ...PROPERTY_COLUMNS],
    needed: { account_id: 'new-account' },
  },
  people: {
    known: ['account_id', 'person_id', 'email', 'name', 'role', 'language'],
    needed: { account_id: 'known-account' },
  },
  events: {
    known: ['message_id', 'account_id', 'person_id', 'event', 'at', 'properties'],
    needed: { event: 'event', at: 'time' },
  },
  tickets: {
    known: ['ticket_id', 'account_id', 'person_id', 'subject', 'opened_at', 'closed_at'],
    needed: { ticket_id: 'id', account_id: 'known-account', subject: 'line', opened_at: 'time' },
  },
};

export const isImportKind = (word: string | undefined): word is ImportKind =>
  IMPORT_KINDS.some((kind) => kind === word);

/** `useCases` is the column `use_cases`, and so is “Use cases”. */
export function columnOf(name: string): string {
  return name
    .normalize('NFKC')
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(/[\s-]+/g, '_')
    .toLowerCase();
}

/** What is wrong with a header: unknown and doubled columns by their words, those that are missing by name. */
export interface HeaderFaults {
  readonly unknown: readonly string[];
  readonly twice: readonly string[];
  readonly missing: readonly string[];
}

/** The names of a file's columns, in its order, by its first row. */
export function readHeader(
  kind: ImportKind,
  cells: readonly string[],
): { readonly columns: readonly string[] } | { readonly faults: HeaderFaults } {
  const { known, needed } = COLUMNS[kind];
  const columns = cells.map(columnOf);
  const faults = {
    unknown: cells.filter((_, place) => !known.includes(columns[place] ?? '')),
    twice: [...new Set(columns.filter((column, place) => columns.indexOf(column) !== place))],
    missing: Object.keys(needed).filter((column) => !columns.includes(column)),
  };
  return Object.values(faults).some((list) => list.length > 0) ? { faults } : { columns };
}

/** Where a message of the feed has its parts, a file has columns. */
const COLUMN_OF_FIELD: Readonly<Record<string, string>> = {
  messageId: 'message_id',
  groupId: 'account_id',
  'context.groupId': 'account_id',
  userId: 'person_id',
};

/** The column in which a problem of the feed stands. */
export function columnOfField(kind: ImportKind, field: string): string {
  if (field === 'timestamp') return kind === 'accounts' ? 'from' : 'at';
  return COLUMN_OF_FIELD[field] ?? columnOf(field.replace(/^traits\./, ''));
}
