import type { APIContext } from 'astro';
import { invitePerson } from '../../../commands/invite-person.ts';
import type { InviteProblem, InviteTyped } from '../../../components/admin.ts';
import { ROLES, type Role } from '../../../domain/audience.ts';
import { isLanguage } from '../../../i18n/index.ts';
import { field, readForm } from '../../../web/form.ts';
import { house } from '../../../web/house.ts';

type Context = Pick<APIContext, 'request' | 'locals'>;

/** Who was invited, or what was typed and why nobody was. */
export type Invited =
  | { readonly personId: string }
  | { readonly personId: null; readonly typed: InviteTyped; readonly problem: InviteProblem };

/** Invites by the posted form. @param fits which roles can be given here */
export async function inviteByForm(
  { request, locals }: Context,
  actor: string,
  accountId: string | null,
  fits: (role: Role) => boolean,
): Promise<Invited> {
  const form = await readForm(request);
  const [name, email] = [field(form, 'name'), field(form, 'email')];
  const typed = { name, email, role: field(form, 'role'), language: field(form, 'language') };
  const refused = (problem: InviteProblem): Invited => ({ personId: null, typed, problem });
  const role = ROLES.find((known) => known === typed.role);
  if (role === undefined || !fits(role)) return refused('role');
  if (typed.language !== '' && !isLanguage(typed.language)) return refused('language');

  const invitation = { name, email, role, accountId, language: typed.language || null };
  const result = await invitePerson(await house(), actor, invitation, locals.now);
  if (result.ok) return result;
  return refused(result.why === 'account' ? 'role' : result.why);
}
