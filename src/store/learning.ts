import { and, asc, isNotNull } from 'drizzle-orm';
import { type Database, isOneOf } from '../../db/client.ts';
import type { Change } from '../../db/remember.ts';
import { type Row, rowOf } from '../../db/rows.ts';
import { attempts, completions, enrollments, openings, scopes } from '../../db/schema.ts';
import { type AddedFacts, addFacts } from '../domain/add-facts.ts';
import type { LearnerFacts, Scope } from '../domain/facts.ts';

/** What a person's facts are remembered under. */
export const factsKey = (personId: string) => `facts:${personId}`;

/**
 * A write of facts changes what is remembered of that person and nothing else.
 * @param added all that is written, where that is known and happens once; left out = the facts are read again
 */
export function changesFacts(personId: string, added?: AddedFacts): Change {
  const key = factsKey(personId);
  return added === undefined ? { key } : { key, apply: (known) => addFacts(known as LearnerFacts, added) };
}

/** The five kinds of facts in one question, so that a page which has to ask asks once. */
const FACTS_OF_ONE = `
  SELECT 'enrollment' AS kind, path AS what, 0 AS number, 0 AS revision, at, 0 AS score, 0 AS max, 0 AS passed, NULL AS units FROM enrollments WHERE person_id = ?1
  UNION ALL SELECT 'opening', unit, 0, 0, at, 0, 0, 0, NULL FROM openings WHERE person_id = ?1
  UNION ALL SELECT 'completion', module, 0, revision, at, 0, 0, 0, NULL FROM completions WHERE person_id = ?1
  UNION ALL SELECT 'attempt', quiz, number, revision, submitted_at, score, max_score, passed, NULL FROM attempts
    WHERE person_id = ?1 AND submitted_at IS NOT NULL
  UNION ALL SELECT kind || ' scope', content, number, 0, at, 0, 0, 0, units FROM scopes WHERE person_id = ?1
  ORDER BY at, number`;

/** All one person did that bears on progress. */
export async function learnerFacts(db: Database, personId: string): Promise<LearnerFacts> {
  const { rows } = await db.reader.execute({ sql: FACTS_OF_ONE, args: [personId] });
  const of = (kind: string) => rows.filter((row) => row.kind === kind);
  const text = (value: unknown) => String(value);
  return {
    enrollments: of('enrollment').map((row) => ({ path: text(row.what), at: text(row.at) })),
    openings: of('opening').map((row) => ({ unit: text(row.what), at: text(row.at) })),
    completions: of('completion').map((row) => ({
      module: text(row.what),
      revision: Number(row.revision),
      at: text(row.at),
    })),
    attempts: of('attempt').map((row) => ({
      quiz: text(row.what),
      number: Number(row.number),
      revision: Number(row.revision),
      at: text(row.at),
      score: Number(row.score),
      maxScore: Number(row.max),
      passed: Boolean(row.passed),
    })),
    scopes: (['course', 'path'] as const).flatMap((kind) =>
      of(`${kind} scope`).map((row) => ({
        kind,
        content: text(row.what),
        number: Number(row.number),
        at: text(row.at),
        units: JSON.parse(text(row.units)) as string[],
      })),
    ),
  };
}

/** The same for many, by person id; people without facts have empty ones. Five queries, however many people. */
export async function factsOfPeople(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, LearnerFacts>> {
  const [enrolled, opened, completed, attempted, asked] = await Promise.all([
    db.read.select().from(enrollments).where(isOneOf(enrollments.personId, ids)).orderBy(asc(enrollments.at)),
    db.read.select().from(openings).where(isOneOf(openings.personId, ids)).orderBy(asc(openings.at)),
    db.read.select().from(completions).where(isOneOf(completions.personId, ids)).orderBy(asc(completions.at)),
    db.read
      .select({
        personId: attempts.personId,
        quiz: attempts.quiz,
        number: attempts.number,
        revision: attempts.revision,
        at: attempts.submittedAt,
        score: attempts.score,
        maxScore: attempts.maxScore,
        passed: attempts.passed,
      })
      .from(attempts)
      .where(and(isOneOf(attempts.personId, ids), isNotNull(attempts.submittedAt)))
      .orderBy(asc(attempts.number)),
    db.read.select().from(scopes).where(isOneOf(scopes.personId, ids)).orderBy(asc(scopes.number)),
  ]);
  const by = <T extends { personId: string }>(rows: readonly T[]) => Map.groupBy(rows, (row) => row.personId);
  const [e, o, c, a, s] = [by(enrolled), by(opened), by(completed), by(attempted), by(asked)];
  return new Map(
    ids.map((id) => [
      id,
      {
        enrollments: e.get(id) ?? [],
        openings: o.get(id) ?? [],
        completions: c.get(id) ?? [],
        attempts: (a.get(id) ?? []).map((row) => ({
          quiz: row.quiz,
          number: row.number,
          revision: row.revision,
          at: row.at ?? '',
          score: row.score ?? 0,
          maxScore: row.maxScore ?? 0,
          passed: row.passed ?? false,
        })),
        scopes: s.get(id) ?? [],
      },
    ]),
  );
}

/** The four below are facts that happen once: a second time changes nothing. */
const enrollment = rowOf('enrollments', 'person_id', 'path', 'at');
const opening = rowOf('openings', 'person_id', 'unit', 'at');
const completion = rowOf('completions', 'person_id', 'module', 'revision', 'at');
const scope = rowOf('scopes', 'person_id', 'kind', 'content', 'number', 'at', 'units');

export const insertEnrollment = (personId: string, path: string, at: string): Row =>
  enrollment(personId, path, at);

export const insertOpening = (personId: string, unit: string, at: string): Row => opening(personId, unit, at);

export const insertCompletion = (personId: string, module: string, revision: number, at: string): Row =>
  completion(personId, module, revision, at);

/** Of two that were decided from the same facts the first stands. */
export const insertScope = (personId: string, { kind, content, number, at, units }: Scope): Row =>
  scope(personId, kind, content, number, at, JSON.stringify(units));
