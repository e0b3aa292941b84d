import type { Database } from '../../store/database.ts';

/** Figures, and when they were counted. */
export interface Counted<T> {
  readonly at: Date;
  readonly made: T;
}

const KEPT_MS = 5 * 60_000;
const MOST_KEPT = 50;
/** Of fewer accounts all is quickly counted, and nothing is kept. */
const MANY_ACCOUNTS = 100;

interface Kept {
  readonly at: Date;
  readonly counting: Promise<unknown>;
}

const kept = new WeakMap<Database, Map<string, Kept>>();

/**
 * Counts anew, or, where there are many accounts, gives again what was counted for the same question within five
 * minutes; who asks while it is being counted waits for the same.
 * @param question all that the figures depend on but the facts
 */
export async function countedFor<T>(
  db: Database,
  accounts: number,
  question: readonly unknown[],
  now: Date,
  count: () => Promise<T>,
): Promise<Counted<T>> {
  if (accounts < MANY_ACCOUNTS) return { at: now, made: await count() };
  const memory = kept.get(db) ?? new Map<string, Kept>();
  kept.set(db, memory);
  const key = JSON.stringify(question);
  const known = memory.get(key);
  if (known !== undefined && now.getTime() - known.at.getTime() < KEPT_MS)
    return { at: known.at, made: (await known.counting) as T };
  if (memory.size >= MOST_KEPT) memory.clear();
  const counting = count();
  memory.set(key, { at: now, counting });
  counting.catch(() => memory.delete(key));
  return { at: now, made: await counting };
}
