/** Reads through a memory that holds as long as nothing that bears on it has changed. `load` runs on a miss. */
export type Remembering = <T>(key: string, load: () => Promise<T>) => Promise<T>;

export interface Memory {
  readonly remember: Remembering;
  /** Forgets one thing after a write of ours that changed nothing else, or everything (null). */
  forget(key: string | null): void;
}

const MOST_KEPT = 5_000;

/**
 * @param foreign tells the state of what others wrote: it changes with every commit that is not ours; null where
 * the database cannot tell, and nothing is kept. Asked once in a turn of the event loop.
 */
export function memory(foreign: (() => Promise<string>) | null): Memory {
  if (foreign === null) return { remember: (_key, load) => load(), forget: () => undefined };
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

  return {
    async remember<T>(key: string, load: () => Promise<T>): Promise<T> {
      const now = await state(foreign);
      if (now !== seen || kept.size >= MOST_KEPT) kept.clear();
      seen = now;
      const known = kept.get(key);
      if (known) return known as Promise<T>;
      // Kept from its start on, so that a write which overtakes the load throws it away.
      const loading = load();
      kept.set(key, loading);
      loading.catch(() => kept.delete(key));
      return loading;
    },
    forget(key) {
      if (key === null) kept.clear();
      else kept.delete(key);
    },
  };
}
