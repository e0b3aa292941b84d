import { expect, test } from 'vitest';
import { type SampleRows, sampleRows } from '../../../db/sample/index.ts';
import { createCatalog } from '../../../src/catalog/catalog.ts';
import { courseProgress } from '../../../src/domain/progress/course.ts';
import { type PathProgress, pathProgress } from '../../../src/domain/progress/path.ts';
import { FERNLEDGER } from './fernledger.ts';
import { factsOf, viewOf } from './rules.ts';

const DAY = 86_400_000;

interface AccountNow {
  readonly id: string;
  readonly invited: number;
  /** Onboarding of those who have signed in. */
  readonly onboarding: readonly PathProgress[];
  /** Days since anyone did anything; null = nobody ever did. */
  readonly silentDays: number | null;
  /** Most failed attempts of one person at a quiz not passed. */
  readonly mostFailures: number;
}

function accountsOn(now: Date): AccountNow[] {
  const rows: SampleRows = sampleRows(FERNLEDGER, now);
  const catalog = createCatalog(FERNLEDGER);
  const at = now.toISOString();
  return rows.accounts.map(({ id }) => {
    const people = rows.people.filter((person) => person.accountId === id);
    const facts = people.map((person) => factsOf(rows, person.id));
    const onboarding = people.flatMap((person, i) => {
      const view = viewOf(rows, catalog, person, at);
      const own = facts[i];
      const path = view.paths.find((one) => one.id.startsWith('onboarding'));
      const enrollment = own?.enrollments.find((one) => one.path === path?.id);
      if (!own || !path || !enrollment) return [];
      const courses = view.courses.map((course) => courseProgress(course, view.units(course.id), own));
      return [pathProgress(path, courses, own, 'UTC')];
    });
    const activity = facts.flatMap((f) =>
      [...f.openings, ...f.completions, ...f.attempts].map((x) => Date.parse(x.at)),
    );
    const failures = facts.flatMap((f) =>
      f.attempts
        .filter((a) => !f.attempts.some((other) => other.quiz === a.quiz && other.passed))
        .map((a) => a.number),
    );
    return {
      id,
      invited: people.length,
      onboarding,
      silentDays: activity.length > 0 ? (now.getTime() - Math.max(...activity)) / DAY : null,
      mostFailures: Math.max(0, ...failures),
    };
  });
}

const share = (account: AccountNow, which: (p: PathProgress) => boolean) =>
  account.onboarding.filter(which).length / Math.max(1, account.onboarding.length);

const isOverdue = (now: Date) => (p: PathProgress) =>
  !p.complete && p.dueAt !== null && Date.parse(p.dueAt) < now.getTime();

const finishedBetween = (now: Date, from: number, to: number) => (p: PathProgress) => {
  const ago = p.completedAt === null ? Number.NaN : (now.getTime() - Date.parse(p.completedAt)) / DAY;
  return ago >= from && ago <= to;
};

/** Days of the week differ in how far the last working day lies back. */
const DAYS = ['2026-11-24T10:00:00Z', '2027-06-07T01:00:00Z', '2027-08-14T10:00:00Z'];

test.each(DAYS)('on %s the accounts are in every state a CSM meets', (day) => {
  const now = new Date(day);
  const accounts = accountsOn(now);
  const those = (which: (account: AccountNow) => boolean) => accounts.filter(which).map(({ id }) => id);
  const recent = (a: AccountNow) => a.silentDays !== null && a.silentDays < 14;

  const longAgo = (a: AccountNow) => share(a, finishedBetween(now, 100, 500)) > 0.6;
  expect(those((a) => longAgo(a) && (a.silentDays ?? 999) < 45)).toEqual(
    expect.arrayContaining(['kirifue-seiko', 'asanagi-medical', 'tindlecroft']),
  );
  expect(those((a) => longAgo(a) && (a.silentDays ?? 0) > 90)).toContain('brackenmill');
  expect(those((a) => share(a, finishedBetween(now, 0, 40)) > 0.7)).toEqual(
    expect.arrayContaining(['brindlewick', 'yugao-foods']),
  );
  expect(
    those((a) => recent(a) && share(a, isOverdue(now)) === 0 && share(a, (p) => !p.complete) > 0.5),
  ).toEqual(expect.arrayContaining(['sample-basic', 'sample-premium', 'tsukiusagi-retail']));
  expect(those((a) => share(a, isOverdue(now)) > 0.6 && (a.silentDays ?? 999) < 25)).toEqual(
    expect.arrayContaining(['oatwhistle', 'silberlauch-pflege']),
  );
  expect(those((a) => (a.silentDays ?? 0) > 14 && a.mostFailures >= 3)).toContain('kirarazaka-kaikei');
  expect(those((a) => a.invited > 3 && a.onboarding.length === 0)).toEqual(['marrowfen-care']);
  expect(
    those(
      (a) =>
        a.onboarding.some((p) => now.getTime() - Date.parse(p.enrolledAt ?? '') < 10 * DAY) &&
        share(a, (p) => (p.percent ?? 0) < 50) === 1,
    ),
  ).toContain('chidori-orimono');
  expect(those((a) => a.invited === 0)).toEqual(['quenby-row']);
});

test('there are enough accounts of every kind, each with as many people as such a customer has', () => {
  const rows = sampleRows(FERNLEDGER, new Date(DAYS[0] ?? ''));
  const values = (property: string) =>
    new Set(
      rows.accountProperties
        .filter((row) => row.property === property)
        .flatMap((row) => row.value ?? [])
        .map(String),
    );
  expect(rows.accounts.length).toBeGreaterThanOrEqual(14);
  expect(rows.accounts.every((account) => /^[a-z]+(-[a-z]+)*$/.test(account.id))).toBe(true);
  expect(values('plan')).toEqual(new Set(['basic', 'premium']));
  expect(values('industry')).toEqual(
    new Set(['manufacturing', 'healthcare', 'retail', 'professional-services']),
  );
  expect(values('useCases')).toEqual(new Set(['invoice-approval', 'expense-control', 'audit-readiness']));
  expect(values('segment')).toEqual(new Set(['smb', 'mid-market', 'enterprise']));
  expect(values('timeZone')).toEqual(new Set(['Asia/Tokyo', 'America/New_York', 'Europe/Berlin', 'UTC']));
  expect(values('csm').size).toBe(3);
  const staff = new Set(rows.people.filter((p) => p.role === 'csm').map((p) => p.id));
  expect([...values('csm')].filter((csm) => !staff.has(csm))).toEqual([]);
  const sizes = rows.accounts.map(({ id }) => rows.people.filter((person) => person.accountId === id).length);
  expect(sizes.filter((size) => size !== 0 && (size < 4 || size > 12))).toEqual([]);
});

test('one account bought Premium on the way, and one got another CSM', () => {
  const rows = sampleRows(FERNLEDGER, new Date(DAYS[0] ?? ''));
  const history = (account: string, property: string) =>
    rows.accountProperties
      .filter((row) => row.accountId === account && row.property === property)
      .sort((a, b) => a.validFrom.localeCompare(b.validFrom))
      .map((row) => row.value);
  expect(history('lanternfield', 'plan')).toEqual(['basic', 'premium']);
  expect(new Set(history('yugao-foods', 'csm')).size).toBe(2);
  const enrolled = (id: string) => factsOf(rows, id).enrollments.map((e) => e.path);
  expect(enrolled('lanternfield-1')).toEqual(
    expect.arrayContaining(['onboarding-basic', 'onboarding-premium']),
  );
  expect(enrolled('lanternfield-7')).not.toContain('onboarding-basic');
});
