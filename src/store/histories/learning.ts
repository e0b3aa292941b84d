import type { Scope } from '../../domain/facts.ts';
import type { Learned, Unit } from './learned.ts';
import { AMONG, type Ask, gathered, known, list, text } from './rows.ts';

type Rows = readonly (readonly unknown[])[];

const NOTHING: Rows = [];

const UNIT_COLUMNS = [
  'unit',
  'kind',
  'opened_at',
  'done_at',
  'revision',
  'first_revision',
  'revised_at',
  'attempts',
  'first_attempt_at',
  'second_attempt_at',
  'last_attempt_at',
];

/** What everyone of these accounts learned, by person id. */
export async function readLearning(ask: Ask): Promise<(person: string) => Learned> {
  const ofPeople = (columns: readonly string[], table: string, order: string) =>
    gathered(
      ask,
      'person_id',
      columns,
      `SELECT f.* FROM people p JOIN ${table} f ON f.person_id = p.id WHERE p.account_id ${AMONG} ORDER BY f.person_id, ${order}`,
    );
  const [enrolled, sums, scoped] = await Promise.all([
    ofPeople(['at', 'path'], 'enrollments', 'f.at'),
    gathered(ask, 'person_id', UNIT_COLUMNS, `SELECT * FROM unit_sums WHERE account_id ${AMONG}`),
    ofPeople(['at', 'kind', 'content', 'number', 'units'], 'scopes', 'f.number'),
  ]);
  return (id) => packed(enrolled.get(id) ?? NOTHING, scoped.get(id) ?? NOTHING, sums.get(id) ?? NOTHING);
}

function packed(enrolled: Rows, scoped: Rows, sums: Rows): Learned {
  const units = sums.map(unitIn);
  const times = [
    ...[...enrolled, ...scoped].map(([at]) => time(at)),
    ...units.flatMap(({ times: own }) => own),
  ];
  return {
    paths: pathLists(enrolled.map(([, path]) => path)),
    scopes: scopeLists(scoped.map(([, ...what]) => what)),
    units: unitLists(units.map(({ what }) => what)),
    // A list that was spread into may hold more room than it needs.
    times: times.slice(),
  };
}

function unitIn(row: readonly unknown[]): { readonly what: Unit; readonly times: readonly number[] } {
  const [unit, kind, opened, done, revision, firstRevision, revisedAt, attempts, first, second, last] = row;
  const isQuiz = kind === 'quiz';
  const isAgain = !isQuiz && revisedAt !== null && firstRevision !== revision;
  const times = [time(opened), time(done)];
  if (isQuiz) times.push(Number(attempts), time(first), time(second), time(last));
  if (isAgain) times.push(time(revisedAt));
  return {
    what: {
      unit: text(unit),
      isQuiz,
      revision: Number(revision ?? 0),
      firstRevision: isAgain ? Number(firstRevision) : null,
    },
    times,
  };
}

function time(at: unknown): number {
  return typeof at === 'string' ? Date.parse(at) : Number.NaN;
}

/** People who are as far as one another have the same lists: each is kept once. */
const LISTS_KEPT = 5_000;

function once<From, T>(read: (from: From) => T): (rows: readonly From[]) => readonly T[] {
  const lists = new Map<string, readonly T[]>();
  return (rows) => {
    const key = JSON.stringify(rows);
    const kept = lists.get(key);
    if (kept !== undefined) return kept;
    const made = rows.map(read);
    if (lists.size >= LISTS_KEPT) lists.clear();
    lists.set(key, made);
    return made;
  };
}

const scopes = new Map<string, Omit<Scope, 'at'>>();

const pathLists = once((path: unknown) => known(path));
const unitLists = once((unit: Unit): Unit => ({ ...unit, unit: known(unit.unit) }));
const scopeLists = once((row: readonly unknown[]): Omit<Scope, 'at'> => {
  const key = JSON.stringify(row);
  const kept = scopes.get(key);
  if (kept !== undefined) return kept;
  const [kind, content, number, units] = row;
  const made = {
    kind: kind === 'path' ? ('path' as const) : ('course' as const),
    content: known(content),
    number: Number(number),
    units: list<string>(units).map(known),
  };
  if (scopes.size >= LISTS_KEPT) scopes.clear();
  scopes.set(key, made);
  return made;
});
