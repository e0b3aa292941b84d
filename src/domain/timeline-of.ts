import {
  type Account,
  accountAt,
  DECIDING,
  type Deal,
  type DealProperty,
  dealAt,
  type PropertyChange,
} from './account.ts';
import { decideAudience, type Viewer } from './audience.ts';
import type { CompletionDefinition, Journey, Milestone } from './content.ts';
import { both, firstIn, type Stretch, type Stretches } from './criteria/stretches.ts';
import { whenHolds } from './criteria/when.ts';
import type { Instant } from './facts.ts';
import type { AccountHistory } from './history.ts';
import { type LearnerSpan, learnerSummary, type SeenPaths, seenPaths } from './learner-timeline.ts';
import type { Visible } from './progress/visible.ts';
import type { AccountTimeline, FormerReading, MilestoneTimeline } from './timeline.ts';

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

/** When everything happened on an account's journey, by the rules in force. */
export function timelineOf(history: AccountHistory, rules: Rules): AccountTimeline {
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
  const reached = new Map<Milestone, Instant | null>();
  const reachedAt = (milestone: Milestone): Instant | null => {
    const known = reached.get(milestone);
    if (known !== undefined) return known;
    const at = instant(firstIn(whenHolds(milestone.criterion, subject)));
    reached.set(milestone, at);
    return at;
  };
  const [first, ...later] = groundsOf(history, rules);
  const formerly: FormerReading[] = [];
  const read = ({ journey, milestones, startedAt, kickoffAt, churnedAt }: Grounds): AccountTimeline => {
    const timelines = milestones.map((milestone) => ({ milestone, reachedAt: reachedAt(milestone) }));
    return {
      ...subject,
      formerly: [...formerly],
      startedAt,
      kickoffAt,
      churnedAt,
      journey,
      milestones: timelines,
      firstValueAt: allReached(timelines, 'first-value'),
      activatedAt: allReached(timelines, 'activation'),
      onboarded: onboardedBy({ ...subject, startedAt }, rules.definitions),
    };
  };
  let timeline = read(first);
  for (const grounds of later) {
    formerly.push({ until: grounds.from, timeline });
    timeline = read(grounds);
  }
  return timeline;
}

/** What of an account's properties decides how its history reads, from a moment on. */
interface Grounds {
  /** In ms; the first is -Infinity. */
  readonly from: number;
  readonly journey: string | null;
  readonly milestones: readonly Milestone[];
  readonly startedAt: Instant | null;
  readonly kickoffAt: Instant | null;
  readonly churnedAt: Instant | null;
}

const OF_JOURNEY: ReadonlySet<string> = new Set([...DECIDING, 'segment', 'touchModel']);
const OF_CONTRACT: ReadonlySet<string> = new Set(['contractAt', 'kickoffAt'] satisfies DealProperty[]);

/** From one change of them to the next; before anything was recorded, what was recorded first counts. */
function groundsOf({ id, changes }: AccountHistory, { journeys }: Rules): [Grounds, ...Grounds[]] {
  const churned = churnedStretches(changes);
  const timesOf = (properties: ReadonlySet<string>) =>
    changes.filter(({ property }) => properties.has(property)).map(({ validFrom }) => Date.parse(validFrom));
  const backAgain = churned.map(([, ends]) => ends).filter(Number.isFinite);
  const times = [...timesOf(OF_JOURNEY), ...timesOf(OF_CONTRACT), ...backAgain].sort((a, b) => a - b);
  const groundsAt = (at: number, from: number): Grounds => {
    const account = accountAt(id, changes, new Date(at));
    const deal = dealAt(changes, new Date(at));
    const journey = journeyFor(account, deal, journeys);
    const churn = churned.find(([, ends]) => ends > at);
    return {
      from,
      journey: journey?.id ?? null,
      milestones: milestonesFor(account, deal, journey),
      startedAt: dateAt(changes, 'contractAt', at),
      kickoffAt: dateAt(changes, 'kickoffAt', at),
      churnedAt: instant(churn?.[0] ?? null),
    };
  };
  const [first = 0, ...rest] = new Set(times);
  const grounds: [Grounds, ...Grounds[]] = [groundsAt(first, Number.NEGATIVE_INFINITY)];
  for (const at of rest) {
    const next = groundsAt(at, at);
    const last = grounds.at(-1);
    if (last === undefined || !isSame(last, next)) grounds.push(next);
  }
  return grounds;
}

function isSame(a: Grounds, b: Grounds): boolean {
  return (
    a.journey === b.journey &&
    a.startedAt === b.startedAt &&
    a.kickoffAt === b.kickoffAt &&
    a.churnedAt === b.churnedAt &&
    a.milestones.length === b.milestones.length &&
    a.milestones.every((milestone, index) => milestone === b.milestones[index])
  );
}

/** The date in force at a moment. It counts from its own day, also where it was written down later. */
function dateAt(
  changes: readonly PropertyChange[],
  property: 'contractAt' | 'kickoffAt',
  at: number,
): Instant | null {
  const recorded = changes.filter((change) => change.property === property);
  const first = Math.min(...recorded.map(({ validFrom }) => Date.parse(validFrom)));
  return recorded.length === 0 ? null : dealAt(recorded, new Date(Math.max(at, first)))[property];
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

/** When it was churned: until it was a customer again, for one that was won back. */
function churnedStretches(changes: readonly PropertyChange[]): Stretches {
  const statuses = changes.filter(({ property }) => property === 'status');
  const times = [...new Set(statuses.map(({ validFrom }) => Date.parse(validFrom)))].sort((a, b) => a - b);
  const found: [number, number][] = [];
  for (const [index, from] of times.entries()) {
    if (dealAt(statuses, new Date(from)).status !== 'churned') continue;
    const to = times[index + 1] ?? Number.POSITIVE_INFINITY;
    const last = found.at(-1);
    if (last?.[1] === from) last[1] = to;
    else found.push([from, to]);
  }
  return found;
}

/** The stretches in between. */
function outside(stretches: Stretches): Stretches {
  const found: Stretch[] = [];
  let from = Number.NEGATIVE_INFINITY;
  for (const [begins, ends] of stretches) {
    found.push([from, begins]);
    from = ends;
  }
  return from === Number.POSITIVE_INFINITY ? found : [...found, [from, Number.POSITIVE_INFINITY]];
}

/** When the last of the milestones with this mark was reached; null while one is not, or where none has it. */
function allReached(milestones: readonly MilestoneTimeline[], mark: Milestone['marks']): Instant | null {
  const marked = milestones.filter(({ milestone }) => milestone.marks === mark);
  const times = marked.flatMap(({ reachedAt }) => (reachedAt === null ? [] : Date.parse(reachedAt)));
  return marked.length > 0 && times.length === marked.length ? instant(Math.max(...times)) : null;
}

/** The first moment at which the definition in force then holds: not before the start, and not while it is churned. */
export function onboardedBy(
  subject: Pick<AccountTimeline, 'history' | 'learners' | 'sees' | 'startedAt'>,
  definitions: readonly CompletionDefinition[],
): AccountTimeline['onboarded'] {
  const { history, startedAt } = subject;
  if (startedAt === null) return null;
  const there = outside(churnedStretches(history.changes));
  for (const { definition, from, to } of inForceSpans(definitions)) {
    const earliest = Math.max(from, Date.parse(startedAt));
    if (earliest >= to) continue;
    const first = firstIn(both(whenHolds(definition.criterion, subject), there), earliest);
    if (first !== null && first < to)
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
