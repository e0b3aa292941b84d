import type { Catalog } from '../catalog/catalog.ts';
import { shapeOf } from '../catalog/shape.ts';
import { allAccounts } from '../store/accounts.ts';
import { insertShape, settledShape } from '../store/content-shapes.ts';
import { peopleOfAccounts, staff } from '../store/people.ts';
import type { House } from './house.ts';
import { writeScopesOf } from './write-scopes.ts';

/** People looked at in one go: what others ask for meanwhile waits for no more than these. */
const AT_ONCE = 20;

/**
 * After content was added, taken away, or opened to others: writes down for everyone what is asked of them now, so
 * that it does not become more again. For content whose shape is settled it does nothing, and doing it twice
 * changes nothing.
 */
export async function settleScopes({ db }: Pick<House, 'db'>, catalog: Catalog, now: Date): Promise<void> {
  const shape = shapeOf(catalog.data);
  if ((await settledShape(db)) === shape) return;
  const accounts = new Map((await allAccounts(db, now)).map((account) => [account.id, account]));
  const everyone = [...(await peopleOfAccounts(db, [...accounts.keys()])), ...(await staff(db))]
    .filter((person) => person.firstSignInAt !== null)
    .map(({ id, role, accountId }) => ({ id, role, profile: accounts.get(accountId ?? '') ?? null }));
  for (let from = 0; from < everyone.length; from += AT_ONCE) {
    const some = everyone.slice(from, from + AT_ONCE);
    if ((await writeScopesOf(db, catalog, some, now)).length === 0) continue;
    await db.write(
      some.map(({ id }) => id),
      async () => ({ statements: await writeScopesOf(db, catalog, some, now), result: undefined }),
    );
  }
  await db.write('content-shapes', async () => ({
    statements: [insertShape(db, shape, now.toISOString())],
    result: undefined,
  }));
}
