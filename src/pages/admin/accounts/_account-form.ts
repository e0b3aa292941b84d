import type { AccountProblem } from '../../../components/admin.ts';
import type { Account, Segment } from '../../../domain/account.ts';
import { type Form, field } from '../../../web/form.ts';

/** An account as it was typed, and what of it can be refused before anything is looked up. */
export interface TypedAccount {
  readonly account: Account;
  readonly problem: AccountProblem | null;
}

const LONGEST_CODE = 60;
/** Pages of their own stand where an account of this id would. */
const RESERVED_IDS = ['new'];

/** Reads an account's form. A value typed anew goes before the one chosen from the list. */
export function readAccount(form: Form, id: string, before: Account | null): TypedAccount {
  const one = (name: string) => codes(field(form, `new-${name}`))[0] ?? (field(form, name) || null);
  const chosen = [...(form.get('useCases') ?? []), ...codes(field(form, 'new-useCases'))];
  const useCases = [...new Set(chosen)].sort(byPlaceIn(before?.useCases ?? []));
  const account: Account = {
    id,
    name: field(form, 'name').trim().normalize('NFC'),
    plan: one('plan'),
    industry: one('industry'),
    useCases,
    // Any other word is refused by the command.
    segment: (field(form, 'segment') || null) as Segment | null,
    csm: field(form, 'csm') || null,
    timeZone: field(form, 'timeZone'),
  };
  return { account, problem: problemOf(account) };
}

/** What is typed as "Legal services, Banking" is kept as `legal-services` and `banking`. */
function codes(typed: string): string[] {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .split(/[,;、]/)
    .map((word) => word.trim().replace(/[\s_]+/g, '-'))
    .filter((word) => word !== '');
}

/** In the order they had; new ones after them. The same set is then no change. */
function byPlaceIn(before: readonly string[]): (a: string, b: string) => number {
  const place = (value: string) => (before.includes(value) ? before.indexOf(value) : before.length);
  return (a, b) => place(a) - place(b);
}

function problemOf({ id, plan, industry, useCases }: Account): AccountProblem | null {
  const tooLong = (value: string | null) => value !== null && value.length > LONGEST_CODE;
  if (RESERVED_IDS.includes(id)) return 'id';
  if (tooLong(plan)) return 'plan';
  if (tooLong(industry)) return 'industry';
  return useCases.some(tooLong) || useCases.length > LONGEST_CODE ? 'useCases' : null;
}
