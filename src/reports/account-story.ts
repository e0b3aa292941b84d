import { words } from '../catalog/catalog.ts';
import type { Deal } from '../domain/account.ts';
import { type Health, healthAt } from '../domain/health.ts';
import type { Stakeholder, SurveyAnswer, Ticket } from '../domain/history.ts';
import type { MilestoneState } from '../domain/milestone-state.ts';
import { stakeholdersAt } from '../domain/week/subject.ts';
import type { Needy } from '../domain/week/week.ts';
import {
  answersAt,
  type SinceView,
  sinceLastTouch,
  type TouchView,
  ticketsAt,
  touchViews,
  type UseWeek,
  useWeeks,
} from './account-page.ts';
import { type CompletionView, completionView } from './completion.ts';
import { type PlanView, planViews } from './plans.ts';
import type { Titled } from './views.ts';
import { type NeedyView, needyView, type WeekReader } from './week.ts';

/** What one opens before a call. What is internal is left out for a customer's champion. */
export interface AccountStory {
  readonly needs: NeedyView;
  /** Null for the customer. */
  readonly health: Health | null;
  readonly completion: CompletionView;
  readonly since: SinceView | null;
  readonly milestones: readonly MilestoneState[];
  /** Titles of milestones by id. */
  readonly titles: ReadonlyMap<string, Titled>;
  readonly plans: readonly PlanView[];
  readonly use: readonly UseWeek[];
  readonly touches: readonly TouchView[];
  readonly tickets: readonly Ticket[];
  readonly answers: readonly SurveyAnswer[];
  readonly deal: Deal;
  readonly stakeholders: readonly Stakeholder[];
  readonly asOf: Date;
}

export function accountStory(needy: Needy, reader: WeekReader, internal: boolean): AccountStory {
  const { subject } = needy;
  const { timeline } = subject;
  const journey = reader.catalog.data.journeys.find(({ id }) => id === timeline.journey);
  const said = journey && words(journey, reader.language);
  return {
    needs: needyView(needy, reader),
    health: internal ? healthAt(timeline, subject.asOf.getTime()) : null,
    completion: completionView(subject, reader, !internal),
    since: sinceLastTouch(subject, reader),
    milestones: subject.milestones.filter(({ milestone }) => internal || !milestone.internal),
    titles: new Map(
      Object.entries(said?.words.milestones ?? {}).map(([id, { title }]) => [
        id,
        { title, lang: said?.lang },
      ]),
    ),
    plans: planViews(subject),
    use: useWeeks(subject),
    touches: internal ? touchViews(subject, reader) : [],
    tickets: internal ? ticketsAt(subject) : [],
    answers: internal ? answersAt(subject) : [],
    deal: subject.deal,
    stakeholders: internal ? stakeholdersAt(subject) : [],
    asOf: subject.asOf,
  };
}
