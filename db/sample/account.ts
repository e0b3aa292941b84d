import { ACCOUNT_PROPERTIES, type AccountProperty, accountAt } from '../../src/domain/account.ts';
import type { Story } from './accounts.ts';
import { learn, type Surroundings } from './learner.ts';
import type { SampleName } from './names.ts';
import { peopleOf } from './people.ts';
import type { SampleRows } from './rows.ts';

/** Adds an account, its people and all they did to the rows. */
export function addAccount(
  rows: SampleRows,
  story: Story,
  world: Omit<Surroundings, 'accountAt'>,
  nextName: (language: 'ja' | 'en') => SampleName,
): void {
  const { calendar, chance } = world;
  const { id } = story;
  const at = (ms: number) => new Date(ms).toISOString();
  const created = at(calendar.moment(calendar.daysAgo(story.created), 9, 10, chance));
  const act = (when: string, verb: string, personId: string | null, detail: Record<string, unknown>) =>
    rows.acts.push({ at: when, actorId: 'admin', verb, accountId: id, personId, detail });

  const properties = ACCOUNT_PROPERTIES.map((property) =>
    change(id, property, firstValue(story, property), created),
  );
  rows.accounts.push({ id, createdAt: created });
  act(created, 'created-account', null, { changed: ACCOUNT_PROPERTIES });
  for (const { daysAgo, property, value } of story.changes ?? []) {
    const changed = at(calendar.moment(calendar.daysAgo(daysAgo), 9, 9.5, chance));
    properties.push(change(id, property, value, changed));
    act(changed, 'changed-account', null, { changed: [property] });
  }
  rows.accountProperties.push(...properties);

  for (const person of peopleOf(story, calendar, chance, nextName)) {
    const { role, email, name, language, first } = person;
    const invitedAt = at(person.invitedAt);
    const firstSignInAt = first === null ? null : at(first.at);
    rows.people.push({
      id: person.id,
      accountId: id,
      role,
      email,
      name,
      language,
      invitedAt,
      firstSignInAt,
      createdAt: invitedAt,
    });
    act(invitedAt, 'invited', person.id, { role });
    if (first === null) continue;
    const accountThen = (ms: number) => accountAt(id, properties, new Date(ms));
    learn({ id: person.id, role, ...first }, { ...world, accountAt: accountThen }).copyTo(rows);
  }
}

function change(
  accountId: string,
  property: AccountProperty,
  value: string | string[] | null,
  validFrom: string,
) {
  return { accountId, property, value, validFrom, recordedAt: validFrom };
}

function firstValue(story: Story, property: AccountProperty): string | string[] {
  return property === 'useCases' ? [...story.useCases] : story[property];
}
