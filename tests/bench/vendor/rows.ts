import type { Profile } from '../../../src/domain/audience.ts';

/**
 * The history of a vendor, written by the database itself: nothing else is quick enough for millions of rows. The same
 * sizes give the same rows; what looks like chance is `chance(seed, n)`: whole numbers below n, by multiplying.
 */

export interface Size {
  readonly accounts: number;
  readonly people: number;
  /** CSMs; accounts are shared out among them. */
  readonly csms: number;
}

/** Contracts are spread over so many days, the last of them some weeks before the end. */
const DAYS = 730;
const LAST_CONTRACT = 28;

/** @param seed SQL of a whole number @param n the result lies below it */
const chance = (seed: string, n: number): string => `(((${seed}) * 2654435761 + 40503) / 65536 % ${n})`;

/** The ISO instant so many days (SQL, may be a fraction) after an instant (SQL, in days). */
const instant = (days: string): string => `strftime('%Y-%m-%dT%H:%M:%fZ', 2440587.5 + ${days})`;

const numbers = (n: number): string =>
  `(WITH RECURSIVE n(v) AS (SELECT 0 UNION ALL SELECT v + 1 FROM n WHERE v < ${n - 1}) SELECT v FROM n)`;

/** What each account and person is like, in tables of this connection only; `t` is a time in days from 1970. */
export function plan({ accounts, people, csms }: Size, end: number): string[] {
  const first = end - DAYS;
  return [
    `CREATE TEMP TABLE a AS SELECT v, printf('account-%05d', v) AS id, ${chance('v', 4)} AS profile, ${chance('v * 3 + 1', 3)} AS segment,
      ${first} + v * ${DAYS - LAST_CONTRACT}.0 / ${accounts} + 0.4 AS t, ${chance('v * 7 + 2', 100)} AS luck, v % ${csms} AS csm FROM ${numbers(accounts)}`,
    'CREATE UNIQUE INDEX temp.a_by_v ON a (v)',
    `CREATE TEMP TABLE p AS SELECT n.v, printf('person-%06d', n.v) AS id, a.id AS account, a.v AS av, a.profile, a.luck,
      a.t + ${chance('n.v * 11 + 3', 20)} + 0.05 AS invited, a.t + ${chance('n.v * 11 + 3', 20)} + 1 + ${chance('n.v * 13 + 5', 60)} / 10.0 AS t,
      ${chance('n.v * 17 + 7', 10)} > 0 AS came FROM ${numbers(people)} n JOIN a ON a.v = n.v % ${accounts} ORDER BY a.v, n.v`,
  ];
}

/** Accounts, their properties and people. */
export function customers(profiles: readonly Profile[], { csms }: Size): string[] {
  const property = (name: string, value: string, when = 't', condition = 'true') =>
    `INSERT INTO account_properties (account_id, property, value, valid_from, recorded_at)
     SELECT id, '${name}', json_quote(${value}), ${instant(when)}, ${instant(when)} FROM a WHERE ${condition} ORDER BY v`;
  const byProfile = (of: (profile: Profile) => string) =>
    `CASE profile ${profiles.map((profile, index) => `WHEN ${index} THEN ${of(profile)}`).join(' ')} END`;
  return [
    `INSERT INTO accounts (id, created_at) SELECT id, ${instant('t - 1')} FROM a ORDER BY v`,
    `INSERT INTO people (id, role, email, name, created_at) SELECT 'csm-' || v, 'csm', 'csm-' || v || '@vendor.test', 'Manager ' || v,
      ${instant('20000')} FROM ${numbers(csms)}`,
    property('name', "'Customer ' || v"),
    property(
      'plan',
      byProfile(({ plan: name }) => `'${name}'`),
    ),
    property('industry', "iif(v % 2, 'manufacturing', 'healthcare')"),
    property(
      'useCases',
      byProfile(({ useCases }) => `json('${JSON.stringify(useCases)}')`),
    ),
    property('segment', "CASE segment WHEN 0 THEN 'smb' WHEN 1 THEN 'mid-market' ELSE 'enterprise' END"),
    property('csm', "'csm-' || csm"),
    property('timeZone', "iif(v % 3, 'Europe/Berlin', 'Asia/Tokyo')"),
    property('status', "'customer'"),
    property('touchModel', "CASE segment WHEN 0 THEN 'tech' WHEN 1 THEN 'low' ELSE 'high' END"),
    property('seats', '20'),
    property('mrr', '400 + luck * 30'),
    property('contractAt', instant('t')),
    property('kickoffAt', instant('t + 5')),
    property('renewalAt', instant('t + 365')),
    property('status', "'churned'", 't + 200', `luck < 12 AND t + 200 < ${'(SELECT max(t) FROM a)'}`),
    `INSERT INTO people (id, account_id, role, email, name, invited_at, first_sign_in_at, created_at)
      SELECT id, account, iif(v = av, 'champion', 'learner'), id || '@customer.test', 'Person ' || v, ${instant('invited')},
        iif(came, ${instant('t')}, NULL), ${instant('invited')} FROM p`,
  ];
}

/** What everyone learned: three of five get to the end of what onboarding asks. */
export function learning(end: number): string[] {
  const reach = `CASE WHEN ${chance('p.v * 19 + 11', 5)} < 3 THEN 999 ELSE ${chance('p.v * 23 + 13', 12)} END`;
  return [
    `CREATE TEMP TABLE l AS SELECT p.id, p.v, s.unit, s.kind, s.revision, s.place, p.t + s.place * 1.5 + ${chance('p.v * 5 + s.place', 100)} / 200.0 AS t,
      s.place < (${reach}) AS done FROM p JOIN syllabus s ON s.profile = p.profile
      WHERE p.came AND s.place <= (${reach}) AND p.t + s.place * 1.5 + 0.6 < ${end}`,
    `INSERT INTO enrollments (person_id, path, at) SELECT p.id, s.content, ${instant('p.t')} FROM p JOIN asked s ON s.profile = p.profile
      WHERE p.came AND p.t < ${end} AND s.kind = 'path'`,
    `INSERT INTO scopes (person_id, kind, content, number, at, units) SELECT p.id, s.kind, s.content, 1, ${instant('p.t')}, s.units
      FROM p JOIN asked s ON s.profile = p.profile WHERE p.came AND p.t < ${end}`,
    `INSERT INTO openings (person_id, unit, at) SELECT id, unit, ${instant('t')} FROM l`,
    `INSERT INTO completions (person_id, module, revision, at) SELECT id, unit, revision, ${instant('t + 0.02')} FROM l
      WHERE done AND kind = 'module'`,
    ...[0, 1].map(
      (
        second,
      ) => `INSERT INTO attempts (id, person_id, quiz, number, revision, started_at, drawn, submitted_at, answers, score, max_score, passed)
      SELECT 'attempt-' || id || place || '-' || ${second}, id, unit, ${second + 1}, revision, ${instant(`t + 0.01 + ${second} * 0.03`)}, '[]',
        ${instant(`t + 0.02 + ${second} * 0.03`)}, '{}', iif(done AND ${second} = again, 5, 2), 5, done AND ${second} = again
      FROM (SELECT *, ${chance('v * 29 + place', 4)} = 0 AS again FROM l) WHERE kind = 'quiz' AND ${second} <= again`,
    ),
  ];
}

const WEEKS = 104;

/** Two events a week of everyone who came, for as long as the account is a customer; it fades where the account churns. */
export function use(end: number): string[] {
  const time = `p.t + w.v * 7 + e.v * 2 + ${chance('p.v * 31 + w.v * 3 + e.v', 1000)} / 500.0`;
  const name = `CASE WHEN w.v < 1 AND e.v = 0 THEN 'signed_in' WHEN w.v < 2 THEN 'invoice_imported' ELSE
    CASE ${chance('p.v * 37 + w.v * 5 + e.v', 12)} WHEN 0 THEN 'invoice_imported' WHEN 1 THEN 'approval_flow_created' WHEN 2 THEN 'report_viewed'
      WHEN 3 THEN 'erp_synced' WHEN 4 THEN 'user_invited' WHEN 5 THEN 'signed_in' WHEN 6 THEN 'signed_in' ELSE 'invoice_approved' END END`;
  return [
    `INSERT INTO product_events (message_id, account_id, person_id, name, at, properties, recorded_at)
      SELECT printf('event-%06d-%03d-%d', p.v, w.v, e.v), p.account, p.id, ${name}, ${instant(time)}, '{}', ${instant(time)}
      FROM p, ${numbers(WEEKS)} w, ${numbers(2)} e
      WHERE p.came AND ${time} < ${end} AND (p.luck >= 12 OR w.v < 26) AND ${chance('p.v * 41 + w.v', 10)} > 0`,
  ];
}

/** What people add: touches, a plan and its value, tickets, answers. */
export function added(end: number): string[] {
  const TOUCHES = ['handoff', 'kickoff', 'walkthrough', 'check-in', 'completion-meeting', 'follow-up'];
  const touches = TOUCHES.map(
    (
      kind,
      index,
    ) => `INSERT INTO touches (id, account_id, kind, at, by, invited, attended, concerns, note, asks, recorded_at)
      SELECT id || '-${kind}', id, '${kind}', ${instant(`t + ${1 + index * index * 6}`)}, 'csm-' || csm, json_array(id || '-sponsor'),
        iif(luck % 5 > 0, json_array(id || '-sponsor'), '[]'), '[]', 'As agreed.', ${Number(index === 1)}, ${instant(`t + ${1 + index * index * 6}`)}
      FROM a WHERE segment > 0 AND t + ${1 + index * index * 6} < ${end}`,
  );
  return [
    `INSERT INTO stakeholders (id, account_id, name, role, since, recorded_at) SELECT id || '-sponsor', id, 'Sponsor ' || v, 'sponsor', ${instant('t')}, ${instant('t')} FROM a`,
    ...touches,
    `INSERT INTO success_plans (plan, account_id, at, use_case, problem, metric, unit, baseline, target, proxy, due, evidence, stakeholders, phase_1, phase_2, recorded_at)
      SELECT id || '-plan', id, ${instant('t + 6')}, 'invoice-approval', 'Invoices wait.', 'Days to approve', 'days', 12, 4, 0,
        strftime('%Y-%m-%d', 2440587.5 + t + 90), 'The report.', json_array(id || '-sponsor'), '[]', '[]', ${instant('t + 6')} FROM a WHERE t + 6 < ${end}`,
    `INSERT INTO plan_values (account_id, plan, at, value, evidence, recorded_at) SELECT id, id || '-plan', ${instant('t + 60')}, 5, 'The report.', ${instant('t + 60')}
      FROM a WHERE t + 60 < ${end}`,
    `INSERT INTO plan_confirmations (account_id, plan, at, who, words, recorded_at) SELECT id, id || '-plan', ${instant('t + 40 + luck / 2.0')}, 'Sponsor', 'It is quicker.',
      ${instant('t + 40 + luck / 2.0')} FROM a WHERE luck >= 30 AND t + 40 + luck / 2.0 < ${end}`,
    `INSERT INTO tickets (id, account_id, subject, opened_at, closed_at, recorded_at)
      SELECT a.id || '-' || n.v, a.id, 'Question', ${instant('a.t + n.v * 40 + a.luck / 5.0')}, iif(n.v % 9 < 8, ${instant('a.t + n.v * 40 + a.luck / 5.0 + 3')}, NULL),
        ${instant('a.t + n.v * 40')} FROM a, ${numbers(12)} n WHERE a.t + n.v * 40 + a.luck / 5.0 + 3 < ${end}`,
    `INSERT INTO survey_answers (id, account_id, kind, score, comment, at, recorded_at)
      SELECT a.id || '-' || n.v, a.id, iif(n.v % 2, 'nps', 'csat'), iif(n.v % 2, 3 + a.luck % 8, 2 + a.luck % 4), '', ${instant('a.t + 30 + n.v * 60')},
        ${instant('a.t + 30 + n.v * 60')} FROM a, ${numbers(8)} n WHERE a.t + 30 + n.v * 60 < ${end}`,
  ];
}
