import type { PropertyChange, PropertyValue } from '../../domain/account.ts';
import type { AccountHistory, Days, EventHistory, PersonHistory } from '../../domain/history.ts';
import type { Database } from '../database.ts';
import { type Activity, readActivity } from './activity.ts';
import { readAdded } from './added.ts';
import type { Learned } from './learned.ts';
import { readLearning } from './learning.ts';
import { PERSON_COLUMNS, PersonRead } from './person.ts';
import { AMONG, asking, gathered, known, text } from './rows.ts';

type Columns = readonly unknown[];

/**
 * Reads the histories of these accounts from the rollups and the tables of what people add: a fixed number of queries,
 * however many accounts. Accounts that are not there are left out.
 * @param events names of the product events whose days are wanted
 */
export async function readHistories(
  db: Database,
  ids: readonly string[],
  events: readonly string[],
): Promise<AccountHistory[]> {
  const ask = asking(db, ids);
  const of = (columns: readonly string[], table: string, order: string) =>
    gathered(
      ask,
      'account_id',
      columns,
      `SELECT * FROM ${table} WHERE account_id ${AMONG} ORDER BY account_id, ${order}`,
    );
  const [accounts, properties, people, names, activity, learned, added] = await Promise.all([
    ask(`SELECT id, created_at FROM accounts WHERE id ${AMONG} ORDER BY id`),
    of(['property', 'value', 'valid_from', 'recorded_at'], 'account_properties', 'valid_from, id'),
    of(PERSON_COLUMNS, 'people', 'created_at, id'),
    of(['name', 'first_at', 'last_at', 'count'], 'event_names', 'name'),
    readActivity(ask, new Set(events)),
    readLearning(ask),
    readAdded(ask),
  ]);
  return accounts.map((account): AccountHistory => {
    const id = text(account.id);
    const own = activity.get(id);
    return {
      id,
      createdAt: text(account.created_at),
      changes: (properties.get(id) ?? []).map(propertyChange),
      people: (people.get(id) ?? []).map((columns) => person(columns, own, learned)),
      used: own?.used ?? [],
      learned: own?.learned ?? [],
      events: new Map(
        (names.get(id) ?? []).map((columns) => [known(columns[0]), eventHistory(columns, own)]),
      ),
      ...added(id),
    };
  });
}

const NO_DAYS: Days = [];

function person(
  columns: Columns,
  activity: Activity | undefined,
  learned: (id: string) => Learned,
): PersonHistory {
  const id = text(columns[0]);
  const usedOn = activity?.usedOn.get(id) ?? NO_DAYS;
  return new PersonRead(columns, usedOn, activity?.learnedOn.get(id) ?? NO_DAYS, learned(id));
}

function propertyChange([property, value, validFrom, recordedAt]: Columns): PropertyChange {
  return {
    property: known(property),
    value: value === null ? null : (JSON.parse(text(value)) as PropertyValue),
    validFrom: text(validFrom),
    recordedAt: text(recordedAt),
  };
}

function eventHistory([name, firstAt, lastAt, count]: Columns, activity: Activity | undefined): EventHistory {
  return {
    firstAt: text(firstAt),
    lastAt: text(lastAt),
    count: Number(count),
    days: activity?.events.get(known(name)) ?? [],
  };
}
