import { setTimeout as sleep } from 'node:timers/promises';
import type { APIContext } from 'astro';
import { takeTry } from '../auth/throttle.ts';
import { hashToken } from '../auth/tokens.ts';
import { requestReset } from '../commands/request-reset.ts';
import { canonicalEmail } from '../domain/person.ts';
import { field, readForm } from '../web/form.ts';
import { house } from '../web/house.ts';
import { logEntry } from './login/_entry.ts';

type Context = Pick<APIContext, 'request' | 'locals'>;

/** Longer than writing a letter takes, so that the time of the answer does not tell whether one was written. */
const ANSWERS_AFTER_MS = 250;

/** Sends a link where the typed address is known. @returns seconds to wait when too many were asked for, else 0 */
export async function askForReset(context: Context): Promise<number> {
  const { locals, request } = context;
  const email = field(await readForm(request), 'email');
  const academy = await house();
  const keys = {
    account: `reset:${hashToken(canonicalEmail(email))}`,
    address: `reset-from:${locals.address}`,
  };
  const waitMs = await takeTry(academy.db, keys, locals.now);
  logEntry(context, { event: 'reset-request', outcome: waitMs > 0 ? 'throttled' : 'done', email });
  if (waitMs > 0) return Math.ceil(waitMs / 1000);
  await Promise.all([requestReset(academy, email, locals.now), sleep(ANSWERS_AFTER_MS)]);
  return 0;
}
