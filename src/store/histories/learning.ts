import type {
  Completion,
  Enrollment,
  LearnerFacts,
  Opening,
  Scope,
  SubmittedAttempt,
} from '../../domain/facts.ts';
import { AMONG, type Ask, gathered, known, list, text } from './rows.ts';

/** What one person learned, unpacked each time it is asked for: forty thousand people's facts must fit in memory. */
export type Learned = () => LearnerFacts;

const NOTHING: readonly (readonly unknown[])[] = [];

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
    ofPeople(['path', 'at'], 'enrollments', 'f.at'),
    gathered(ask, 'person_id', UNIT_COLUMNS, `SELECT * FROM unit_sums WHERE account_id ${AMONG}`),
    ofPeople(['kind', 'content', 'number', 'at', 'units'], 'scopes', 'f.number'),
  ]);
  return (id) =>
    learned(
      packDated(enrolled.get(id) ?? NOTHING, ([path, at]) => [{ path: known(path) }, at]),
      packDated(scoped.get(id) ?? NOTHING, ([kind, content, number, at, units]) => [
        scope(text(kind), text(content), Number(number), text(units)),
        at,
      ]),
      pack(sums.get(id) ?? NOTHING),
    );
}

/** Made where no rows are in reach: a function keeps in memory all that stands around it. */
function learned(
  enrollments: Dated<Omit<Enrollment, 'at'>>,
  scopes: Dated<Omit<Scope, 'at'>>,
  packed: Packed,
): Learned {
  return () => ({
    enrollments: unpackDated(enrollments),
    scopes: unpackDated(scopes),
    ...unpack(packed),
  });
}

/** Facts that many people have in common but for their time, in ms. */
interface Dated<T> {
  readonly what: readonly T[];
  readonly at: readonly number[];
}

function packDated<T>(
  rows: readonly (readonly unknown[])[],
  read: (row: readonly unknown[]) => readonly [what: T, at: unknown],
): Dated<T> {
  const found = rows.map(read);
  return {
    what: found.map(([what]) => what),
    at: found.map(([, at]) => Date.parse(text(at))),
  };
}

function unpackDated<T>({ what, at }: Dated<T>): (T & { readonly at: string })[] {
  return what.map((one, index) => ({ ...one, at: instant(at[index] ?? Number.NaN) }));
}

/** Most people are asked the same: each is kept once. */
const scopes = new Map<string, Omit<Scope, 'at'>>();
const SCOPES_KEPT = 5_000;

function scope(kind: string, content: string, number: number, units: string): Omit<Scope, 'at'> {
  const key = JSON.stringify([kind, content, number, units]);
  const kept = scopes.get(key);
  if (kept !== undefined) return kept;
  const made = {
    kind: kind === 'path' ? ('path' as const) : ('course' as const),
    content: known(content),
    number,
    units: list<string>(units).map(known),
  };
  if (scopes.size >= SCOPES_KEPT) scopes.clear();
  scopes.set(key, made);
  return made;
}

/** What is known of a module or quiz but for its times: many people have it in common. */
interface Unit {
  readonly unit: string;
  readonly isQuiz: boolean;
  readonly revision: number;
  /** For a module done at several revisions: the first of them. */
  readonly firstRevision: number | null;
}

/** Times in ms, NaN for what did not happen: for a module `MODULE` of them, one more where it was done anew, for a quiz `QUIZ`. */
interface Packed {
  readonly units: readonly Unit[];
  readonly times: readonly number[];
}

const MODULE = 2;
const QUIZ = 6;

function pack(rows: readonly (readonly unknown[])[]): Packed {
  const time = (at: unknown) => (typeof at === 'string' ? Date.parse(at) : Number.NaN);
  const found = rows.map(
    ([unit, kind, opened, done, revision, firstRevision, revisedAt, attempts, first, second, last]) => {
      const isQuiz = kind === 'quiz';
      const isAgain = !isQuiz && revisedAt !== null && firstRevision !== revision;
      const known = {
        unit,
        isQuiz,
        revision: Number(revision ?? 0),
        firstRevision: isAgain ? firstRevision : null,
      };
      const own = [time(opened), time(done)];
      if (isQuiz) own.push(Number(attempts), time(first), time(second), time(last));
      if (isAgain) own.push(time(revisedAt));
      return { known, own };
    },
  );
  return {
    units: unitsOnce(JSON.stringify(found.map(({ known: one }) => one))),
    times: found.flatMap(({ own }) => own).slice(),
  };
}

/** People who are as far have the same list: each is kept once. */
const unitLists = new Map<string, readonly Unit[]>();
const LISTS_KEPT = 5_000;

function unitsOnce(json: string): readonly Unit[] {
  const kept = unitLists.get(json);
  if (kept !== undefined) return kept;
  const units = list<Unit>(json).map((one) => ({ ...one, unit: known(one.unit) }));
  if (unitLists.size >= LISTS_KEPT) unitLists.clear();
  unitLists.set(json, units);
  return units;
}

/** The facts that the sums stand for; see PersonHistory.learning. */
function unpack({ units, times }: Packed): Pick<LearnerFacts, 'openings' | 'completions' | 'attempts'> {
  const openings: Opening[] = [];
  const completions: Completion[] = [];
  const attempts: SubmittedAttempt[] = [];
  let at = 0;
  for (const { unit, isQuiz, revision, firstRevision } of units) {
    const length = isQuiz ? QUIZ : firstRevision === null ? MODULE : MODULE + 1;
    const [opened = Number.NaN, done = Number.NaN, ...more] = times.slice(at, at + length);
    at += length;
    if (!Number.isNaN(opened)) openings.push({ unit, at: instant(opened) });
    if (isQuiz) attempts.push(...attemptsAt(unit, done, revision, more));
    else if (!Number.isNaN(done)) {
      completions.push({ module: unit, revision: firstRevision ?? revision, at: instant(done) });
      // The first at the highest revision, where that was another.
      const [revisedAt] = more;
      if (revisedAt !== undefined) completions.push({ module: unit, revision, at: instant(revisedAt) });
    }
  }
  return { openings, completions, attempts };
}

/** The first, the second and the last attempt, and the first that passed: each once. */
function attemptsAt(
  quiz: string,
  passedAt: number,
  revision: number,
  [count = 0, first = Number.NaN, second = Number.NaN, last = Number.NaN]: readonly number[],
): SubmittedAttempt[] {
  const moments = [...new Set([first, second, last, passedAt])].filter((moment) => !Number.isNaN(moment));
  return moments
    .sort((a, b) => a - b)
    .map((moment, index): SubmittedAttempt => {
      const passed = moment >= passedAt;
      return {
        quiz,
        number: index < 2 ? index + 1 : count,
        revision: Math.max(1, revision),
        at: instant(moment),
        score: Number(passed),
        maxScore: 1,
        passed,
      };
    });
}

function instant(at: number): string {
  return new Date(at).toISOString();
}
