import type { Instant } from '../facts.ts';
import { type AccountHistory, STAKEHOLDER_ROLES, type Stakeholder } from '../history.ts';
import { isName } from '../person.ts';
import { fieldsOf, isBefore, type Reading, readingOf, type Typed } from './fields.ts';
import { presentStakeholders } from './touches.ts';

export type NewStakeholder = Pick<Stakeholder, 'name' | 'role' | 'since'>;

/** Someone on the customer's side. */
export function readStakeholder(typed: Typed, _: AccountHistory, now: Date): Reading<NewStakeholder> {
  const fields = fieldsOf(typed, now);
  const name = fields.line('name');
  if (name !== '' && !isName(name)) fields.wrong('name', 'name');
  return readingOf(fields, {
    name,
    role: fields.choice('role', STAKEHOLDER_ROLES),
    since: fields.happened('since'),
  });
}

export interface StakeholderEnd {
  readonly stakeholder: string;
  readonly until: Instant;
}

/** That someone is no longer there. */
export function readStakeholderEnd(
  typed: Typed,
  history: AccountHistory,
  now: Date,
): Reading<StakeholderEnd> {
  const fields = fieldsOf(typed, now);
  const present = presentStakeholders(history);
  const stakeholder = fields.choice(
    'stakeholder',
    present.map(({ id }) => id),
  );
  const until = fields.happened('until');
  const since = present.find(({ id }) => id === stakeholder)?.since;
  if (since !== undefined && until !== '' && isBefore(until, since)) fields.wrong('until', 'before');
  return readingOf(fields, { stakeholder, until });
}

/** What stands for the name of a stakeholder who was erased. */
export const ERASED_NAME = '–';

/** Stakeholders who still have a name here. */
export function namedStakeholders({ stakeholders }: AccountHistory): Stakeholder[] {
  return stakeholders.filter(({ name }) => name !== ERASED_NAME);
}

/** Whose name is to be forgotten, once it is meant. */
export function readStakeholderErasure(
  typed: Typed,
  history: AccountHistory,
  now: Date,
): Reading<Pick<Stakeholder, 'id' | 'name'>> {
  const fields = fieldsOf(typed, now);
  const named = namedStakeholders(history);
  const id = fields.choice(
    'stakeholder',
    named.map((one) => one.id),
  );
  if (!fields.isChecked('confirm')) fields.wrong('confirm', 'missing');
  return readingOf(fields, { id, name: named.find((one) => one.id === id)?.name ?? '' });
}
