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

/** Modules and quizzes as numbers: times in ms, NaN for what did not happen. A module done anew says at which revision it was first. */
interface Packed {
  readonly units: readonly string[];
  /** MODULE numbers a unit, AGAIN for one that was done at several revisions, QUIZ for one that was tried. */
  readonly numbers: readonly number[];
}

const MODULE = 4;
const AGAIN = 6;
const QUIZ = 8;

function pack(rows: readonly (readonly unknown[])[]): Packed {
  const time = (at: unknown) => (typeof at === 'string' ? Date.parse(at) : Number.NaN);
  const numbers = rows.flatMap(
    ([, kind, opened, done, revision, firstRevision, revisedAt, attempts, first, second, last]) => {
      const own = [time(opened), time(done), Number(revision ?? 0)];
      if (kind === 'quiz') return [QUIZ, ...own, Number(attempts), time(first), time(second), time(last)];
      const isAgain = revisedAt !== null && firstRevision !== revision;
      return isAgain ? [AGAIN, ...own, Number(firstRevision), time(revisedAt)] : [MODULE, ...own];
    },
  );
  return { units: rows.map(([unit]) => known(unit)), numbers: numbers.slice() };
}

/** The facts that the sums stand for; see PersonHistory.learning. */
function unpack({ units, numbers }: Packed): Pick<LearnerFacts, 'openings' | 'completions' | 'attempts'> {
  const openings: Opening[] = [];
  const completions: Completion[] = [];
  const attempts: SubmittedAttempt[] = [];
  let at = 0;
  for (const unit of units) {
    const [length = MODULE, opened = Number.NaN, done = Number.NaN, revision = 0, ...more] = numbers.slice(
      at,
      at + QUIZ,
    );
    at += length;
    if (!Number.isNaN(opened)) openings.push({ unit, at: instant(opened) });
    if (length === QUIZ) attempts.push(...attemptsAt(unit, done, revision, more));
    else if (!Number.isNaN(done)) completions.push(...completionsAt(unit, done, revision, length, more));
  }
  return { openings, completions, attempts };
}

/** The first completion, and the first at the highest revision where that was another. */
function completionsAt(
  module: string,
  done: number,
  revision: number,
  length: number,
  [firstRevision = revision, revisedAt = done]: readonly number[],
): Completion[] {
  if (length !== AGAIN) return [{ module, revision, at: instant(done) }];
  return [
    { module, revision: firstRevision, at: instant(done) },
    { module, revision, at: instant(revisedAt) },
  ];
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
