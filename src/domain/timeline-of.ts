import { type Account, accountAt, DECIDING, type Deal, dealAt, type PropertyChange } from './account.ts';
import { decideAudience, type Viewer } from './audience.ts';
import type { CompletionDefinition, Journey, Milestone } from './content.ts';
import { firstIn } from './criteria/stretches.ts';
import { whenHolds } from './criteria/when.ts';
import type { Instant } from './facts.ts';
import type { AccountHistory } from './history.ts';
import { type LearnerSpan, learnerSummary, type SeenPaths, seenPaths } from './learner-timeline.ts';
import type { Visible } from './progress/visible.ts';
import type { AccountTimeline, MilestoneTimeline } from './timeline.ts';

/** The content by which histories are read: what is in force now. */
export interface Rules {
  /** Live ones, by id. */
  readonly journeys: readonly Journey[];
  /** Live ones, the oldest first. */
  readonly definitions: readonly CompletionDefinition[];
  /** What a customer of this role and profile sees; the same object for the same answer. */
  visible(viewer: Viewer): Visible;
  /** Ids of all paths with a timeframe, live or not. */
  readonly dated: ReadonlySet<string>;
}

/** Later than any fact. */
const EVER = new Date(8.64e15);

/** When everything happened on an account's journey, by the rules in force. */
export function timelineOf(history: AccountHistory, rules: Rules): AccountTimeline {
  const account = accountAt(history.id, history.changes, EVER);
  const deal = dealAt(history.changes, EVER);
  const sees = spansOf(history, rules);
  const spans: Record<'learner' | 'champion', LearnerSpan[]> = { learner: [], champion: [] };
  for (const { from, to, learner, champion } of sees) {
    spans.learner.push({ from, to, seen: learner });
    spans.champion.push({ from, to, seen: champion });
  }
  const learners = history.people.map((person) =>
    learnerSummary(person, person.role === 'champion' ? spans.champion : spans.learner, rules.dated),
  );
  const subject = { history, learners, sees };
  const journey = journeyFor(account, deal, rules.journeys);
  const milestones = milestonesFor(account, deal, journey).map((milestone): MilestoneTimeline => {
    return { milestone, reachedAt: instant(firstIn(whenHolds(milestone.criterion, subject))) };
  });
  const churnedAt = churnOf(history.changes);
  return {
    ...subject,
    startedAt: deal.contractAt,
    kickoffAt: deal.kickoffAt,
    churnedAt,
    journey: journey?.id ?? null,
    milestones,
    firstValueAt: allReached(milestones, 'first-value'),
    activatedAt: allReached(milestones, 'activation'),
    onboarded: onboardedBy({ ...subject, startedAt: deal.contractAt, churnedAt }, rules.definitions),
  };
}

/** The first in order of id that fits; null where none does. */
export function journeyFor(account: Account, deal: Deal, journeys: readonly Journey[]): Journey | null {
  const fits = (journey: Journey) =>
    isAmong(journey.segments, account.segment) &&
    isAmong(journey.touchModels, deal.touchModel) &&
    decideAudience(journey.audience, { role: 'champion', profile: account }).open;
  return journeys.find(fits) ?? null;
}

function milestonesFor(account: Account, deal: Deal, journey: Journey | null): readonly Milestone[] {
  return (journey?.milestones ?? []).filter(
    ({ segments, touchModels }) =>
      isAmong(segments, account.segment) && isAmong(touchModels, deal.touchModel),
  );
}

/** Whether a condition is met: an empty one always is, any other not by what nobody has recorded. */
function isAmong<T>(wanted: readonly T[], value: T | null): boolean {
  return wanted.length === 0 || (value !== null && wanted.includes(value));
}

/** What its people could see, from one change of the profile to the next. */
function spansOf({ id, changes }: AccountHistory, { visible }: Rules) {
  const starts = [
    Number.NEGATIVE_INFINITY,
    ...new Set(
      changes
        .filter(({ property }) => DECIDING.has(property))
        .map(({ validFrom }) => Date.parse(validFrom))
        .sort((a, b) => a - b),
    ),
  ];
  const spans: { from: number; to: number; learner: SeenPaths; champion: SeenPaths }[] = [];
  for (const [index, from] of starts.entries()) {
    const to = starts[index + 1] ?? Number.POSITIVE_INFINITY;
    const profile = accountAt(
      id,
      from === Number.NEGATIVE_INFINITY ? [] : changes,
      new Date(Math.max(from, 0)),
    );
    const learner = seenPaths(visible({ role: 'learner', profile }));
    const champion = seenPaths(visible({ role: 'champion', profile }));
    const last = spans.at(-1);
    if (last?.learner === learner && last.champion === champion) last.to = to;
    else spans.push({ from, to, learner, champion });
  }
  return spans;
}

/** Since when it has been churned; null for one that is a customer, or is one again. */
function churnOf(changes: readonly PropertyChange[]): Instant | null {
  if (dealAt(changes, EVER).status !== 'churned') return null;
  const starts = [
    ...new Set(changes.filter(({ property }) => property === 'status').map((c) => c.validFrom)),
  ];
  starts.sort((a, b) => Date.parse(b) - Date.parse(a));
  let since: Instant | null = null;
  for (const start of starts) {
    if (dealAt(changes, new Date(start)).status !== 'churned') break;
    since = start;
  }
  return since;
}

/** When the last of the milestones with this mark was reached; null while one is not, or where none has it. */
function allReached(milestones: readonly MilestoneTimeline[], mark: Milestone['marks']): Instant | null {
  const marked = milestones.filter(({ milestone }) => milestone.marks === mark);
  const times = marked.flatMap(({ reachedAt }) => (reachedAt === null ? [] : Date.parse(reachedAt)));
  return marked.length > 0 && times.length === marked.length ? instant(Math.max(...times)) : null;
}

/** The first moment at which the definition in force then holds: not before the start, and not after a churn. */
export function onboardedBy(
  subject: Pick<AccountTimeline, 'history' | 'learners' | 'sees' | 'startedAt' | 'churnedAt'>,
  definitions: readonly CompletionDefinition[],
): AccountTimeline['onboarded'] {
  const { startedAt, churnedAt } = subject;
  if (startedAt === null) return null;
  const last = churnedAt === null ? Number.POSITIVE_INFINITY : Date.parse(churnedAt);
  for (const { definition, from, to } of inForceSpans(definitions)) {
    const earliest = Math.max(from, Date.parse(startedAt));
    if (earliest >= to) continue;
    const first = firstIn(whenHolds(definition.criterion, subject), earliest);
    if (first !== null && first < to && first <= last)
      return { at: new Date(first).toISOString(), version: definition.version };
  }
  return null;
}

/** Each definition with the time in which it is in force, in ms. */
function inForceSpans(definitions: readonly CompletionDefinition[]) {
  const dated = [...definitions].sort((a, b) => Date.parse(a.effective) - Date.parse(b.effective));
  return dated.map((definition, index) => {
    const next = dated[index + 1];
    const to = next === undefined ? Number.POSITIVE_INFINITY : Date.parse(next.effective);
    return { definition, from: Date.parse(definition.effective), to };
  });
}

/** The definition in force at a moment; null before the first. */
export function definitionAt(
  definitions: readonly CompletionDefinition[],
  asOf: Date,
): CompletionDefinition | null {
  const span = inForceSpans(definitions).find(
    ({ from, to }) => from <= asOf.getTime() && asOf.getTime() < to,
  );
  return span?.definition ?? null;
}

function instant(at: number | null): Instant | null {
  return at === null ? null : new Date(at).toISOString();
}
