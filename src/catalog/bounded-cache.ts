/** A cache of promises that forgets what was used longest ago once its values weigh more than `limit` bytes. */
export interface BoundedCache<V> {
  /** The value for `key`, made by `make` if not remembered; a failure is not remembered. */
  get(key: string, make: () => Promise<{ value: Awaited<V>; bytes: number }>): V;
  clear(): void;
}

export function createBoundedCache<V extends Promise<unknown>>(limit: number): BoundedCache<V> {
  const kept = new Map<string, { readonly value: V; bytes: number }>();
  let weight = 0;

  function forget(key: string): void {
    weight -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  }

  return {
    get(key, make) {
      const known = kept.get(key);
      if (known !== undefined) {
        kept.delete(key);
        kept.set(key, known);
        return known.value;
      }
      const made = make();
      const entry = { value: made.then(({ value }) => value) as V, bytes: 0 };
      kept.set(key, entry);
      made.then(
        ({ bytes }) => {
          if (kept.get(key) !== entry) return;
          entry.bytes = bytes;
          weight += bytes;
          for (const oldest of kept.keys()) {
            if (weight <= limit) break;
            forget(oldest);
          }
        },
        () => {
          if (kept.get(key) === entry) forget(key);
        },
      );
      return entry.value;
    },
    clear() {
      kept.clear();
      weight = 0;
    },
  };
}
