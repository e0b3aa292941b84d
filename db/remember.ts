/**
 * Reads through a memory that holds as long as the database has not changed. `load` runs on a miss.
 * Never stale: every commit, by this process or another, empties it before the next answer.
 */
export type Remembering = <T>(key: string, load: () => Promise<T>) => Promise<T>;

const MOST_KEPT = 5_000;

/** @param version tells the database's version; null where the database cannot tell, and nothing is kept. */
export function remembering(version: (() => Promise<number>) | null): Remembering {
  if (version === null) return (_key, load) => load();
  let seen = Number.NaN;
  let kept = new Map<string, Promise<unknown>>();

  return async <T>(key: string, load: () => Promise<T>): Promise<T> => {
    const now = await version();
    if (now !== seen || kept.size >= MOST_KEPT) {
      seen = now;
      kept = new Map();
    }
    const known = kept.get(key);
    if (known) return known as Promise<T>;
    // A load belongs to the memory it started in, so one that a commit overtakes is thrown away with it.
    const memory = kept;
    const loading = load();
    memory.set(key, loading);
    loading.catch(() => memory.delete(key));
    return loading;
  };
}
