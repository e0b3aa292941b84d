import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AccountHistory } from '../../domain/history.ts';
import type { Database } from '../database.ts';
import { readHistories } from './read.ts';

/** What is known of each account, with the mark it was read at. */
interface Kept {
  readonly events: string;
  readonly byId: Map<string, { readonly mark: number; readonly history: AccountHistory }>;
  /** All accounts with a mark up to here have been read. */
  readTo: number;
  all: readonly AccountHistory[];
  /** Whether a history is newer than the list of all. */
  moved: boolean;
  /** Reads wait for one another: what one has read the next need not. */
  turn: Promise<unknown>;
}

const memories = new WeakMap<Database, Kept>();

/**
 * So many accounts are read in a turn: few, so that others are answered in between; not too few, since what the
 * database keeps of a question is given back only as the memory of this process is swept.
 */
const IN_A_TURN = 8;

/**
 * The histories of all accounts, by id. Kept in memory: what moved since the last time – by whichever process – is
 * read again, nothing else. The same list comes back while nothing moved, and the same history while its account did not.
 * @param events names of the product events whose days are wanted
 */
export async function allHistories(
  db: Database,
  events: readonly string[],
): Promise<readonly AccountHistory[]> {
  const kept = memoryOf(db, events);
  const { rows } = await db.reader.execute({
    sql: 'SELECT account_id, mark FROM account_marks WHERE mark > ? ORDER BY mark',
    args: [kept.readTo],
  });
  const moved = rows.map((row): Mark => [String(row.account_id), Number(row.mark)]);
  for (let start = 0; start < moved.length; start += IN_A_TURN) {
    await inTurn(kept, () => refresh(db, kept, moved.slice(start, start + IN_A_TURN), events));
    await nextTurn();
  }
  kept.readTo = moved.reduce((last, [, mark]) => Math.max(last, mark), kept.readTo);
  if (kept.moved) {
    kept.all = [...kept.byId.values()].map(({ history }) => history).sort(byId);
    kept.moved = false;
  }
  return kept.all;
}

/** The history of one account; null when there is no such account. Reads no other. */
export function accountHistoryOf(
  db: Database,
  id: string,
  events: readonly string[],
): Promise<AccountHistory | null> {
  const kept = memoryOf(db, events);
  return inTurn(kept, async () => {
    const { rows } = await db.reader.execute({
      sql: 'SELECT mark FROM account_marks WHERE account_id = ?',
      args: [id],
    });
    if (rows[0] === undefined) return null;
    await refresh(db, kept, [[id, Number(rows[0].mark)]], events);
    return kept.byId.get(id)?.history ?? null;
  });
}

type Mark = readonly [account: string, mark: number];

/** Reads those again whose mark is not the one they were read at, or a later one. */
async function refresh(
  db: Database,
  kept: Kept,
  marks: readonly Mark[],
  events: readonly string[],
): Promise<void> {
  const stale = new Map(marks.filter(([id, mark]) => (kept.byId.get(id)?.mark ?? -1) < mark));
  if (stale.size === 0) return;
  for (const history of await readHistories(db, [...stale.keys()], events)) {
    kept.byId.set(history.id, { mark: stale.get(history.id) ?? 0, history });
    kept.moved = true;
  }
}

function memoryOf(db: Database, events: readonly string[]): Kept {
  const wanted = [...events].sort().join('\n');
  const known = memories.get(db);
  if (known?.events === wanted) return known;
  const fresh: Kept = {
    events: wanted,
    byId: new Map(),
    readTo: 0,
    all: [],
    moved: false,
    turn: Promise.resolve(),
  };
  memories.set(db, fresh);
  return fresh;
}

function inTurn<T>(kept: Kept, work: () => Promise<T>): Promise<T> {
  const mine = kept.turn.then(work);
  kept.turn = mine.catch(() => undefined);
  return mine;
}

function byId(a: AccountHistory, b: AccountHistory): number {
  return a.id < b.id ? -1 : 1;
}
