/** What should have stood there; the words for each are in `messages.feed.expected`. */
export type Expected =
  | 'object'
  | 'messages'
  | 'type'
  | 'text'
  | 'id'
  | 'user-or-anonymous'
  | 'event'
  | 'time'
  | 'past'
  | 'name'
  | 'word'
  | 'words'
  | 'segment'
  | 'status'
  | 'touch-model'
  | 'time-zone'
  | 'dollars'
  | 'count'
  | 'email'
  | 'staff'
  | 'known-account'
  | 'known-person'
  | 'account-of-person'
  | 'person-of-account'
  | 'customer'
  | 'free-email'
  | 'own-email'
  | 'one-person'
  | 'size';

/** Why something that came in was not taken. */
export interface Problem {
  /** Where it stood: `traits.mrr`, or a column. */
  readonly field: string;
  /** What stood there, short enough to show; null where nothing did. */
  readonly found: string | null;
  readonly expected: Expected;
}

const LONGEST_SHOWN = 60;

export function problem(field: string, found: unknown, expected: Expected): Problem {
  return { field, found: shown(found), expected };
}

/** JSON, cut to one short line. */
function shown(found: unknown): string | null {
  if (found === undefined) return null;
  const text = JSON.stringify(found);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
