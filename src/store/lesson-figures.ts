import type { InValue } from '@libsql/client';
import type { Database } from '../../db/client.ts';
import type { DrawnQuestion } from '../domain/facts.ts';
import type { Outcome } from '../domain/lessons/losing.ts';
import type { FirstAttempt } from '../domain/lessons/questions.ts';
import type { Stopped } from '../domain/lessons/stops.ts';

/** Of whom and when: people of these accounts (null = all) who opened a module or quiz between two instants. */
export interface Among {
  readonly accounts: readonly string[] | null;
  readonly from: Date;
  readonly to: Date;
  /** What was known by then. */
  readonly asOf: Date;
  /** Who opened it until then and has not finished is lost. */
  readonly lostBefore: Date;
}

const OF_ACCOUNTS = '(:accounts IS NULL OR account_id IN (SELECT value FROM json_each(:accounts)))';

/** Customers' people at a module or quiz; the index has all of it. */
const THOSE = `WITH those AS (
  SELECT person_id, opened_at, iif(done_at <= :asOf, done_at, NULL) AS done_at FROM unit_sums
    WHERE unit = :unit AND opened_at >= :from AND opened_at <= :to AND ${OF_ACCOUNTS})`;

const argsOf = (unit: string, { accounts, from, to, asOf, lostBefore }: Among): Record<string, InValue> => ({
  unit,
  accounts: accounts === null ? null : JSON.stringify(accounts),
  from: from.toISOString(),
  to: to.toISOString(),
  asOf: asOf.toISOString(),
  lostBefore: lostBefore.toISOString(),
});

export async function outcomeOf(db: Database, unit: string, among: Among): Promise<Outcome> {
  const { rows } = await db.reader.execute({
    sql: `${THOSE} SELECT count(*) AS opened, count(done_at) AS finished,
      count(*) FILTER (WHERE done_at IS NULL AND opened_at <= :lostBefore) AS lost FROM those`,
    args: argsOf(unit, among),
  });
  const [row] = rows;
  return { opened: Number(row?.opened), finished: Number(row?.finished), lost: Number(row?.lost) };
}

/** How long people were at a module until they finished it, and how many of those who read came back to it on another day (UTC). */
export interface ReadingFigure {
  /** Of each who finished, in any order. */
  readonly seconds: readonly number[];
  /** Of how many anything is known. */
  readonly readers: number;
  readonly cameBack: number;
}

export async function readingOf(db: Database, unit: string, among: Among): Promise<ReadingFigure> {
  const { rows } = await db.reader.execute({
    sql: `${THOSE} SELECT json_group_array(seconds) FILTER (WHERE done_at IS NOT NULL) AS seconds, count(*) AS readers,
      count(*) FILTER (WHERE days > 1) AS came_back FROM (
        SELECT sum(r.seconds) AS seconds, count(DISTINCT substr(r.began_at, 1, 10)) AS days, those.done_at
          FROM those CROSS JOIN readings r ON r.unit = :unit AND r.person_id = those.person_id
          WHERE r.began_at <= coalesce(those.done_at, :asOf) GROUP BY those.person_id)`,
    args: argsOf(unit, among),
  });
  const [row] = rows;
  return {
    seconds: JSON.parse(String(row?.seconds ?? '[]')) as number[],
    readers: Number(row?.readers),
    cameBack: Number(row?.came_back),
  };
}

/** Where those who were lost were last; who told of nothing is left out. */
export async function stoppedIn(db: Database, unit: string, among: Among): Promise<Stopped[]> {
  // Of the row with the latest time: https://sqlite.org/lang_select.html#bareagg
  const { rows } = await db.reader.execute({
    sql: `${THOSE} SELECT language, heading, count(*) AS people FROM (
        SELECT r.language, r.heading, max(r.last_at) FROM those CROSS JOIN readings r ON r.unit = :unit AND r.person_id = those.person_id
          WHERE those.done_at IS NULL AND those.opened_at <= :lostBefore AND r.began_at <= :asOf GROUP BY those.person_id)
      GROUP BY language, heading`,
    args: argsOf(unit, among),
  });
  return rows.map(({ language, heading, people }) => ({
    language: String(language),
    heading: String(heading),
    people: Number(people),
  }));
}

/** Answers of customers' people to whether a lesson was useful, given in the time looked at, by revision. */
export async function usefulnessAmong(
  db: Database,
  unit: string,
  among: Among,
): Promise<{ readonly revision: number; readonly yes: number; readonly no: number }[]> {
  const { rows } = await db.reader.execute({
    sql: `SELECT revision, count(*) FILTER (WHERE useful) AS yes, count(*) FILTER (WHERE NOT useful) AS no
      FROM usefulness JOIN people ON people.id = person_id
      WHERE unit = :unit AND at >= :from AND at <= :to AND account_id IS NOT NULL AND ${OF_ACCOUNTS} GROUP BY revision ORDER BY revision`,
    args: argsOf(unit, among),
  });
  return rows.map(({ revision, yes, no }) => ({
    revision: Number(revision),
    yes: Number(yes),
    no: Number(no),
  }));
}

/** People of each account who opened anything of a course. */
export async function takersOf(
  db: Database,
  units: readonly string[],
  among: Among,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await db.reader.execute({
    sql: `SELECT account_id, count(DISTINCT person_id) AS people FROM unit_sums
      WHERE unit IN (SELECT value FROM json_each(:unit)) AND opened_at >= :from AND opened_at <= :to AND ${OF_ACCOUNTS} GROUP BY account_id`,
    args: argsOf(JSON.stringify(units), among),
  });
  return new Map(rows.map(({ account_id, people }) => [String(account_id), Number(people)]));
}

/** So many first attempts, the latest, tell of a question all there is to tell. */
export const ATTEMPTS_READ = 2000;
/** So many are read at a time. */
const AT_ONCE = 250;

/** The latest first attempts at a quiz at a revision that were handed in between two instants; a few at a time. */
export async function* firstAttempts(
  db: Database,
  quiz: string,
  revision: number,
  among: Among,
): AsyncGenerator<readonly FirstAttempt[]> {
  for (let read = 0; read < ATTEMPTS_READ; read += AT_ONCE) {
    const { rows } = await db.reader.execute({
      sql: `SELECT drawn, answers FROM attempts JOIN people ON people.id = person_id
        WHERE quiz = :unit AND number = 1 AND submitted_at >= :from AND submitted_at <= :to AND revision = :revision
          AND account_id IS NOT NULL AND ${OF_ACCOUNTS}
        ORDER BY submitted_at DESC LIMIT ${AT_ONCE} OFFSET ${read}`,
      args: { ...argsOf(quiz, among), revision },
    });
    yield rows.map(({ drawn, answers }) => ({
      drawn: JSON.parse(String(drawn)) as readonly DrawnQuestion[],
      answers: JSON.parse(String(answers)) as FirstAttempt['answers'],
    }));
    if (rows.length < AT_ONCE) return;
  }
}
