import { currentCatalog } from '../../../catalog/live.ts';
import {
  changeRole,
  changeTime,
  disablePerson,
  enablePerson,
  endSessionsOf,
  erasePerson,
} from '../../../commands/change-person.ts';
import type { House } from '../../../commands/house.ts';
import { inviteAgain } from '../../../commands/invite-person.ts';
import type { PersonProblem } from '../../../components/admin.ts';
import { ROLES } from '../../../domain/audience.ts';
import { TIME_FACTORS } from '../../../domain/person.ts';
import { type Form, field } from '../../../web/form.ts';

/** One thing an admin can do to a person; null = done. */
type Act = (
  house: House,
  actor: string,
  personId: string,
  form: Form,
  now: Date,
) => Promise<PersonProblem | null>;

type Outcome = Awaited<ReturnType<typeof changeRole>>;
const problemIn = (outcome: Outcome): PersonProblem | null => (outcome.ok ? null : outcome.why);

/** By the last part of the address that is posted to. */
export const ACTS: ReadonlyMap<string, Act> = new Map<string, Act>([
  [
    'role',
    async (house, actor, id, form, now) => {
      const role = ROLES.find((known) => known === field(form, 'role'));
      return role === undefined
        ? 'role'
        : problemIn(await changeRole(house, currentCatalog(), actor, id, role, now));
    },
  ],
  [
    'time',
    async (house, actor, id, form, now) => {
      const factor = TIME_FACTORS.find((known) => String(known) === field(form, 'factor'));
      return factor === undefined ? 'time' : problemIn(await changeTime(house, actor, id, factor, now));
    },
  ],
  [
    'invitation',
    async (house, actor, id, _form, now) => {
      const { ok } = await inviteAgain(house, actor, id, now);
      return ok ? null : 'failed';
    },
  ],
  ['disable', async (house, actor, id, _form, now) => problemIn(await disablePerson(house, actor, id, now))],
  ['enable', async (house, actor, id, _form, now) => problemIn(await enablePerson(house, actor, id, now))],
  ['sessions', async (house, actor, id, _form, now) => problemIn(await endSessionsOf(house, actor, id, now))],
  [
    'erase',
    async (house, actor, id, form, now) => {
      if (field(form, 'confirm') !== 'yes') return 'unconfirmed';
      return problemIn(await erasePerson(house, actor, id, now));
    },
  ],
]);
