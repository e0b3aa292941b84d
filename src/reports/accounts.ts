import type { Catalog, ViewerCatalog } from '../catalog/catalog.ts';
import { type Account, accountAt } from '../domain/account.ts';
import type { Course } from '../domain/content.ts';
import { type LearnerFacts, NO_FACTS } from '../domain/facts.ts';
import type { Person } from '../domain/person.ts';
import { factsAsOf } from '../domain/progress/as-of.ts';
import { type Behind, behind } from '../domain/progress/behind.ts';
import { type CourseProgress, courseProgress, goneCourseProgress } from '../domain/progress/course.ts';
import { latest } from '../domain/progress/instants.ts';
import { changesOfAccounts } from '../store/accounts.ts';
import type { Database } from '../store/database.ts';
import { factsOfPeople } from '../store/learning.ts';
import { peopleOfAccounts } from '../store/people.ts';
import { type OnboardingPath, onboardingOf } from './onboarding.ts';

/** One person of an account with what they did, and what of the academy is theirs. */
export interface LearnerRecord {
  readonly person: Person;
  readonly facts: LearnerFacts;
  readonly catalog: ViewerCatalog;
  /** Courses they completed and that are not theirs to see any more: retired, or for others now. */
  readonly goneCourses: readonly (CourseProgress & { readonly known: Course })[];
  /** The paths of onboarding that are theirs: those with a timeframe. */
  readonly onboarding: readonly OnboardingPath[];
  /** What they are late with in onboarding, and the quizzes they keep failing. */
  readonly behind: Behind;
  readonly lastActivityAt: string | null;
}

export interface AccountRecord {
  readonly account: Account;
  /** Those who can sign in, by name. */
  readonly learners: readonly LearnerRecord[];
}

/** These accounts with all that their people did, in the order of their ids. */
export async function accountRecords(
  db: Database,
  catalog: Catalog,
  ids: readonly string[],
  asOf: Date,
): Promise<AccountRecord[]> {
  const changes = await changesOfAccounts(db, ids);
  const people = await peopleOfAccounts(db, ids);
  const facts = await factsOfPeople(
    db,
    people.map((person) => person.id),
  );
  const byAccount = Map.groupBy(people, (person) => person.accountId);
  return ids.map((id) => {
    const account = accountAt(id, changes.get(id) ?? [], asOf);
    return {
      account,
      learners: (byAccount.get(id) ?? [])
        .filter((person) => isThere(person, asOf))
        .map((person) => learnerRecord(person, account, facts.get(person.id), catalog, asOf)),
    };
  });
}

/** Not disabled by then, and not invited only later. Someone whom only the product knows was never invited. */
function isThere({ invitedAt, disabledAt }: Person, asOf: Date): boolean {
  const by = (at: string | null) => at !== null && Date.parse(at) <= asOf.getTime();
  return !by(disabledAt) && (invitedAt === null || by(invitedAt));
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
    lastActivityAt: latest(
      [...facts.openings, ...facts.completions, ...facts.attempts].map((fact) => fact.at),
    ),
  };
}

function quizzesIn(catalog: ViewerCatalog): string[] {
  const units = catalog.courses.flatMap((course) => catalog.units(course.id));
  return units.filter((unit) => unit.kind === 'quiz').map((quiz) => quiz.id);
}
