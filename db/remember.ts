/** Reads through a memory that holds as long as nothing that bears on it has changed. `load` runs on a miss. */
export type Remembering = <T>(key: string, load: () => Promise<T>) => Promise<T>;

/** What a write of ours does to one thing that may be remembered. */
export interface Change {
  readonly key: string;
  /**
   * What is remembered from now on, made from what was, which may have been read before the write or after it;
   * left out = it is read again.
   */
  readonly apply?: (known: unknown) => unknown;
}

export interface Memory {
  readonly remember: Remembering;
  /** After a write of ours: changes or forgets one thing, or forgets everything (null). */
  changed(change: Change | null): void;
}

const MOST_KEPT = 5_000;

/**
 * @param foreign tells the state of what others wrote: it changes with every commit that is not ours; null where
 * the database cannot tell, and nothing is kept. Asked once in a turn of the event loop.
 */
export function memory(foreign: (() => Promise<string>) | null): Memory {
  if (foreign === null) return { remember: (_key, load) => load(), changed: () => undefined };
  let seen = '';
  const kept = new Map<string, Promise<unknown>>();
  let asked: Promise<string> | null = null;

  function state(ask: () => Promise<string>): Promise<string> {
    if (asked === null) {
      asked = ask();
      setImmediate(() => {
        asked = null;
      });
    }
    return asked;
  }

  function keep(key: string, value: Promise<unknown>): void {
    kept.set(key, value);
    value.catch(() => {
      if (kept.get(key) === value) kept.delete(key);
    });
  }

  return {
    async remember<T>(key: string, load: () => Promise<T>): Promise<T> {
      const now = await state(foreign);
      if (now !== seen || kept.size >= MOST_KEPT) kept.clear();
      seen = now;
      const known = kept.get(key);
      if (known) return known as Promise<T>;
      // Kept from its start on, so that a write which overtakes the load throws it away.
      const loading = load();
      keep(key, loading);
      return loading;
    },
    changed(change) {
      if (change === null) return kept.clear();
      const known = kept.get(change.key);
      kept.delete(change.key);
      if (known !== undefined && change.apply !== undefined) keep(change.key, known.then(change.apply));
    },
  };
}
