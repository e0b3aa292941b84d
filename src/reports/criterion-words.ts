import { type Catalog, words } from '../catalog/catalog.ts';
import type { Words } from '../domain/content.ts';
import type { Criterion, Standing } from '../domain/criteria/criterion.ts';
import { formatsFor, type Messages } from '../i18n/index.ts';

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
export function asked(criterion: Criterion, reader: CriterionReader): string {
  const { asks } = reader.messages.criteria;
  const { catalog, language } = reader;
  const { titles } = formatsFor(reader);
  const named = (
    entries: readonly { readonly id: string; readonly words: Readonly<Record<string, Words>> }[],
    id: string,
  ) => {
    const entry = entries.find((one) => one.id === id);
    return entry === undefined ? id : words(entry, language).words.title;
  };
  switch (criterion.kind) {
    case 'path': {
      const paths = criterion.paths.map((id) => named(catalog.data.paths, id));
      return asks.path(criterion.share, paths.length === 0 ? null : titles(paths));
    }
    case 'quiz':
      return asks.quiz(criterion.share, titles([named(catalog.data.quizzes, criterion.quiz)]));
    case 'signed-in':
      return asks.signedIn(criterion.share);
    case 'event':
      return reader.isCustomer
        ? asks.eventReached(milestoneOf(criterion, reader), criterion.times)
        : asks.event(criterion.name, criterion.times);
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

/** The title of the milestone that is reached by just this; null where there is none. */
function milestoneOf(
  { name, times }: Extract<Criterion, { readonly kind: 'event' }>,
  { catalog, language, messages: { common } }: CriterionReader,
): string | null {
  for (const journey of catalog.data.journeys)
    for (const { id, criterion, internal } of journey.milestones)
      if (criterion.kind === 'event' && criterion.name === name && criterion.times === times && !internal) {
        const title = words(journey, language).words.milestones[id]?.title;
        if (title !== undefined) return common.quoted(title);
      }
  return null;
}

/** A criterion as sentences: those of its parts for one that has parts, lead and all for those within. */
export function sentences(criterion: Criterion, reader: CriterionReader): string[] {
  const said = (part: Criterion): string =>
    'of' in part ? `${asked(part, reader)} ${part.of.map(said).join(' ')}` : asked(part, reader);
  return criterion.kind === 'all' ? criterion.of.map(said) : [said(criterion)];
}

/** How a criterion stands, in words. */
export interface StandingView {
  readonly asks: string;
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
