import { actRows } from '../reports/acts.ts';
import type { ActRow } from '../reports/views.ts';
import { actsOnAccount } from '../store/acts.ts';
import { house } from './house.ts';

const MOST_SHOWN = 30;

/** What was done to an account and its people, newest first. */
export async function actsOn(accountId: string, { messages, now }: App.Locals): Promise<ActRow[]> {
  const { db } = await house();
  return actRows(db, await actsOnAccount(db, accountId, MOST_SHOWN), messages, now);
}
