import { setTimeout as sleep } from 'node:timers/promises';
import type { APIContext } from 'astro';
import { takeTry } from '../../auth/throttle.ts';
import { hashToken } from '../../auth/tokens.ts';
import { requestReset } from '../../commands/request-reset.ts';
import { canonicalEmail, isEmail } from '../../domain/person.ts';
import { field, readForm } from '../../web/form.ts';
import { house } from '../../web/house.ts';
import { logEntry } from '../login/_entry.ts';

type Context = Pick<APIContext, 'request' | 'locals'>;

/** Longer than writing a letter takes, so that the time of the answer does not tell whether one was written. */
const ANSWERS_AFTER_MS = 250;

/** Why no link was asked for. */
export interface ResetRefused {
  readonly status: 422 | 429;
  readonly text: string;
  /** As typed. */
  readonly email: string;
  /** Seconds to wait; null where one can try at once. */
  readonly retryAfter: number | null;
}

/** Sends a link where the typed address is known; null = the answer is the same whether it is or not. */
export async function askForReset(context: Context): Promise<ResetRefused | null> {
  const { locals, request } = context;
  const email = field(await readForm(request), 'email');
  const { login, admin } = locals.messages;
  if (!isEmail(canonicalEmail(email)))
    return { status: 422, text: admin.errors.email, email, retryAfter: null };
  const academy = await house();
  const keys = {
    account: `reset:${hashToken(canonicalEmail(email))}`,
    address: `reset-from:${locals.address}`,
  };
  const waitMs = await takeTry(academy.db, keys, locals.now);
  logEntry(context, { event: 'reset-request', outcome: waitMs > 0 ? 'throttled' : 'done', email });
  if (waitMs > 0) {
    const text = login.throttled(Math.ceil(waitMs / 60_000));
    return { status: 429, text, email, retryAfter: Math.ceil(waitMs / 1000) };
  }
  await Promise.all([requestReset(academy, email, locals.now), sleep(ANSWERS_AFTER_MS)]);
  return null;
}
