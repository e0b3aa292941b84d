import type { APIRoute } from 'astro';
import { setAsideNeed } from '../../../../commands/set-aside-need.ts';
import { accountAddress } from '../../../../reports/addresses.ts';
import { absent, seeOther, trouble } from '../../../../web/answers.ts';
import { field, readForm } from '../../../../web/form.ts';
import { house } from '../../../../web/house.ts';

/** Puts one of the week's reasons aside. */
export const POST: APIRoute = async (context) => {
  const { person, now } = context.locals;
  const account = context.params.account ?? '';
  if (person === null) return absent(context);
  const form = await readForm(context.request);
  const asked = { account, rule: field(form, 'rule'), how: field(form, 'how'), why: field(form, 'why') };
  const result = await setAsideNeed(await house(), person.id, asked, now);
  if (!result.ok) return result.why === 'absent' ? absent(context) : trouble(context, 422);
  const back = field(form, 'back') === 'account' ? accountAddress(account) : '/reports';
  return seeOther(`${back}?aside`);
};
