import { type Catalog, words } from '../catalog/catalog.ts';
import type { Words } from '../domain/content.ts';
import type { Criterion, Standing } from '../domain/criteria/criterion.ts';
import { formatsFor, type Messages } from '../i18n/index.ts';
import { titled } from './reader.ts';
import type { SentenceView, Titled } from './views.ts';

/** Who reads of criteria. */
export interface CriterionReader {
  readonly catalog: Catalog;
  readonly language: string;
  readonly timeZone: string;
  readonly messages: Messages;
  /** Whether the customer reads: names that only the vendor's product knows are said in the words of a milestone. */
  readonly isCustomer?: boolean;
}

/** What a criterion asks, in a sentence; for an all, any or at-least the words that lead its parts in. */
export function asked(criterion: Criterion, reader: CriterionReader): SentenceView {
  const { asks } = reader.messages.criteria;
  const { titles } = formatsFor(reader);
  const { paths, quizzes } = reader.catalog.data;
  switch (criterion.kind) {
    case 'path':
      return {
        of: criterion.paths.map((id) => named(paths, id, reader)),
        say: (...named) => asks.path(criterion.share, named.length === 0 ? null : titles(named)),
      };
    case 'quiz':
      return {
        of: [named(quizzes, criterion.quiz, reader)],
        say: (quiz = '') => asks.quiz(criterion.share, titles([quiz])),
      };
    case 'event': {
      if (!reader.isCustomer) return alone(asks.event(criterion.name, criterion.times));
      const milestone = milestoneOf(criterion, reader);
      return {
        of: milestone === null ? [] : [milestone],
        say: (title) =>
          asks.eventReached(
            title === undefined ? null : reader.messages.common.quoted(title),
            criterion.times,
          ),
      };
    }
    default:
      return alone(askedPlainly(criterion, reader.messages));
  }
}

/** What names nothing of an author. */
function askedPlainly(
  criterion: Exclude<Criterion, { readonly kind: 'path' | 'quiz' | 'event' }>,
  { criteria: { asks } }: Messages,
): string {
  switch (criterion.kind) {
    case 'signed-in':
      return asks.signedIn(criterion.share);
    case 'seats':
      return asks.seats(criterion.share, criterion.days);
    case 'touch':
      return asks.touch[criterion.touch];
    case 'plan':
      return asks.plan[criterion.state];
    case 'days':
      return asks.days[criterion.since](criterion.days);
    case 'all':
      return asks.all;
    case 'any':
      return asks.any;
    case 'at-least':
      return asks.atLeast(criterion.n);
  }
}

const alone = (sentence: string): SentenceView => ({ of: [], say: () => sentence });

function named(
  entries: readonly { readonly id: string; readonly words: Readonly<Record<string, Words>> }[],
  id: string,
  reader: CriterionReader,
): Titled {
  const entry = entries.find((one) => one.id === id);
  return entry === undefined ? { title: id, lang: undefined } : titled(entry, reader);
}

/** The title of the milestone that is reached by just this; null where there is none. */
function milestoneOf(
  { name, times }: Extract<Criterion, { readonly kind: 'event' }>,
  { catalog, language }: CriterionReader,
): Titled | null {
  for (const journey of catalog.data.journeys)
    for (const { id, criterion, internal } of journey.milestones)
      if (criterion.kind === 'event' && criterion.name === name && criterion.times === times && !internal) {
        const { words: said, lang } = words(journey, language);
        const title = said.milestones[id]?.title;
        if (title !== undefined) return { title, lang };
      }
  return null;
}

/** A criterion as sentences: those of its parts for one that has parts, lead and all for those within. */
export function sentences(criterion: Criterion, reader: CriterionReader): SentenceView[] {
  const said = (part: Criterion): SentenceView =>
    'of' in part
      ? inTurn([asked(part, reader), inTurn(part.of.map(said), reader)], reader)
      : asked(part, reader);
  return criterion.kind === 'all' ? criterion.of.map(said) : [said(criterion)];
}

/** Sentences as one. */
function inTurn(all: readonly SentenceView[], { messages }: CriterionReader): SentenceView {
  return {
    of: all.flatMap(({ of }) => of),
    say: (...words) => {
      const left = [...words];
      return all.map(({ of, say }) => say?.(...left.splice(0, of.length)) ?? '').join(messages.common.gap);
    },
  };
}

/** How a criterion stands, in words. */
export interface StandingView {
  readonly asks: SentenceView;
  readonly holds: boolean;
  /** ISO instant from which it has held; null while it does not. */
  readonly since: string | null;
  /** How far it is: "3 of 5 people; 4 needed." Null where holding or not says it all. */
  readonly far: string | null;
  /** Who is still missing. */
  readonly missing: string | null;
  readonly parts: readonly StandingView[];
}

export function standingView(
  standing: Standing,
  reader: CriterionReader & { readonly names: ReadonlyMap<string, string> },
): StandingView {
  const { criteria, week } = reader.messages;
  const { list } = formatsFor(reader);
  const { criterion, holds, since, missing } = standing;
  const names = missing.map((id) => reader.names.get(id) ?? week.someone);
  return {
    asks: asked(criterion, reader),
    holds,
    since,
    far: farInWords(standing, reader.messages),
    missing: holds || names.length === 0 ? null : criteria.missing(list(names)),
    parts: standing.parts.map((part) => standingView(part, reader)),
  };
}

function farInWords({ unit, have, need, of }: Standing, { criteria: { far } }: Messages): string | null {
  switch (unit) {
    case 'people':
      return of === 0 || of === null ? far.nobody : far.people(have, need, of);
    case 'events':
      return far.events(have, need);
    case 'seats':
      return of === null ? far.noSeats : far.seats(have, need, of);
    case 'days':
      return need === 0 ? far.noDate : far.days(Math.min(have, need), need);
    case 'parts':
      return far.parts(have, need);
    default:
      return null;
  }
}
