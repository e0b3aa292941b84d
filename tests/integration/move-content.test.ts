import { text } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildCatalog } from '../../src/catalog/build.ts';
import { type Catalog, createCatalog } from '../../src/catalog/catalog.ts';
import { moveUnit } from '../../src/catalog/change/move.ts';
import { renameFolder } from '../../src/catalog/change/rename.ts';
import { settleScopes } from '../../src/commands/settle-scopes.ts';
import { accountLines } from '../../src/reports/account-lines.ts';
import { accountRecords } from '../../src/reports/accounts.ts';
import { learnersCsv } from '../../src/reports/learners-csv.ts';
import { allTimelines } from '../../src/reports/timelines.ts';
import { insertAccount } from '../../src/store/accounts.ts';
import { contentFacts } from '../../src/store/content-facts.ts';
import { insertCompletion, insertEnrollment } from '../../src/store/learning.ts';
import { insertPerson } from '../../src/store/people.ts';
import { academy as contentOf } from '../unit/catalog/academy.ts';
import { type Academy, openAcademy } from './academy.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const NOW = new Date('2026-11-25T09:00:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const [ACCOUNTS, LEARNERS] = [20, 50];

let academy: Academy;
beforeEach(async () => {
  academy = await openAcademy();
});
afterEach(() => academy.close());

/** A thousand people who are on the path and have completed `two`; every second has completed `one` as well. */
async function fill(): Promise<void> {
  const { db } = academy.house;
  const at = NOW.toISOString();
  const known = { language: null, invitedAt: at, createdAt: at, firstSignInAt: at } as const;
  for (let a = 0; a < ACCOUNTS; a += 1) {
    const statements = Array.from({ length: LEARNERS }, (_, index) => {
      const id = `a${a}-p${index}`;
      const person = {
        ...known,
        id,
        accountId: `a${a}`,
        role: 'learner',
        name: id,
        email: `${id}@mill.test`,
      } as const;
      return [
        insertPerson(db, person),
        insertEnrollment(id, 'start', at),
        insertCompletion(id, 'two', 1, at),
        ...(index % 2 === 0 ? [insertCompletion(id, 'one', 1, at)] : []),
      ];
    });
    await db.write(`a${a}`, async () => ({
      statements: [insertAccount(db, `a${a}`, at), ...statements.flat()],
      result: undefined,
    }));
  }
}

/** All that the reports say of people and accounts, an hour on. */
async function reported(catalog: Catalog): Promise<{ team: unknown; rows: Record<string, string>[] }> {
  const { db } = academy.house;
  const lines = await accountLines(await allTimelines(db, catalog, later(60)), new Map(), later(60), 'en');
  const recordsOf = (ids: readonly string[]) => accountRecords(db, catalog, ids, later(60));
  const csv = await text(learnersCsv(lines, recordsOf, 'en'));
  const rows: Record<string, string>[] = parse(csv, { bom: true, columns: true });
  return { team: lines.map(({ account, team }) => [account.id, team]), rows };
}

/** The course it goes to is begun by having done something in it; nothing is counted for that. */
function withoutBeginnings({ team, rows }: Awaited<ReturnType<typeof reported>>) {
  const begun = { status: '', started_at: '', last_activity_at: '' };
  return { team, rows: rows.map((row) => (row.course_id === 'beta' ? { ...row, ...begun } : row)) };
}

describe('a course whose module goes to another, with a thousand people who completed it', () => {
  test('loses no completion and no percentage, and every report says what it said', async () => {
    const places = await contentOf({
      'courses/beta/en.mdx': [
        ['audience: {plans: [premium]}\n', ''],
        ['prerequisites: [alpha]\n', ''],
      ],
      'courses/alpha/modules/two/en.mdx': [['prerequisites: [one]\n', '']],
      'paths/start/en.mdx': [['{id: beta, required: false}', '{id: beta, required: true}']],
    });
    const catalogNow = async () => createCatalog((await buildCatalog(places)).data);
    const { db } = academy.house;
    await fill();
    const before = await catalogNow();
    await settleScopes(academy.house, before, NOW);
    const said = await reported(before);
    expect(said.rows.length).toBe(2 * ACCOUNTS * LEARNERS);

    await renameFolder(places, 'two', 'look-twice');
    await moveUnit(places, 'two', 'beta', NOW);
    const after = await catalogNow();
    expect(after.data.modules.find(({ id }) => id === 'two')).toMatchObject({ course: 'beta' });
    expect(withoutBeginnings(await reported(after))).toEqual(withoutBeginnings(said));
    await settleScopes(academy.house, after, later(5));
    expect(withoutBeginnings(await reported(after))).toEqual(withoutBeginnings(said));
    const facts = await contentFacts(db);
    expect(facts.find(({ id }) => id === 'two')).toEqual({
      kind: 'module',
      id: 'two',
      people: ACCOUNTS * LEARNERS,
      finished: ACCOUNTS * LEARNERS,
    });
    expect(facts.find(({ id }) => id === 'one')).toMatchObject({ finished: (ACCOUNTS * LEARNERS) / 2 });
    expect(facts.find(({ kind }) => kind === 'path')).toMatchObject({
      id: 'start',
      people: ACCOUNTS * LEARNERS,
    });
  });
});
