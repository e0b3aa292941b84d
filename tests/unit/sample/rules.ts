import type { SampleRows } from '../../../db/sample/index.ts';
import { type Catalog, createCatalog, type ViewerCatalog } from '../../../src/catalog/catalog.ts';
import { accountAt } from '../../../src/domain/account.ts';
import type { CatalogData, Unit } from '../../../src/domain/content.ts';
import type { Answers, DrawnQuestion, LearnerFacts } from '../../../src/domain/facts.ts';
import { courseProgress } from '../../../src/domain/progress/course.ts';
import { scopesToWrite } from '../../../src/domain/progress/scopes.ts';
import { courseWaitsFor, staysOpen, unitWaitsFor } from '../../../src/domain/progress/waits.ts';
import { grade, passes } from '../../../src/domain/quiz/grade.ts';
import { customerFacts } from './customer-rules.ts';

/** What must hold of the rows; each function returns the facts that break its rule, in words. */

type Person = SampleRows['people'][number];

export function personOf(rows: SampleRows, id: string): Person {
  const person = rows.people.find((one) => one.id === id);
  if (!person) throw new Error(`${id} is nobody of the sample`);
  return person;
}

export function factsOf(rows: SampleRows, personId: string, before = '9999'): LearnerFacts {
  const own = <T extends { personId: string }>(facts: readonly T[]) =>
    facts.filter((fact) => fact.personId === personId);
  const past = <T extends { at: string }>(facts: readonly T[]) => facts.filter((fact) => fact.at < before);
  return {
    enrollments: past(own(rows.enrollments)),
    openings: past(own(rows.openings)),
    completions: past(own(rows.completions)),
    scopes: past(own(rows.scopes)),
    attempts: past(
      own(rows.attempts).flatMap(({ quiz, number, revision, submittedAt, score, maxScore, passed }) =>
        submittedAt
          ? [
              {
                quiz,
                number,
                revision,
                at: submittedAt,
                score: score ?? 0,
                maxScore: maxScore ?? 0,
                passed: passed ?? false,
              },
            ]
          : [],
      ),
    ),
  };
}

export function viewOf(rows: SampleRows, catalog: Catalog, person: Person, at: string): ViewerCatalog {
  const changes = rows.accountProperties
    .filter((change) => change.accountId === person.accountId)
    .map((change) => ({ ...change, value: change.value ?? null }));
  const profile = accountAt(person.accountId ?? '', changes, new Date(at));
  return catalog.forViewer({ role: person.role, profile }, new Date(at));
}

/** Every time someone did something with a module or quiz. */
function doings(rows: SampleRows): { personId: string; unit: string; at: string }[] {
  return [
    ...rows.openings,
    ...rows.completions.map(({ personId, module, at }) => ({ personId, unit: module, at })),
    ...rows.attempts.flatMap(({ personId, quiz, startedAt, submittedAt }) =>
      [startedAt, submittedAt ?? startedAt].map((at) => ({ personId, unit: quiz, at })),
    ),
  ];
}

function openUnit(view: ViewerCatalog, id: string): Unit | undefined {
  return view.courses.flatMap((course) => view.units(course.id)).find((unit) => unit.id === id);
}

/** Facts on content that was closed to the person when it happened. */
export function closedFacts(rows: SampleRows, data: CatalogData): string[] {
  const catalog = createCatalog(data);
  const view = (personId: string, at: string) => viewOf(rows, catalog, personOf(rows, personId), at);
  return [
    ...doings(rows)
      .filter(({ personId, unit, at }) => openUnit(view(personId, at), unit) === undefined)
      .map(({ personId, unit, at }) => `${personId} used ${unit} at ${at}`),
    ...rows.enrollments
      .filter(({ personId, path, at }) => view(personId, at).path(path) === undefined)
      .map(({ personId, path, at }) => `${personId} took up ${path} at ${at}`),
  ];
}

/** Facts on content that still waited for something else. */
export function factsAheadOfTime(rows: SampleRows, data: CatalogData): string[] {
  const catalog = createCatalog(data);
  return doings(rows).flatMap(({ personId, unit, at }) => {
    const view = viewOf(rows, catalog, personOf(rows, personId), at);
    const units = view.courses.flatMap((course) => view.units(course.id));
    const opened = units.find((one) => one.id === unit);
    const course = view.courses.find((one) => one.id === opened?.course);
    if (!opened || !course) return [];
    const facts = factsOf(rows, personId, at);
    const progress = view.courses.map((one) => courseProgress(one, units, facts));
    const before = staysOpen(opened, facts) ? [] : courseWaitsFor(course, progress);
    const waits = [...unitWaitsFor(opened, units, facts), ...before];
    return waits.length > 0 ? [`${personId} used ${unit} at ${at} before ${waits}`] : [];
  });
}

/** People of whom something is asked that was never written down, or otherwise than the academy would have. */
export function unwrittenScopes(rows: SampleRows, data: CatalogData, now: Date): string[] {
  const catalog = createCatalog(data);
  const at = now.toISOString();
  return rows.people
    .filter((person) => person.accountId !== null)
    .flatMap((person) => {
      const view = viewOf(rows, catalog, person, at);
      const { paths, courses } = view;
      const missing = scopesToWrite({ paths, courses, units: view.units() }, factsOf(rows, person.id), at);
      return missing.map((scope) => `${person.id}: ${scope.kind} ${scope.content} ${scope.number}`);
    });
}

/** Facts without what must have come before them. */
export function factsOutOfOrder(rows: SampleRows): string[] {
  const breaks: string[] = [];
  const inOrder = (what: string, ...instants: (string | null | undefined)[]) => {
    const known = instants.map((at) => Date.parse(at ?? ''));
    if (known.some((at, i) => Number.isNaN(at) || at < (known[i - 1] ?? 0))) breaks.push(what);
  };
  const created = new Map(rows.accounts.map((account) => [account.id, account.createdAt]));
  for (const { id, accountId, invitedAt, firstSignInAt } of rows.people)
    inOrder(id, accountId ? created.get(accountId) : invitedAt, invitedAt, firstSignInAt ?? invitedAt);
  for (const { personId, path, at } of rows.enrollments)
    inOrder(`${personId} ${path}`, personOf(rows, personId).firstSignInAt, at);
  for (const { personId, unit, at } of rows.openings)
    inOrder(`${personId} ${unit}`, personOf(rows, personId).firstSignInAt, at);
  const openedAt = new Map(rows.openings.map(({ personId, unit, at }) => [`${personId} ${unit}`, at]));
  for (const { personId, module, at } of rows.completions)
    inOrder(`${personId} ${module}`, openedAt.get(`${personId} ${module}`), at);
  const submitted = new Map(rows.attempts.map((a) => [`${a.personId} ${a.quiz} ${a.number}`, a.submittedAt]));
  for (const { id, personId, quiz, number, startedAt, submittedAt } of rows.attempts) {
    const before = number > 1 ? submitted.get(`${personId} ${quiz} ${number - 1}`) : startedAt;
    inOrder(id, openedAt.get(`${personId} ${quiz}`), before, startedAt, submittedAt ?? startedAt);
  }
  return breaks;
}

/** Attempts that grade to something else than they say, or come sooner or oftener than the quiz allows. */
export function oddAttempts(rows: SampleRows, data: CatalogData): string[] {
  return rows.attempts
    .filter((attempt) => {
      const quiz = data.quizzes.find((one) => one.id === attempt.quiz);
      if (!quiz) return true;
      const before = rows.attempts.find(
        (a) => a.personId === attempt.personId && a.quiz === quiz.id && a.number === attempt.number - 1,
      );
      const mayBegin = Date.parse(before?.submittedAt ?? '1970') + quiz.cooldown * 60_000;
      if (Date.parse(attempt.startedAt) < mayBegin) return true;
      if (quiz.attempts !== null && attempt.number > quiz.attempts) return true;
      if (!attempt.submittedAt) return attempt.score !== null || attempt.answers !== null;
      const took = Date.parse(attempt.submittedAt) - Date.parse(attempt.startedAt);
      if (quiz.timeLimit !== null && took > quiz.timeLimit * 60_000) return true;
      const drawn = attempt.drawn as readonly DrawnQuestion[];
      const { score, maxScore } = grade(drawn, attempt.answers as Answers);
      const passed = passes(score, maxScore, quiz.passMark);
      return score !== attempt.score || maxScore !== attempt.maxScore || passed !== attempt.passed;
    })
    .map((attempt) => attempt.id);
}

/** Every instant in the rows, with the time zone of the account it belongs to. */
export function instantsOf(rows: SampleRows): { at: string; timeZone: string }[] {
  const zones = new Map(
    rows.accountProperties
      .filter((row) => row.property === 'timeZone')
      .map((row) => [row.accountId, String(row.value)]),
  );
  const zoneOf = (personId: string) => zones.get(personOf(rows, personId).accountId ?? '') ?? 'UTC';
  const all: [string | null | undefined, string][] = [
    ...rows.accounts.map((row) => [row.createdAt, zones.get(row.id) ?? 'UTC'] as [string, string]),
    ...rows.accountProperties.map(
      (row) => [row.validFrom, zones.get(row.accountId) ?? 'UTC'] as [string, string],
    ),
    ...rows.people.flatMap((row) =>
      [row.createdAt, row.invitedAt, row.firstSignInAt].map(
        (at) => [at, zoneOf(row.id)] as [string | null | undefined, string],
      ),
    ),
    ...rows.enrollments.map((row) => [row.at, zoneOf(row.personId)] as [string, string]),
    ...rows.scopes.map((row) => [row.at, zoneOf(row.personId)] as [string, string]),
    ...rows.attempts.map((row) => [row.startedAt, zoneOf(row.personId)] as [string, string]),
    ...doings(rows).map((row) => [row.at, zoneOf(row.personId)] as [string, string]),
    ...rows.readings.flatMap((row) =>
      [row.beganAt, row.lastAt].map((at) => [at, zoneOf(row.personId)] as [string, string]),
    ),
    ...rows.usefulness.map((row) => [row.at, zoneOf(row.personId)] as [string, string]),
    ...rows.searches.map((row) => [row.at, zoneOf(row.personId ?? '')] as [string, string]),
    ...rows.acts.map((row) => [row.at, zones.get(row.accountId ?? '') ?? 'UTC'] as [string, string]),
    ...customerFacts(rows).map((row) => [row.at, zones.get(row.accountId) ?? 'UTC'] as [string, string]),
  ];
  return all.flatMap(([at, timeZone]) => (at ? [{ at, timeZone }] : []));
}
