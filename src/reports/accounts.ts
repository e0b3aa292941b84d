import type { Catalog, ViewerCatalog } from '../catalog/catalog.ts';
import type { Account } from '../domain/account.ts';
import type { Course } from '../domain/content.ts';
import { type LearnerFacts, NO_FACTS } from '../domain/facts.ts';
import type { Person } from '../domain/person.ts';
import { factsAsOf } from '../domain/progress/as-of.ts';
import { type Behind, behind, isBehind } from '../domain/progress/behind.ts';
import { type CourseProgress, courseProgress, goneCourseProgress } from '../domain/progress/course.ts';
import { latest } from '../domain/progress/instants.ts';
import { percent } from '../domain/progress/percent.ts';
import { allAccounts, findAccount } from '../store/accounts.ts';
import type { Database } from '../store/database.ts';
import { factsOfPeople } from '../store/learning.ts';
import { peopleOfAccounts, staff } from '../store/people.ts';
import { type OnboardingPath, onboardingOf } from './onboarding.ts';

/** Someone counts as active while they did something in the academy in so many days. */
export const ACTIVE_DAYS = 30;

/** Who asks: their rights, and how they read. */
export interface Asker {
  readonly person: Pick<Person, 'role' | 'accountId'>;
  readonly language: string;
  readonly now: Date;
}

/** One person of an account with what they did, and what of the academy is theirs. */
export interface LearnerRecord {
  readonly person: Person;
  readonly facts: LearnerFacts;
  readonly catalog: ViewerCatalog;
  /** Courses they completed and that are not theirs to see any more: retired, or for others now. */
  readonly goneCourses: readonly (CourseProgress & { readonly known: Course })[];
  /** The paths of onboarding that are theirs: those with a timeframe. */
  readonly onboarding: readonly OnboardingPath[];
  readonly finished: boolean;
  /** What they are late with in onboarding, and the quizzes they keep failing. */
  readonly behind: Behind;
  readonly lastActivityAt: string | null;
}

export interface AccountRecord {
  readonly account: Account;
  /** Name of the CSM who owns it. */
  readonly csm: string | null;
  /** Those who can sign in, by name. */
  readonly learners: readonly LearnerRecord[];
  readonly invited: number;
  /** Did something within ACTIVE_DAYS. */
  readonly active: number;
  /** Finished everything onboarding asks of them. */
  readonly finished: number;
  /** People past the due date of a path of onboarding. */
  readonly overdue: number;
  /** People stuck at a quiz. */
  readonly stuck: number;
  /** People who are either; someone who is both counts once. */
  readonly behind: number;
  /** Modules and quizzes of onboarding, over all people; null percent = nobody yet. */
  readonly onboarding: { readonly done: number; readonly total: number; readonly percent: number | null };
  readonly lastActivityAt: string | null;
}

/** The accounts the asker may know of, whole. A champion knows their own, a csm and an admin all. */
export async function accountRecords(db: Database, catalog: Catalog, asker: Asker): Promise<AccountRecord[]> {
  const { role, accountId } = asker.person;
  const all = await allAccounts(db, asker.now);
  const theirs =
    role === 'csm' || role === 'admin'
      ? all
      : all.filter((account) => role === 'champion' && account.id === accountId);
  return recordsOf(db, catalog, theirs, asker);
}

/** One of them, reading no other; null when there is no such account. Whether the asker may know of it is asked before. */
export async function accountRecord(
  db: Database,
  catalog: Catalog,
  id: string,
  asker: Asker,
): Promise<AccountRecord | null> {
  const account = await findAccount(db, id, asker.now);
  if (account === null) return null;
  const [record] = await recordsOf(db, catalog, [account], asker);
  return record ?? null;
}

async function recordsOf(
  db: Database,
  catalog: Catalog,
  theirs: readonly Account[],
  asker: Asker,
): Promise<AccountRecord[]> {
  const people = await peopleOfAccounts(
    db,
    theirs.map((account) => account.id),
  );
  const facts = await factsOfPeople(
    db,
    people.map((person) => person.id),
  );
  const byAccount = Map.groupBy(people, (person) => person.accountId);
  const names = new Map((await staff(db)).map((person) => [person.id, person.name]));
  const collator = new Intl.Collator(asker.language);
  return theirs
    .map((account) => {
      const learners = (byAccount.get(account.id) ?? [])
        .filter((person) => person.disabledAt === null)
        .map((person) => learnerRecord(person, account, facts.get(person.id), catalog, asker.now));
      return recordOf(account, names.get(account.csm ?? '') ?? null, learners, asker.now);
    })
    .sort((a, b) => collator.compare(a.account.name, b.account.name));
}

function learnerRecord(
  person: Person,
  account: Account,
  known: LearnerFacts | undefined,
  all: Catalog,
  now: Date,
): LearnerRecord {
  const facts = factsAsOf(known ?? NO_FACTS, now);
  const catalog = all.forViewer({ role: person.role, profile: account }, now);
  const progress = catalog.courses.map((course) => courseProgress(course, catalog.units(course.id), facts));
  const onboarding = onboardingOf(all, catalog, progress, facts, account.timeZone);
  return {
    person,
    facts,
    catalog,
    goneCourses: all.data.courses
      .filter((course) => catalog.course(course.id) === undefined)
      .flatMap((known) => {
        const course = goneCourseProgress(known.id, facts);
        return course?.complete ? [{ ...course, known }] : [];
      }),
    onboarding,
    behind: behind(onboarding, facts.attempts, quizzesIn(catalog), now),
    finished: onboarding.length > 0 && onboarding.every((path) => path.complete),
    lastActivityAt: latest(
      [...facts.openings, ...facts.completions, ...facts.attempts].map((fact) => fact.at),
    ),
  };
}

function quizzesIn(catalog: ViewerCatalog): string[] {
  const units = catalog.courses.flatMap((course) => catalog.units(course.id));
  return units.filter((unit) => unit.kind === 'quiz').map((quiz) => quiz.id);
}

function recordOf(
  account: Account,
  csm: string | null,
  learners: readonly LearnerRecord[],
  now: Date,
): AccountRecord {
  const since = now.getTime() - ACTIVE_DAYS * 24 * 60 * 60 * 1000;
  const required = learners.flatMap((learner) => learner.onboarding.map((path) => path.required));
  const done = required.reduce((sum, count) => sum + count.done, 0);
  const total = required.reduce((sum, count) => sum + count.total, 0);
  return {
    account,
    csm,
    learners,
    invited: learners.length,
    active: learners.filter((l) => l.lastActivityAt !== null && Date.parse(l.lastActivityAt) > since).length,
    finished: learners.filter((learner) => learner.finished).length,
    overdue: learners.filter((learner) => learner.behind.overdue.length > 0).length,
    stuck: learners.filter((learner) => learner.behind.stuck.length > 0).length,
    behind: learners.filter((learner) => isBehind(learner.behind)).length,
    onboarding: { done, total, percent: percent(done, total) },
    lastActivityAt: latest(learners.map((learner) => learner.lastActivityAt)),
  };
}
