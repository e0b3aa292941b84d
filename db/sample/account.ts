import {
  ACCOUNT_PROPERTIES,
  type AccountProperty,
  accountAt,
  type PropertyChange,
} from '../../src/domain/account.ts';
import { until } from './calendar.ts';
import type { Chance } from './chance.ts';
import { addCustomer } from './customer.ts';
import { learn, type Surroundings } from './learner.ts';
import type { SampleName } from './names.ts';
import { peopleOf } from './people.ts';
import type { SampleRows } from './rows.ts';
import type { Story } from './story.ts';
import { languageOf, type Teller, type WordsIn } from './teller.ts';

export interface World extends Omit<Surroundings, 'accountAt'> {
  /** What becomes of the account beside the learning has luck of its own. */
  readonly otherChance: Chance;
  /** Another name at each call: of someone who learns, and of someone else. */
  nextName(language: WordsIn): SampleName;
  nextStakeholder(language: WordsIn): SampleName;
}

/** Adds an account, its people and all they did to the rows. */
export function addAccount(rows: SampleRows, story: Story, world: World): void {
  const { chance } = world;
  const { id, lost } = story;
  const calendar = lost ? until(world.calendar, world.calendar.daysAgo(lost.daysAgo) - 1) : world.calendar;
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
    if (!isOfAccount(property)) continue;
    const changed = at(calendar.moment(calendar.daysAgo(daysAgo), 9, 9.5, chance));
    properties.push(change(id, property, value, changed));
    act(changed, 'changed-account', null, { changed: [property] });
  }
  rows.accountProperties.push(...properties);

  const accountThen = (ms: number) => accountAt(id, properties, new Date(ms));
  const people = peopleOf(story, calendar, chance, world.nextName);
  for (const person of people) {
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
    learn({ id: person.id, role, ...first }, { ...world, calendar, accountAt: accountThen }).copyTo(rows);
  }

  const teller: Teller = {
    story,
    calendar,
    chance: world.otherChance,
    contractAt: created,
    people: people.toSorted((a, b) => Number(b.role === 'champion') - Number(a.role === 'champion')),
    csmAt: (when) => accountThen(Date.parse(when)).csm ?? story.csm,
    nextStakeholder: () => world.nextStakeholder(languageOf(story)).name,
  };
  addCustomer(rows, teller);
}

function change(
  accountId: string,
  property: AccountProperty,
  value: string | number | string[] | null,
  validFrom: string,
): PropertyChange & { accountId: string; value: typeof value } {
  return { accountId, property, value, validFrom, recordedAt: validFrom };
}

function isOfAccount(property: string): property is AccountProperty {
  return ACCOUNT_PROPERTIES.some((one) => one === property);
}

function firstValue(story: Story, property: AccountProperty): string | string[] {
  return property === 'useCases' ? [...story.useCases] : story[property];
}
