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
import { createCatalog } from '../../src/catalog/catalog.ts';
import { accountAt, dealAt } from '../../src/domain/account.ts';
import type { CatalogData } from '../../src/domain/content.ts';
import { MEASURES } from '../../src/domain/measures/all.ts';
import { compute } from '../../src/domain/measures/compute.ts';
import { milestoneStates } from '../../src/domain/milestone-state.ts';
import type { AccountTimeline } from '../../src/domain/timeline.ts';
import { needsOf } from '../../src/domain/week/week.ts';
import { accountLines } from '../../src/reports/account-lines.ts';
import { accountRecords } from '../../src/reports/accounts.ts';
import { contentFactsOf } from '../../src/reports/scorecard/content-facts.ts';
import { allTimelines } from '../../src/reports/timelines.ts';
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

describe('the journeys of the sample’s customers', () => {
  let timelines: readonly AccountTimeline[];
  beforeAll(async () => {
    timelines = await allTimelines(db, createCatalog(catalog), NOW);
  });
  const week = () => timelines.map((one) => needsOf(one, NOW));
  const of = (id: string) => timelines.find((one) => one.history.id === id);
  const daysTo = (id: string, at: string | null | undefined) =>
    Math.floor((Date.parse(at ?? '') - Date.parse(of(id)?.startedAt ?? '')) / 86_400_000);
  const late = (id: string) =>
    milestoneStates(of(id) as AccountTimeline, NOW).filter(({ state }) => state === 'late');

  test('go as they are told: in time, arrived, late, stuck, just begun, not begun', () => {
    for (const id of ['sample-basic', 'sample-premium', 'tsukiusagi-retail', 'chidori-orimono', 'quenby-row'])
      expect([id, of(id)?.onboarded, late(id)]).toEqual([id, null, []]);
    for (const id of ['kirifue-seiko', 'asanagi-medical', 'tindlecroft', 'brackenmill', 'lanternfield'])
      expect(daysTo(id, of(id)?.onboarded?.at), id).toBeLessThan(110);
    for (const id of ['brindlewick', 'yugao-foods']) {
      expect(of(id)?.onboarded?.version).toBe(2);
      expect(NOW.getTime() - Date.parse(of(id)?.onboarded?.at ?? '')).toBeLessThan(14 * 86_400_000);
    }
    for (const id of ['oatwhistle', 'silberlauch-pflege', 'kirarazaka-kaikei', 'marrowfen-care'])
      expect([id, of(id)?.firstValueAt, late(id).length > 2]).toEqual([id, null, true]);
    expect(of('chidori-orimono')?.milestones.some(({ reachedAt }) => reachedAt !== null)).toBe(true);
    expect(
      of('marrowfen-care')?.milestones.map(({ milestone, reachedAt }) => reachedAt && milestone.id),
    ).toEqual(
      of('marrowfen-care')?.milestones.map(({ milestone }) =>
        milestone.id === 'handoff-held' ? milestone.id : null,
      ),
    );
  });

  test('reach first value as soon as the best, as late as the worst, and in between, in every segment', () => {
    const bands: Record<string, [number, number]> = {
      smb: [21, 45],
      'mid-market': [45, 90],
      enterprise: [60, 120],
    };
    for (const [segment, [best, good]] of Object.entries(bands)) {
      const days = timelines
        .filter(({ history }) => accountAt(history.id, history.changes, NOW).segment === segment)
        .filter(({ firstValueAt }) => firstValueAt !== null)
        .map(({ history, firstValueAt }) => daysTo(history.id, firstValueAt));
      expect(
        days.some((n) => n <= best),
        segment,
      ).toBe(true);
      expect(
        days.some((n) => n > best && n <= good),
        segment,
      ).toBe(true);
      expect(
        days.some((n) => n > good),
        segment,
      ).toBe(true);
    }
  });

  test('bring each kind of news to the week', () => {
    const needs = week().flatMap(({ subject, needs }) =>
      needs.map((need) => ({ account: subject.account.id, ...need })),
    );
    const rules = new Set(needs.map(({ rule }) => rule));
    for (const rule of [
      ...['silent', 'nobody-came', 'homework-late', 'ours-late', 'voiced', 'known', 'long', 'no-plan'],
      ...['no-baseline', 'plan-late', 'stuck-at-quiz', 'use-falling', 'gone-quiet', 'unhappy'],
      ...['tickets-open', 'renewal-near', 'take-over', 'onboarded', 'reached'],
    ])
      expect(rules, rule).toContain(rule);
    const accounts = (rule: string) => needs.filter((need) => need.rule === rule).map((need) => need.account);
    expect(accounts('voiced').sort()).toEqual(['glimmerstead', 'ostmarbach', 'silberlauch-pflege']);
    expect(accounts('use-falling')).toEqual(['hanaikada-foods']);
    expect(accounts('gone-quiet')).toEqual(['brackenmill']);
    expect(accounts('onboarded').sort()).toEqual(['brindlewick', 'yugao-foods']);
    // Most of those who arrived long ago need nobody.
    expect(new Set(needs.map(({ account }) => account)).size).toBeLessThan(timelines.length / 2);
    expect(week().some(({ aside }) => aside.length > 0)).toBe(true);
  });

  test('give every measure a number, or nobody yet where that is true', () => {
    const period = { from: daysBefore(365), to: NOW };
    const content = contentFactsOf(createCatalog(catalog));
    const values = MEASURES.map((measure) => {
      const { value } = compute(measure, { accounts: timelines, period, asOf: NOW, content });
      return [measure.id, value] as const;
    });
    expect(values.filter(([, value]) => value !== null && !Number.isFinite(value))).toEqual([]);
    const nobody = values.filter(([, value]) => value === null).map(([id]) => id);
    // The academy gives no certificates yet; nothing was released on a day that is known here.
    const untold = /^(certificates-renewed|release-uptake-)/;
    expect(nobody.filter((id) => !untold.test(id))).toEqual([]);
  });
});

describe('the sample in the database', () => {
  test('is whole', async () => {
    for (const [table, made] of Object.entries(rows)) {
      const name = table.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      expect(await count(`SELECT count(*) FROM ${name}`), table).toBe(made.length);
    }
  });

  test.each([0, 45, 120])(
    'is counted in the list of accounts as each person’s own facts say, %i days ago',
    async (days) => {
      const asOf = daysBefore(days);
      const live = createCatalog(catalog);
      const lines = await accountLines(await allTimelines(db, live, NOW), new Map(), asOf, 'en');
      const records = await accountRecords(
        db,
        live,
        lines.map(({ account }) => account.id),
        asOf,
      );
      const invited = records.map(({ learners }) =>
        learners.filter(({ person }) => person.invitedAt !== null),
      );
      const counted = (of: (typeof invited)[number]) => {
        // What two paths ask counts once, so that only those with one path can be added up here.
        const single = of.every(({ onboarding }) => onboarding.length <= 1);
        const asks = of.flatMap(({ onboarding }) => onboarding.map(({ required }) => required));
        return {
          invited: of.length,
          finished: of.filter(
            ({ onboarding }) => onboarding.length > 0 && onboarding.every((path) => path.complete),
          ).length,
          overdue: of.filter(({ behind }) => behind.overdue.length > 0).length,
          stuck: of.filter(({ behind }) => behind.stuck.length > 0).length,
          asked: single && {
            done: asks.reduce((sum, { done }) => sum + done, 0),
            total: asks.reduce((sum, { total }) => sum + total, 0),
          },
        };
      };
      const expected = invited.map(counted);
      const listed = lines.map(({ team: { invited, finished, overdue, stuck, onboarding } }, index) => {
        const { done, total } = onboarding;
        return {
          invited,
          finished,
          overdue,
          stuck,
          asked: expected[index]?.asked && { done, total },
        };
      });
      expect(listed).toEqual(expected);
      expect(expected.filter(({ asked }) => asked).length).toBeGreaterThan(expected.length / 2);
      expect(listed.some(({ finished }) => finished > 0)).toBe(true);
    },
  );

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
