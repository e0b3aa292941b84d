import { expect, test } from 'vitest';
import { type SampleRows, sampleRows } from '../../../db/sample/index.ts';
import { createCatalog } from '../../../src/catalog/catalog.ts';
import { dealAt } from '../../../src/domain/account.ts';
import { courseProgress } from '../../../src/domain/progress/course.ts';
import { pathProgress } from '../../../src/domain/progress/path.ts';
import { churnOf } from './customer-rules.ts';
import { FERNLEDGER } from './fernledger.ts';
import { factsOf, viewOf } from './rules.ts';

const DAY = 86_400_000;
const catalog = createCatalog(FERNLEDGER);

/** Four in five of the people have signed in and completed their path of onboarding. */
function finishedTheChecklist(rows: SampleRows, account: string, now: Date): boolean {
  const people = rows.people.filter(({ accountId }) => accountId === account);
  const finished = people.filter((person) => {
    // By the plan they began with: who buys another later is not asked to begin anew.
    const invited = viewOf(rows, catalog, person, person.invitedAt ?? now.toISOString());
    const path = invited.paths.find(({ id }) => id.startsWith('onboarding'));
    const facts = factsOf(rows, person.id);
    const courses = invited.courses.map((course) => courseProgress(course, invited.units(course.id), facts));
    return path !== undefined && pathProgress(path, courses, facts, 'UTC').complete;
  });
  return people.length > 0 && finished.length * 5 >= people.length * 4;
}

/** A first report with real data, the customer's word on the plan, and half the seats in use at that time. */
function reachedValue(rows: SampleRows, account: string): boolean {
  const word = rows.planConfirmations.find(({ accountId }) => accountId === account);
  const events = rows.productEvents.filter(({ accountId }) => accountId === account);
  const report = events.find(({ name }) => name === 'report_viewed');
  if (word === undefined || report === undefined) return false;
  const at = new Date(Math.max(Date.parse(word.at), Date.parse(report.at)));
  const since = new Date(at.getTime() - 30 * DAY).toISOString();
  const active = new Set(
    events
      .filter((event) => event.at > since && event.at <= at.toISOString())
      .map(({ personId }) => personId),
  );
  active.delete(null);
  const changes = rows.accountProperties.filter(({ accountId }) => accountId === account);
  const { seats } = dealAt(
    changes.map((change) => ({ ...change, value: change.value ?? null })),
    at,
  );
  return active.size * 2 >= (seats ?? Number.POSITIVE_INFINITY);
}

/** Past accounts, signed at least 100 days ago, in a table: complete or not by a definition, kept or lost. */
function table(rows: SampleRows, now: Date, complete: (account: string) => boolean) {
  const left = churnOf(rows);
  const past = rows.accounts.filter(({ createdAt }) => now.getTime() - Date.parse(createdAt) > 100 * DAY);
  const count = (done: boolean, kept: boolean) =>
    past.filter(({ id }) => complete(id) === done && !left.has(id) === kept).length;
  return {
    done: { kept: count(true, true), lost: count(true, false) },
    open: { kept: count(false, true), lost: count(false, false) },
  };
}

const keptShare = ({ kept, lost }: { kept: number; lost: number }) => kept / (kept + lost);

test.each(['2026-11-24T10:00:00Z', '2027-06-06T01:00:00Z'])(
  'on %s, a value that was reached and confirmed tells who stays, and a finished checklist does not',
  (day) => {
    const now = new Date(day);
    const rows = sampleRows(FERNLEDGER, now);

    const value = table(rows, now, (account) => reachedValue(rows, account));
    expect(keptShare(value.done)).toBeGreaterThan(0.9);
    expect(keptShare(value.open)).toBeLessThan(0.35);
    // No rule is without exception: one had everything and left, some have nothing and stay.
    expect(value.done.lost).toBeGreaterThan(0);
    expect(value.open.kept).toBeGreaterThan(1);

    const checklist = table(rows, now, (account) => finishedTheChecklist(rows, account, now));
    expect(Math.abs(keptShare(checklist.done) - keptShare(checklist.open))).toBeLessThan(0.15);
    expect(checklist.done.lost).toBeGreaterThan(5);
    expect(checklist.open.kept).toBeGreaterThan(7);
  },
);
