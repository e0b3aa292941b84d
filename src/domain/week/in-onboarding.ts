import type { Segment } from '../account.ts';
import { daysLate, endOfDate } from '../due.ts';
import { dayOf } from '../history.ts';
import type { MilestoneState } from '../milestone-state.ts';
import type { Move, Need } from './need.ts';
import { daysAfter, daysBetween, noonOf, SILENT_DAYS, type Subject } from './subject.ts';

/** Days to first value that are still good, by segment (`domain.md`); where none is recorded the largest. */
export const GOOD_DAYS: Readonly<Record<Segment, number>> = { smb: 45, 'mid-market': 90, enterprise: 120 };

const INVITE_WITHIN_DAYS = 7;
const PLAN_WITHIN_DAYS = 14;
const HANDOVER_WITHIN_DAYS = 14;

/** What an account in onboarding needs, by rules that can be read one by one. */
export function inOnboarding(subject: Subject): Need[] {
  return [takeOver, silence, lateMilestones, length, plan, stuckAtQuiz].flatMap((rule) => rule(subject));
}

/** People at it deserve more time; people gone silent need somebody to go after them. */
function moveFor({ engaged }: Subject): Move {
  return engaged ? 'extend' : 'escalate';
}

/** With tech touch nobody takes over: the academy leads the way. */
function takeOver({ touches, age, timeline, deal }: Subject): Need[] {
  if (deal.touchModel === 'tech') return [];
  if (age > HANDOVER_WITHIN_DAYS || touches.some(({ kind }) => kind === 'handoff')) return [];
  const since = timeline.startedAt ?? timeline.history.createdAt;
  return [{ rule: 'take-over', move: 'hand-over', since, evidence: 'touches', details: { days: age } }];
}

function silence(subject: Subject): Need[] {
  const { people, age, engaged, engagedOn, asOf, timeline } = subject;
  const started = timeline.startedAt ?? timeline.history.createdAt;
  const base = { move: 'escalate', evidence: 'people' } as const;
  if (people.length === 0) {
    if (age <= INVITE_WITHIN_DAYS) return [];
    const since = daysAfter(started, INVITE_WITHIN_DAYS);
    return [{ ...base, rule: 'nobody-invited', since, details: { days: age } }];
  }
  if (engaged) return [];
  const invitedAt = people.map((person) => person.invitedAt ?? started).reduce((a, b) => (a < b ? a : b));
  const signedIn = people.some(({ firstSignInAt: at }) => at !== null && Date.parse(at) <= asOf.getTime());
  if (!signedIn && engagedOn === null) {
    const days = daysBetween(invitedAt, asOf);
    const details = { days, people: people.length };
    const since = daysAfter(invitedAt, SILENT_DAYS);
    return days > SILENT_DAYS ? [{ ...base, rule: 'nobody-came', since, details }] : [];
  }
  const lastAt = engagedOn === null ? null : noonOf(engagedOn);
  const days = engagedOn === null ? daysBetween(invitedAt, asOf) : dayOf(asOf) - engagedOn;
  if (days <= SILENT_DAYS) return [];
  const since = daysAfter(lastAt ?? invitedAt, SILENT_DAYS);
  return [{ ...base, rule: 'silent', evidence: 'use', since, details: { days, lastAt } }];
}

function lateMilestones(subject: Subject): Need[] {
  const late = subject.milestones.filter(({ state }) => state === 'late');
  const of = (owner: 'customer' | 'vendor') => late.filter(({ milestone }) => milestone.owner === owner);
  const need = (
    states: readonly MilestoneState[],
    rule: 'homework-late' | 'ours-late',
    move: Move,
  ): Need[] => {
    const oldest = states.map(({ dueAt }) => dueAt ?? '').sort()[0];
    if (oldest === undefined) return [];
    const milestones = states.map(({ milestone }) => milestone.id);
    const details = { milestones, days: daysLate(oldest, subject.asOf, subject.account.timeZone) };
    return [{ rule, move, since: oldest, evidence: 'journey', details }];
  };
  return [
    ...need(of('customer'), 'homework-late', moveFor(subject)),
    ...need(of('vendor'), 'ours-late', 'escalate'),
  ];
}

function length(subject: Subject): Need[] {
  const { age, account, timeline } = subject;
  const good = account.segment === null ? GOOD_DAYS.enterprise : GOOD_DAYS[account.segment];
  if (age <= good || timeline.startedAt === null) return [];
  const since = daysAfter(timeline.startedAt, good);
  return [{ rule: 'long', move: moveFor(subject), since, evidence: 'journey', details: { days: age, good } }];
}

function plan(subject: Subject): Need[] {
  const { account, plans, deal, asOf, timeline } = subject;
  const confirmed = new Set(
    timeline.history.confirmations.filter(({ at }) => Date.parse(at) <= asOf.getTime()).map((c) => c.plan),
  );
  const needs: Need[] = [];
  const { kickoffAt } = deal;
  if (plans.length === 0 && kickoffAt !== null && daysBetween(kickoffAt, asOf) > PLAN_WITHIN_DAYS) {
    const since = daysAfter(kickoffAt, PLAN_WITHIN_DAYS);
    const details = { days: daysBetween(kickoffAt, asOf) };
    needs.push({ rule: 'no-plan', move: 'escalate', since, evidence: 'plan', details });
  }
  for (const { plan: id, at, metric, baseline, proxy, due } of plans) {
    if (confirmed.has(id)) continue;
    if (baseline === null && !proxy)
      needs.push({ rule: 'no-baseline', move: 'escalate', since: at, evidence: 'plan', details: { metric } });
    if (due === null) continue;
    const since = endOfDate(due, account.timeZone);
    const days = daysLate(since, asOf, account.timeZone);
    if (days > 0)
      needs.push({
        rule: 'plan-late',
        move: moveFor(subject),
        since,
        evidence: 'plan',
        details: { metric, days },
      });
  }
  return needs;
}

/** Stuck = handed in at least twice and not passed. Worth the CSM's while when that is most of those who learn. */
function stuckAtQuiz({ people, timeline, asOf }: Subject): Need[] {
  const at = asOf.getTime();
  const failing = timeline.learners.flatMap(({ person, stuck }) =>
    stuck.filter(({ from, to }) => from <= at && at < to).map((one) => ({ person, ...one })),
  );
  if (failing.length === 0) return [];
  const today = dayOf(asOf);
  const learners = new Set(
    people.filter(({ learnedOn }) => (learnedOn[0] ?? Number.POSITIVE_INFINITY) <= today).map(({ id }) => id),
  );
  const there = failing.filter(({ person }) => learners.has(person));
  const stuck = [...new Set(there.map(({ person }) => person))];
  if (stuck.length === 0 || stuck.length * 2 < learners.size) return [];
  const quizzes = [...new Set(there.map(({ quiz }) => quiz))];
  const last = Math.max(...there.flatMap(({ again }) => again.filter((tried) => tried <= at)));
  const since = new Date(last).toISOString();
  const details = { quizzes, people: stuck };
  return [{ rule: 'stuck-at-quiz', move: 'extend', since, evidence: 'people', details }];
}
