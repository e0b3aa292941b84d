import { DAY_MS } from '../domain/day.ts';
import type { SetAside } from '../domain/history.ts';
import { NEED_RULES, type NeedRule } from '../domain/week/need.ts';
import { findAccount } from '../store/accounts.ts';
import { insertSetAside, lastSetAside } from '../store/set-asides.ts';
import type { House } from './house.ts';

/** For how many days a need can be snoozed. */
export const SNOOZE_DAYS = [7, 14, 30] as const;

export const LONGEST_WHY = 500;

export interface PutAside {
  readonly account: string;
  /** A need's rule, as the form sent it. */
  readonly rule: string;
  /** `dismissed`, or the days of a snooze as the form sent them. */
  readonly how: string;
  readonly why: string;
}

export type PutAsideResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: 'absent' | 'rule' | 'how' | 'why' };

/**
 * Puts a need of the week aside, with a reason, under the CSM's name. The reason is a fact: it is added, never
 * changed. The same put aside twice within a minute is one.
 */
export async function setAsideNeed(
  { db }: House,
  actor: string,
  asked: PutAside,
  now: Date,
): Promise<PutAsideResult> {
  const rule = NEED_RULES.find((known): known is NeedRule => known === asked.rule);
  const days = SNOOZE_DAYS.find((count) => String(count) === asked.how);
  const why = asked.why.normalize('NFC').trim();
  if (rule === undefined) return { ok: false, why: 'rule' };
  if (asked.how !== 'dismissed' && days === undefined) return { ok: false, why: 'how' };
  if (why === '' || why.length > LONGEST_WHY) return { ok: false, why: 'why' };
  return db.write<PutAsideResult>(`account:${asked.account}`, async () => {
    if ((await findAccount(db, asked.account, now)) === null)
      return { statements: [], result: { ok: false, why: 'absent' } };
    const fact: SetAside = {
      rule,
      kind: days === undefined ? 'dismissed' : 'snoozed',
      until: days === undefined ? null : new Date(now.getTime() + days * DAY_MS).toISOString(),
      why,
      at: now.toISOString(),
      by: actor,
    };
    const said = await lastSetAside(db, asked.account, rule);
    const again =
      said !== null &&
      said.kind === fact.kind &&
      said.why === why &&
      now.getTime() - Date.parse(said.at) < 60_000;
    return { statements: again ? [] : [insertSetAside(db, asked.account, fact)], result: { ok: true } };
  });
}
