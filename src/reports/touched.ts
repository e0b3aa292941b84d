import type { Catalog, ViewerCatalog } from '../catalog/catalog.ts';
import { type LearnerFacts, NO_FACTS } from '../domain/facts.ts';
import { courseProgress } from '../domain/progress/course.ts';
import { nextStep } from '../domain/progress/next.ts';
import { pathProgress } from '../domain/progress/path.ts';
import { allAccounts } from '../store/accounts.ts';
import type { Database } from '../store/database.ts';
import { factsOfPeople } from '../store/learning.ts';
import { peopleOfAccounts } from '../store/people.ts';

/** How many people something becomes another for. */
export interface Count {
  /** Their next step. */
  readonly next: number;
  /** A date by which something is due. */
  readonly due: number;
  /** Whether a course or path is complete. */
  readonly completion: number;
}

/** What changed content changes for customers' people who have signed in. */
export interface Touched extends Count {
  readonly learners: number;
  /** Those for whom any of the three is another. */
  readonly any: number;
  /** By kind and id (`module two`, `path start`): only what has any part in it. */
  readonly by: Readonly<Record<string, Count>>;
}

/** People looked at in one go. */
const AT_ONCE = 200;

/** Holds both contents against the facts of everybody; nothing is written. */
export async function touchedBy(db: Database, before: Catalog, after: Catalog, now: Date): Promise<Touched> {
  const accounts = new Map((await allAccounts(db, now)).map((account) => [account.id, account]));
  const people = (await peopleOfAccounts(db, [...accounts.keys()])).filter(
    ({ firstSignInAt, disabledAt }) => firstSignInAt !== null && disabledAt === null,
  );
  const all = { next: 0, due: 0, completion: 0 };
  const by: Record<string, { next: number; due: number; completion: number }> = {};
  let any = 0;
  for (let from = 0; from < people.length; from += AT_ONCE) {
    const some = people.slice(from, from + AT_ONCE);
    const facts = await factsOfPeople(
      db,
      some.map(({ id }) => id),
    );
    for (const { id, role, accountId } of some) {
      const account = accounts.get(accountId ?? '');
      if (account === undefined) continue;
      const viewer = { role, profile: account };
      const [was, is] = [before, after].map((catalog) =>
        standing(catalog.forViewer(viewer, now), facts.get(id) ?? NO_FACTS, account.timeZone),
      ) as [Standing, Standing];
      const parts = touches(was, is);
      if (parts.next.length + parts.due.length + parts.completion.length > 0) any += 1;
      for (const part of ['next', 'due', 'completion'] as const) {
        if (parts[part].length > 0) all[part] += 1;
        for (const thing of parts[part]) {
          by[thing] ??= { next: 0, due: 0, completion: 0 };
          by[thing][part] += 1;
        }
      }
    }
  }
  return { learners: people.length, any, ...all, by };
}

/** What of a person's standing the content decides. */
interface Standing {
  /** The module or quiz, with its course and path. */
  readonly next: readonly string[];
  readonly nextDue: string | null;
  /** By path enrolled in. */
  readonly due: ReadonlyMap<string, string | null>;
  /** Courses and paths. */
  readonly complete: ReadonlySet<string>;
}

function standing(view: ViewerCatalog, facts: LearnerFacts, timeZone: string): Standing {
  const { paths, courses } = view;
  const progress = courses.map((course) => courseProgress(course, view.units(), facts));
  const enrolled = paths
    .map((path) => pathProgress(path, progress, facts, timeZone))
    .filter(({ enrolledAt }) => enrolledAt !== null);
  const step = nextStep({ paths, courses, units: view.units() }, facts, timeZone);
  return {
    next:
      step === null
        ? []
        : [
            `${step.unit.kind} ${step.unit.id}`,
            `course ${step.course.id}`,
            ...(step.path === null ? [] : [`path ${step.path.id}`]),
          ],
    nextDue: step?.reason === 'again' ? step.dueAt : null,
    due: new Map(enrolled.map(({ path, dueAt }) => [`path ${path}`, dueAt])),
    complete: new Set([
      ...progress.filter(({ complete }) => complete).map(({ course }) => `course ${course}`),
      ...enrolled.filter(({ complete }) => complete).map(({ path }) => `path ${path}`),
    ]),
  };
}

/** For each of the three: what has a part in its being another. */
function touches(was: Standing, is: Standing): Record<keyof Count, readonly string[]> {
  const differ = (keys: Iterable<string>, isOther: (key: string) => boolean) =>
    [...new Set(keys)].filter(isOther);
  const sameStep = was.next[0] === is.next[0];
  return {
    next: sameStep ? [] : [...new Set([...was.next, ...is.next])],
    due: [
      ...differ([...was.due.keys(), ...is.due.keys()], (path) => was.due.get(path) !== is.due.get(path)),
      ...(sameStep && was.nextDue !== is.nextDue ? is.next.slice(0, 1) : []),
    ],
    completion: differ(
      [...was.complete, ...is.complete],
      (key) => was.complete.has(key) !== is.complete.has(key),
    ),
  };
}
