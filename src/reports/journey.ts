import { type Catalog, words } from '../catalog/catalog.ts';
import { STAGES, type Stage } from '../domain/content.ts';
import type { MilestoneState } from '../domain/milestone-state.ts';
import { type AccountTimeline, timelineAt } from '../domain/timeline.ts';
import { daysBetween, subjectOf } from '../domain/week/subject.ts';
import { type PlanView, planViews } from './plans.ts';
import type { Titled } from './views.ts';

/** A milestone as the customer reads it. */
export interface MilestoneView extends Titled, Pick<MilestoneState, 'state' | 'reachedAt' | 'dueAt'> {
  readonly id: string;
  readonly summary: string;
  /** Whose turn it is. */
  readonly owner: 'customer' | 'vendor';
  readonly celebrate: string | null;
}

/** The customer's own side of their journey: nothing in it is the vendor's own. */
export interface JourneyView extends Titled {
  /** Of the journey. */
  readonly id: string;
  readonly summary: string;
  /** Only stages that have something in them. */
  readonly stages: readonly { readonly stage: Stage; readonly milestones: readonly MilestoneView[] }[];
  /** What the customer has to do and has a date, the most urgent first. */
  readonly due: readonly MilestoneView[];
  /** Reached within the last two weeks, with words to say so; the newest first. */
  readonly reached: readonly MilestoneView[];
  readonly team: { readonly invited: number; readonly signedIn: number; readonly finished: number };
  readonly plans: readonly PlanView[];
}

const NEWS_DAYS = 14;

/** Null where no journey fits the account. */
export function journeyView(
  account: AccountTimeline,
  catalog: Catalog,
  language: string,
  now: Date,
): JourneyView | null {
  const timeline = timelineAt(account, now.getTime());
  const journey = catalog.data.journeys.find(({ id }) => id === timeline.journey);
  if (journey === undefined) return null;
  const { words: own, lang } = words(journey, language);
  const subject = subjectOf(timeline, now);
  const shown = subject.milestones.filter(
    ({ milestone }) => !milestone.internal && milestone.stage !== 'handoff',
  );
  const views = shown.map(({ milestone, state, reachedAt, dueAt }) => {
    const { title, summary, celebrate } = own.milestones[milestone.id] ?? {
      title: milestone.id,
      summary: '',
      celebrate: null,
    };
    const view = {
      id: milestone.id,
      title,
      lang,
      summary,
      celebrate,
      owner: milestone.owner,
      state,
      reachedAt,
      dueAt,
    };
    return { stage: milestone.stage, view };
  });
  const all = views.map(({ view }) => view);
  return {
    id: journey.id,
    title: own.title,
    lang,
    summary: own.summary,
    stages: STAGES.flatMap((stage) => {
      const milestones = views.filter((one) => one.stage === stage).map(({ view }) => view);
      return milestones.length === 0 ? [] : { stage, milestones };
    }),
    due: all
      .filter(({ owner, state, dueAt }) => owner === 'customer' && state !== 'reached' && dueAt !== null)
      .sort((a, b) => time(a.dueAt) - time(b.dueAt)),
    reached: all
      .filter(({ celebrate, reachedAt }) => celebrate && reachedAt && daysBetween(reachedAt, now) < NEWS_DAYS)
      .sort((a, b) => time(b.reachedAt) - time(a.reachedAt)),
    team: teamOf(timeline, now),
    plans: planViews(subject),
  };
}

function teamOf({ learners }: AccountTimeline, now: Date): JourneyView['team'] {
  const by = (at: string | null) => at !== null && time(at) <= now.getTime();
  const team = learners.filter(({ invitedAt, disabledAt }) => by(invitedAt) && !by(disabledAt));
  return {
    invited: team.length,
    signedIn: team.filter(({ firstSignInAt }) => by(firstSignInAt)).length,
    finished: team.filter(({ finishedAt }) => finishedAt <= now.getTime()).length,
  };
}

function time(at: string | null): number {
  return at === null ? Number.POSITIVE_INFINITY : Date.parse(at);
}
