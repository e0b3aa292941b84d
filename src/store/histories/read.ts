import type { InArgs, Row } from '@libsql/client';
import type { PropertyChange, PropertyValue } from '../../domain/account.ts';
import type { Role } from '../../domain/audience.ts';
import type { LearnerFacts, Scope, SubmittedAttempt } from '../../domain/facts.ts';
import type {
  AccountHistory,
  Concern,
  Day,
  DayCounts,
  EventHistory,
  PersonHistory,
  StakeholderRole,
  TouchKind,
} from '../../domain/history.ts';
import type { Database } from '../database.ts';

/** `account_id` among a JSON list of ids, the first argument. */
const AMONG = 'IN (SELECT value FROM json_each(?1))';

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
  const among = JSON.stringify(ids);
  const all = async (sql: string, args: InArgs = [among]) => (await db.reader.execute({ sql, args })).rows;
  const byAccount = async (sql: string, args?: InArgs) =>
    Map.groupBy(await all(sql, args), (row) => text(row.account_id));
  const [accounts, properties, people, learned, days, names, counted] = await Promise.all([
    all(`SELECT id, created_at FROM accounts WHERE id ${AMONG} ORDER BY id`),
    byAccount(
      `SELECT account_id, property, value, valid_from, recorded_at FROM account_properties
       WHERE account_id ${AMONG} ORDER BY valid_from, id`,
    ),
    byAccount(PEOPLE),
    readLearning(all),
    byAccount(
      `SELECT account_id, json_group_array(json_array(day, used, learned)) AS days FROM
         (SELECT * FROM account_days WHERE account_id ${AMONG} ORDER BY account_id, day) GROUP BY account_id`,
    ),
    byAccount(`SELECT * FROM event_names WHERE account_id ${AMONG}`),
    byAccount(
      `SELECT account_id, name, json_group_array(json_array(day, count)) AS days FROM
         (SELECT * FROM event_days WHERE account_id ${AMONG} AND name IN (SELECT value FROM json_each(?2))
          ORDER BY account_id, name, day) GROUP BY account_id, name`,
      [among, JSON.stringify(events)],
    ),
  ]);
  const added = await readAdded(byAccount);
  return accounts.map((account): AccountHistory => {
    const id = text(account.id);
    const perDay = list<[Day, number, number]>(days.get(id)?.[0]?.days);
    return {
      id,
      createdAt: text(account.created_at),
      changes: (properties.get(id) ?? []).map(propertyChange),
      people: (people.get(id) ?? []).map((row) => person(row, learned)),
      used: perDay.filter(([, used]) => used > 0).map(([day, used]) => [day, used]),
      learned: perDay.filter(([, , count]) => count > 0).map(([day, , count]) => [day, count]),
      events: eventsOf(names.get(id) ?? [], counted.get(id) ?? []),
      ...added(id),
    };
  });
}

/** Everyone with the days on which they were active; ordered by coming. */
const PEOPLE = `
  SELECT p.account_id, p.id, p.name, p.role, p.invited_at, p.first_sign_in_at, p.disabled_at,
    (SELECT json_group_array(day) FROM (SELECT day FROM person_days d
      WHERE d.account_id = p.account_id AND d.person_id = p.id AND used > 0 ORDER BY day)) AS used,
    (SELECT json_group_array(day) FROM (SELECT day FROM person_days d
      WHERE d.account_id = p.account_id AND d.person_id = p.id AND learned > 0 ORDER BY day)) AS learned
  FROM people p WHERE p.account_id ${AMONG} ORDER BY p.created_at, p.id`;

type All = (sql: string) => Promise<readonly Row[]>;

/** What everyone of these accounts learned, by person id. */
async function readLearning(all: All): Promise<(person: string) => LearnerFacts> {
  const ofPeople = (columns: string, table: string, order: string) =>
    all(
      `SELECT ${columns} FROM people p JOIN ${table} f ON f.person_id = p.id WHERE p.account_id ${AMONG} ORDER BY ${order}`,
    );
  const by = (rows: readonly Row[]) => Map.groupBy(rows, (row) => text(row.person_id));
  const [enrolled, sums, scoped] = await Promise.all([
    ofPeople('f.*', 'enrollments', 'f.at'),
    all(`SELECT * FROM unit_sums WHERE account_id ${AMONG}`),
    ofPeople('f.*', 'scopes', 'f.number'),
  ]).then((found) => found.map(by));
  return (id) => ({
    enrollments: (enrolled?.get(id) ?? []).map((row) => ({ path: known(row.path), at: text(row.at) })),
    ...unitFacts(sums?.get(id) ?? []),
    scopes: (scoped?.get(id) ?? []).map(
      (row): Scope => ({
        kind: row.kind === 'path' ? 'path' : 'course',
        content: known(row.content),
        number: Number(row.number),
        at: text(row.at),
        units: list<string>(row.units).map(known),
      }),
    ),
  });
}

/** The facts that a rollup of modules and quizzes stands for; see PersonHistory.learning. */
function unitFacts(rows: readonly Row[]): Pick<LearnerFacts, 'openings' | 'completions' | 'attempts'> {
  return {
    openings: rows.flatMap((row) => {
      return row.opened_at === null ? [] : [{ unit: known(row.unit), at: text(row.opened_at) }];
    }),
    completions: rows.flatMap((row) => {
      if (row.kind !== 'module' || row.done_at === null) return [];
      return [{ module: known(row.unit), revision: Number(row.revision), at: text(row.done_at) }];
    }),
    attempts: rows.flatMap((row): SubmittedAttempt[] => {
      if (row.kind !== 'quiz') return [];
      const passed = row.done_at !== null;
      return [
        {
          quiz: known(row.unit),
          number: Number(row.attempts),
          revision: Number(row.revision ?? 1),
          at: text(passed ? row.done_at : row.last_attempt_at),
          score: passed ? 1 : 0,
          maxScore: 1,
          passed,
        },
      ];
    }),
  };
}

function person(row: Row, learned: (id: string) => LearnerFacts): PersonHistory {
  const id = text(row.id);
  return {
    id,
    name: optional(row.name),
    role: text(row.role) as Role,
    invitedAt: optional(row.invited_at),
    firstSignInAt: optional(row.first_sign_in_at),
    disabledAt: optional(row.disabled_at),
    usedOn: list<Day>(row.used),
    learnedOn: list<Day>(row.learned),
    learning: learned(id),
  };
}

function propertyChange(row: Row): PropertyChange {
  return {
    property: known(row.property),
    value: row.value === null ? null : (JSON.parse(text(row.value)) as PropertyValue),
    validFrom: text(row.valid_from),
    recordedAt: text(row.recorded_at),
  };
}

function eventsOf(names: readonly Row[], counted: readonly Row[]): ReadonlyMap<string, EventHistory> {
  const days = new Map(counted.map((row) => [text(row.name), list<[Day, number]>(row.days) as DayCounts]));
  return new Map(
    names.map((row) => [
      known(row.name),
      {
        firstAt: text(row.first_at),
        lastAt: text(row.last_at),
        count: Number(row.count),
        days: days.get(text(row.name)) ?? [],
      },
    ]),
  );
}

type Added = Pick<
  AccountHistory,
  'touches' | 'stakeholders' | 'plans' | 'planValues' | 'confirmations' | 'tickets' | 'surveys' | 'setAside'
>;

/** What people added, by account. */
async function readAdded(
  byAccount: (sql: string) => Promise<ReadonlyMap<string, readonly Row[]>>,
): Promise<(account: string) => Added> {
  const from = (table: string, order: string) =>
    byAccount(`SELECT * FROM ${table} WHERE account_id ${AMONG} ORDER BY ${order}`);
  const [touches, stakeholders, plans, values, confirmations, tickets, surveys, aside] = await Promise.all([
    byAccount(
      `SELECT t.*, a.at AS answered_at FROM touches t LEFT JOIN touch_answers a ON a.touch_id = t.id
       WHERE t.account_id ${AMONG} ORDER BY t.at, t.recorded_at, t.id`,
    ),
    from('stakeholders', 'since, id'),
    from('success_plans', 'at, id'),
    from('plan_values', 'at, id'),
    from('plan_confirmations', 'at, id'),
    from('tickets', 'opened_at, id'),
    from('survey_answers', 'at, id'),
    from('set_asides', 'at, id'),
  ]);
  return (id) => ({
    touches: (touches.get(id) ?? []).map((row) => ({
      id: text(row.id),
      kind: text(row.kind) as TouchKind,
      at: text(row.at),
      by: optional(row.by),
      invited: list<string>(row.invited),
      attended: list<string>(row.attended),
      concerns: list<Concern>(row.concerns),
      note: text(row.note),
      asks: Boolean(row.asks),
      answeredAt: optional(row.answered_at),
    })),
    stakeholders: (stakeholders.get(id) ?? []).map((row) => ({
      id: text(row.id),
      name: text(row.name),
      role: text(row.role) as StakeholderRole,
      since: text(row.since),
      until: optional(row.until),
    })),
    plans: (plans.get(id) ?? []).map((row) => ({
      plan: text(row.plan),
      at: text(row.at),
      useCase: optional(row.use_case),
      problem: text(row.problem),
      metric: text(row.metric),
      unit: text(row.unit),
      baseline: figure(row.baseline),
      target: figure(row.target),
      proxy: Boolean(row.proxy),
      due: optional(row.due),
      evidence: text(row.evidence),
      stakeholders: list<string>(row.stakeholders),
      phase1: list<string>(row.phase_1),
      phase2: list<string>(row.phase_2),
    })),
    planValues: (values.get(id) ?? []).map((row) => {
      const { plan, at, value, evidence } = row;
      return { plan: text(plan), at: text(at), value: Number(value), evidence: text(evidence) };
    }),
    confirmations: (confirmations.get(id) ?? []).map((row) => {
      return { plan: text(row.plan), at: text(row.at), who: text(row.who), words: text(row.words) };
    }),
    tickets: (tickets.get(id) ?? []).map((row) => ({
      id: text(row.id),
      subject: text(row.subject),
      openedAt: text(row.opened_at),
      closedAt: optional(row.closed_at),
    })),
    surveys: (surveys.get(id) ?? []).map((row) => ({
      kind: row.kind === 'nps' ? 'nps' : 'csat',
      score: Number(row.score),
      at: text(row.at),
      comment: text(row.comment),
    })),
    setAside: (aside.get(id) ?? []).map((row) => ({
      rule: text(row.rule),
      kind: row.kind === 'snoozed' ? 'snoozed' : 'dismissed',
      until: optional(row.until),
      why: text(row.why),
      at: text(row.at),
      by: text(row.by),
    })),
  });
}

function text(value: unknown): string {
  return String(value ?? '');
}

function optional(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}

function figure(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function list<T>(json: unknown): T[] {
  return typeof json === 'string' ? (JSON.parse(json) as T[]) : [];
}

/** Ids of content, events and properties are few and come up in every history: each is kept once. */
const words = new Map<string, string>();
const WORDS_KEPT = 20_000;

function known(value: unknown): string {
  const word = text(value);
  const kept = words.get(word);
  if (kept !== undefined) return kept;
  if (words.size >= WORDS_KEPT) words.clear();
  words.set(word, word);
  return word;
}
