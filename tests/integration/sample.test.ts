import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createClient } from '@libsql/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../db/client.ts';
import { migrateDatabase } from '../../db/migrate.ts';
import { type SampleRows, sampleRows, writeSample } from '../../db/sample/index.ts';
import { SAMPLE_SIGN_INS } from '../../db/sample/sign-ins.ts';
import { buildCatalog } from '../../src/catalog/build.ts';
import { dealAt } from '../../src/domain/account.ts';
import type { CatalogData } from '../../src/domain/content.ts';
import { allAccounts, findAccount } from '../../src/store/accounts.ts';
import { attemptsAt } from '../../src/store/attempts.ts';
import { learnerFacts } from '../../src/store/learning.ts';
import {
  closedFacts,
  factsAheadOfTime,
  factsOf,
  factsOutOfOrder,
  oddAttempts,
} from '../unit/sample/rules.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const daysBefore = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

const folder = mkdtempSync(join(tmpdir(), 'sample-'));
const url = `file:${join(folder, 'academy.db')}`;
let catalog: CatalogData;
let rows: SampleRows;
let db: Database;

beforeAll(async () => {
  const built = await buildCatalog({ root: resolve('.'), store: join(folder, 'store') });
  catalog = built.data;
  rows = sampleRows(catalog, NOW);
  await migrateDatabase({ url });
  db = openDatabase({ url });
  const client = createClient({ url });
  await writeSample(client, rows, 'a hash');
  client.close();
}, 60_000);

afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

/** What was sold to an account, as the database remembers it. */
async function dealOf(account: string, at: Date) {
  const { rows: changes } = await db.reader.execute({
    sql: 'SELECT property, value, valid_from, recorded_at FROM account_properties WHERE account_id = ?',
    args: [account],
  });
  return dealAt(
    changes.map((row) => ({
      property: String(row.property),
      value: JSON.parse(String(row.value)),
      validFrom: String(row.valid_from),
      recordedAt: String(row.recorded_at),
    })),
    at,
  );
}

const count = async (sql: string) => Number((await db.reader.execute(sql)).rows[0]?.[0]);

describe('the history made for the academy’s own lessons', () => {
  test('has nobody use what was closed to them', () => expect(closedFacts(rows, catalog)).toEqual([]));
  test('has nobody skip what comes first', () => expect(factsAheadOfTime(rows, catalog)).toEqual([]));
  test('has causes before effects', () => expect(factsOutOfOrder(rows)).toEqual([]));
  test('has scores that grade to themselves', () => expect(oddAttempts(rows, catalog)).toEqual([]));

  test('leaves both learners one can sign in as partway', () => {
    const [basic, premium] = ['learner-basic', 'learner-premium'].map((id) => factsOf(rows, id));
    expect(basic?.completions.map((c) => c.module)).toEqual(['look-around', 'send-in-an-invoice']);
    expect(basic?.attempts).toEqual([]);
    expect(premium?.attempts.map((a) => [a.quiz, a.passed])).toEqual([
      ['first-invoice-quiz', false],
      ['first-invoice-quiz', true],
    ]);
    expect(premium?.openings.at(-1)?.unit).toBe('cover-an-absence');
  });
});

describe('the sample in the database', () => {
  test('is whole', async () => {
    for (const [table, made] of Object.entries(rows)) {
      const name = table.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      expect(await count(`SELECT count(*) FROM ${name}`), table).toBe(made.length);
    }
  });

  test('reads back as it was made', async () => {
    // What was written names the person; what is read is theirs alone and does not.
    const written = JSON.parse(
      JSON.stringify(factsOf(rows, 'learner-premium'), (key, value) =>
        key === 'personId' ? undefined : value,
      ),
    );
    expect(await learnerFacts(db, 'learner-premium')).toMatchObject(written);
    const [last, first] = await attemptsAt(db, 'learner-premium', 'first-invoice-quiz');
    expect([first?.submitted?.passed, last?.submitted?.passed]).toEqual([false, true]);
    expect(last?.drawn.length).toBe(last?.submitted?.maxScore);
  });

  test('lets in the six whose sign-ins are printed, and nobody else', async () => {
    const { rows: admitted } = await db.reader.execute(
      `SELECT email FROM people WHERE password_hash = 'a hash' ORDER BY email`,
    );
    expect(admitted.map((row) => row.email)).toEqual(SAMPLE_SIGN_INS.map(({ email }) => email).sort());
    expect(await count('SELECT count(*) FROM people WHERE password_hash IS NOT NULL')).toBe(6);
  });

  test('shows the sample accounts as they are promised', async () => {
    expect(await findAccount(db, 'sample-basic', NOW)).toMatchObject({
      plan: 'basic',
      industry: 'manufacturing',
      useCases: ['invoice-approval'],
    });
    expect(await findAccount(db, 'sample-premium', NOW)).toMatchObject({
      plan: 'premium',
      industry: 'healthcare',
      useCases: ['invoice-approval', 'audit-readiness'],
    });
  });

  test('remembers what an account was before it changed', async () => {
    const lanternfield = async (at: Date) => (await findAccount(db, 'lanternfield', at))?.plan;
    expect([await lanternfield(daysBefore(90)), await lanternfield(NOW)]).toEqual(['basic', 'premium']);
    const yugao = async (at: Date) => (await findAccount(db, 'yugao-foods', at))?.csm;
    expect(await yugao(daysBefore(50))).not.toBe(await yugao(NOW));
    const status = async (at: Date) => (await dealOf('tallowgate', at)).status;
    expect([await status(daysBefore(90)), await status(NOW)]).toEqual(['customer', 'churned']);
    const then = daysBefore(365).toISOString();
    const first = rows.accounts.filter(({ createdAt }) => createdAt <= then).map(({ id }) => id);
    expect(first.length).toBeLessThan(rows.accounts.length / 5);
    expect((await allAccounts(db, daysBefore(365))).map(({ id }) => id).sort()).toEqual(first.sort());
  });

  test('is not written a second time, nor in part', async () => {
    const client = createClient({ url });
    const again = { ...rows, accounts: [{ id: 'newcomer', createdAt: NOW.toISOString() }, ...rows.accounts] };
    await expect(writeSample(client, again, 'another hash')).rejects.toThrow(/UNIQUE/);
    client.close();
    expect(await findAccount(db, 'newcomer', NOW)).toBeNull();
    expect(await count(`SELECT count(*) FROM people WHERE password_hash = 'another hash'`)).toBe(0);
  });
});
