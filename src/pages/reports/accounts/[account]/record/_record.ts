import type { AstroGlobal } from 'astro';
import { type Account, accountAt } from '../../../../../domain/account.ts';
import type { FactKind } from '../../../../../domain/record/kinds.ts';
import { accountAddress } from '../../../../../reports/addresses.ts';
import { type RecordView, type RefusedForm, recordView } from '../../../../../reports/record.ts';
import { readHistories } from '../../../../../store/histories/read.ts';
import { house } from '../../../../../web/house.ts';

export interface RecordPage {
  readonly account: Account;
  /** Where the account itself is looked at. */
  readonly address: string;
  readonly view: RecordView;
}

/** The page of forms for an account; null when there is no such account. */
export async function recordPage(
  { locals, params, url }: Pick<AstroGlobal, 'locals' | 'params' | 'url'>,
  refused: RefusedForm | null,
): Promise<RecordPage | null> {
  const { db } = await house();
  const [history] = await readHistories(db, [params.account ?? ''], []);
  if (history === undefined) return null;
  const { messages, language, timeZone, now } = locals;
  const [open, plan] = [url.searchParams.get('form'), url.searchParams.get('plan')];
  const view = recordView(history, { messages, language, timeZone, now, refused, open, plan });
  return { account: accountAt(history.id, history.changes, now), address: accountAddress(history.id), view };
}

/** What to say once a fact was recorded; null for an address that says nothing of the kind. */
export function doneWords(url: URL, { record }: App.Locals['messages']): string | null {
  const kind = url.searchParams.get('done') ?? '';
  return Object.hasOwn(record.forms, kind) ? record.forms[kind as FactKind].done : null;
}
