import { words } from '../catalog/catalog.ts';
import { type Change, changesSince } from '../domain/changes-since.ts';
import type { SurveyAnswer, Ticket, Touch } from '../domain/history.ts';
import { dayOf } from '../domain/history.ts';
import { countBetween } from '../domain/use-baseline.ts';
import { noonOf, type Subject } from '../domain/week/subject.ts';
import { formatsFor } from '../i18n/index.ts';
import type { SentenceView } from './views.ts';
import type { WeekReader } from './week.ts';

/** A line on something that came about. */
export interface ChangeLine {
  readonly at: string;
  readonly text: SentenceView;
}

export interface SinceView {
  readonly lead: string;
  readonly counts: string;
  readonly lines: readonly ChangeLine[];
}

export interface TouchView {
  readonly id: string;
  readonly kind: string;
  readonly at: string;
  readonly by: string | null;
  /** Names of those who came. */
  readonly attended: string | null;
  readonly attendance: string | null;
  readonly concerns: readonly string[];
  readonly note: string;
  readonly asked: string | null;
}

/** One week of an account: the day it begins on, and what was done in it. */
export interface UseWeek {
  readonly at: string;
  readonly used: number;
  readonly learned: number;
}

const WEEKS_SHOWN = 26;

/** What changed since the last touch; null where there was none. */
export function sinceLastTouch({ timeline, touches, asOf }: Subject, reader: WeekReader): SinceView | null {
  const last = touches.at(-1);
  if (last === undefined) return null;
  const { account: said } = reader.messages;
  const { changes, used, learned } = changesSince(timeline, last.at, asOf);
  return {
    lead: said.since.lead(said.touches.kinds[last.kind], formatsFor(reader).date(last.at)),
    counts: said.since.counts(used, learned),
    lines: changes.map((change) => ({
      at: change.at,
      text: changeLine(change, timeline.journey, timeline, reader),
    })),
  };
}

function changeLine(
  change: Change,
  journeyId: string | null,
  { history }: Subject['timeline'],
  reader: WeekReader,
): SentenceView {
  const { messages, names, catalog, language } = reader;
  const { account: said } = messages;
  const { list, number } = formatsFor(reader);
  const person = (id: string) => names.get(id) ?? messages.week.someone;
  const plan = (id: string) => history.plans.findLast((version) => version.plan === id);
  const text = (what: string, how = '', count = 1) => said.since.kinds[change.kind]({ what, how, count });
  const line = (...parts: Parameters<typeof text>): SentenceView => ({ of: [], say: () => text(...parts) });
  switch (change.kind) {
    case 'milestone': {
      const journey = catalog.data.journeys.find(({ id }) => id === journeyId);
      const said = journey && words(journey, language);
      const title = said?.words.milestones[change.milestone]?.title ?? change.milestone;
      return { of: [{ title, lang: said?.lang }], say: (reached = '') => text(reached) };
    }
    case 'onboarded':
      return line('', number(change.version));
    case 'invited':
    case 'signed-in':
    case 'finished':
      return line(list(change.people.map(person)), '', change.people.length);
    case 'property':
      return line(said.properties[change.property] ?? change.property);
    case 'value': {
      const { metric = change.plan, unit = '' } = plan(change.plan) ?? {};
      return line(messages.common.quoted(metric), `${number(change.value)} ${unit}`.trim());
    }
    case 'confirmed':
      return line(messages.common.quoted(plan(change.plan)?.metric ?? change.plan), change.who);
    case 'ticket-opened':
    case 'ticket-closed':
      return line(messages.common.quoted(change.ticket.subject));
    case 'answer':
      return line(
        said.answers.score(change.answer.kind, change.answer.score),
        change.answer.comment === '' ? messages.common.none : messages.common.quoted(change.answer.comment),
      );
  }
}

/** Touches newest first, with who came and what was said. */
export function touchViews({ touches, timeline }: Subject, reader: WeekReader): TouchView[] {
  const { account: said, week } = reader.messages;
  const { date, list } = formatsFor(reader);
  const stakeholders = new Map(timeline.history.stakeholders.map(({ id, name }) => [id, name]));
  const view = (touch: Touch): TouchView => {
    const came = touch.attended.map((id) => stakeholders.get(id) ?? id);
    return {
      id: touch.id,
      kind: said.touches.kinds[touch.kind],
      at: touch.at,
      by: touch.by === null ? null : (reader.names.get(touch.by) ?? touch.by),
      attended: came.length > 0 ? list(came) : null,
      attendance:
        touch.invited.length > 0
          ? said.touches.attendance(
              touch.invited.filter((id) => touch.attended.includes(id)).length,
              touch.invited.length,
            )
          : null,
      concerns: touch.concerns.map((concern) => week.concerns[concern]),
      note: touch.note,
      asked: !touch.asks
        ? null
        : touch.answeredAt === null
          ? said.touches.asked
          : said.touches.answered(date(touch.answeredAt)),
    };
  };
  return [...touches].reverse().map(view);
}

/** Product use and learning by week, oldest first, the week of `asOf` last. */
export function useWeeks({ timeline, asOf }: Subject): UseWeek[] {
  const { used, learned } = timeline.history;
  const today = dayOf(asOf);
  return Array.from({ length: WEEKS_SHOWN }, (_, index) => {
    const last = today - 7 * (WEEKS_SHOWN - 1 - index);
    return {
      at: noonOf(last - 6),
      used: countBetween(used, last - 6, last),
      learned: countBetween(learned, last - 6, last),
    };
  });
}

/** Tickets opened by then, newest first; one closed later is open. */
export function ticketsAt({ timeline, asOf }: Subject): Ticket[] {
  return timeline.history.tickets
    .filter(({ openedAt }) => Date.parse(openedAt) <= asOf.getTime())
    .map((ticket) =>
      ticket.closedAt !== null && Date.parse(ticket.closedAt) > asOf.getTime()
        ? { ...ticket, closedAt: null }
        : ticket,
    )
    .reverse();
}

/** Answers given by then, newest first. */
export function answersAt({ timeline, asOf }: Subject): SurveyAnswer[] {
  return timeline.history.surveys.filter(({ at }) => Date.parse(at) <= asOf.getTime()).reverse();
}
