import { insertSearch, type Search } from '../store/searches.ts';
import type { House } from './house.ts';

/** Records what someone looked for and how much there was of it. */
export async function recordSearch({ db }: House, search: Search): Promise<void> {
  await db.write(`searches of ${search.personId}`, async () => ({
    statements: [insertSearch(search)],
    // Nothing that anyone remembers is made from it.
    changes: { key: 'searches' },
    result: undefined,
  }));
}
