import { type Catalog, words } from '../catalog/catalog.ts';
import type { SetAside } from '../domain/history.ts';
import { MOVES, type Move, type Need } from '../domain/week/need.ts';
import type { Needy, Urgency } from '../domain/week/week.ts';
import type { NeedWords } from '../i18n/en/week.ts';
import { formatsFor, type Messages } from '../i18n/index.ts';
import { accountAddress } from './addresses.ts';
import { titled } from './reader.ts';
import type { SentenceView, Titled } from './views.ts';

/** A reason why an account needs its CSM, in words. */
export interface NeedView {
  readonly rule: Need['rule'];
  readonly move: Move;
  readonly reason: SentenceView;
  /** What to do, in a sentence. */
  readonly advice: string;
  /** Where the facts stand. */
  readonly evidence: { readonly href: string; readonly title: string };
}

export interface AsideView {
  readonly reason: SentenceView;
  /** Who put it aside, and until when. */
  readonly how: string;
  readonly why: string;
}

/** An account of the week's list. */
export interface NeedyView {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly csm: string | null;
  readonly segment: string | null;
  /** How far it is, in words: "In onboarding, day 40". */
  readonly state: string;
  readonly needs: readonly NeedView[];
  readonly aside: readonly AsideView[];
}

/** Who reads, and what things are called. */
export interface WeekReader {
  readonly catalog: Catalog;
  readonly now: Date;
  readonly language: string;
  readonly timeZone: string;
  readonly messages: Messages;
  /** Names of people by id, staff and customers. */
  readonly names: ReadonlyMap<string, string>;
}

export function needyView({ subject, needs, aside }: Needy, reader: WeekReader): NeedyView {
  const { account } = subject;
  return {
    id: account.id,
    href: accountAddress(account.id),
    name: account.name,
    csm: account.csm === null ? null : (reader.names.get(account.csm) ?? null),
    segment: account.segment,
    state: stateInWords(subject, reader),
    needs: needs.map((need) => needView(need, account.id, subject, reader)),
    aside: aside.map(({ need, by }) => asideView(need, by, subject, reader)),
  };
}

/** How many accounts have each move as their gravest. */
export function countMoves(week: readonly Urgency[]): ReadonlyMap<Move, number> {
  return new Map(MOVES.map((move) => [move, week.filter((urgency) => urgency.move === move).length]));
}

export function stateInWords(subject: Needy['subject'], reader: WeekReader): string {
  const said = reader.messages.week;
  const { date } = formatsFor(reader);
  const { timeline, state, age } = subject;
  if (state === 'churned') return said.churnedOn(date(timeline.churnedAt ?? ''));
  if (state === 'onboarded') return said.onboardedOn(date(timeline.onboarded?.at ?? ''));
  return state === 'onboarding' ? said.onboardingDay(age + 1) : said.noContract;
}

function needView(need: Need, account: string, subject: Needy['subject'], reader: WeekReader): NeedView {
  const { week } = reader.messages;
  return {
    rule: need.rule,
    move: need.move,
    reason: reasonOf(need, subject, reader),
    advice: week.advice[need.rule],
    evidence: {
      href: `${accountAddress(account)}#${need.evidence}`,
      title: week.see(week.evidence[need.evidence]),
    },
  };
}

function asideView(need: Need, by: SetAside, subject: Needy['subject'], reader: WeekReader): AsideView {
  const { week } = reader.messages;
  const { date } = formatsFor(reader);
  const who = reader.names.get(by.by) ?? by.by;
  return {
    reason: reasonOf(need, subject, reader),
    how: by.until === null ? week.aside.dismissed(who, date(by.at)) : week.aside.snoozed(who, date(by.until)),
    why: by.why,
  };
}

const NOTHING: NeedWords = {
  days: 0,
  count: 0,
  names: '',
  others: '',
  date: null,
  metric: '',
  score: 0,
  recent: 0,
  usual: 0,
  version: 0,
};

function reasonOf(need: Need, subject: Needy['subject'], reader: WeekReader): SentenceView {
  const say = reader.messages.week.reasons[need.rule];
  return { of: namedIn(need, subject, reader), say: (...named) => say(needWords(need, named, reader)) };
}

/** What is called by its title in a reason. */
function namedIn(need: Need, { timeline }: Needy['subject'], reader: WeekReader): Titled[] {
  const { data } = reader.catalog;
  const journey = data.journeys.find(({ id }) => id === timeline.journey);
  const said = journey && words(journey, reader.language);
  switch (need.rule) {
    case 'homework-late':
    case 'ours-late':
    case 'reached':
      return need.details.milestones.map((id) => ({
        title: said?.words.milestones[id]?.title ?? id,
        lang: said?.lang,
      }));
    case 'stuck-at-quiz':
      return need.details.quizzes.map((id) => {
        const quiz = data.quizzes.find((one) => one.id === id);
        return quiz === undefined ? { title: id, lang: undefined } : titled(quiz, reader);
      });
    default:
      return [];
  }
}

/** What a reason's sentence needs, in the reader's language. @param named the titles in it */
function needWords(need: Need, named: readonly string[], reader: WeekReader): NeedWords {
  const { messages, names } = reader;
  const { date, list, titles } = formatsFor(reader);
  const when = (at: string | null) => (at === null ? null : date(at));
  const person = (id: string) => names.get(id) ?? messages.week.someone;
  const concerns = (of: readonly (keyof Messages['week']['concerns'])[]) =>
    list(of.map((concern) => messages.week.concerns[concern]));
  switch (need.rule) {
    case 'silent':
    case 'gone-quiet':
      return { ...NOTHING, days: need.details.days, date: when(need.details.lastAt) };
    case 'nobody-came':
      return { ...NOTHING, days: need.details.days, count: need.details.people };
    case 'nobody-invited':
    case 'no-plan':
    case 'take-over':
      return { ...NOTHING, days: need.details.days };
    case 'homework-late':
    case 'ours-late': {
      const { milestones, days } = need.details;
      return { ...NOTHING, days, count: milestones.length, names: titles(named) };
    }
    case 'voiced':
    case 'known':
      return { ...NOTHING, names: concerns(need.details.concerns), date: when(need.details.at) };
    case 'long':
      return { ...NOTHING, days: need.details.days, usual: need.details.good };
    case 'no-baseline':
      return { ...NOTHING, metric: need.details.metric };
    case 'plan-late':
      return { ...NOTHING, metric: need.details.metric, days: need.details.days };
    case 'stuck-at-quiz': {
      return { ...NOTHING, names: list(need.details.people.map(person)), others: titles(named) };
    }
    case 'use-falling':
      return { ...NOTHING, recent: need.details.recent, usual: need.details.usual };
    case 'unhappy': {
      const { kind, score, at } = need.details;
      return { ...NOTHING, names: kind.toUpperCase(), score, date: when(at) };
    }
    case 'tickets-open':
      return { ...NOTHING, count: need.details.tickets.length, days: need.details.days };
    case 'renewal-near':
      return { ...NOTHING, days: need.details.days, date: when(need.details.renewalAt) };
    case 'onboarded':
      return { ...NOTHING, date: when(need.details.at), version: need.details.version };
    case 'reached': {
      const { milestones } = need.details;
      return { ...NOTHING, count: milestones.length, names: titles(named) };
    }
  }
}
