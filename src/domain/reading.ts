import type { Instant } from './facts.ts';

/** How far one reader of a module's page has come since it was opened, and how long they were at it. */
export interface Reading {
  /** The opened page, by a number it gave itself: told again, it says more of the same. */
  readonly sitting: string;
  readonly revision: number;
  /** The language of the text. */
  readonly language: string;
  /** Fragment of the heading they were under last; '' above the first. */
  readonly heading: string;
  /** Whole seconds with the page in view and somebody at it. */
  readonly seconds: number;
}

/** A reading as it is kept: with when it began and was last told of. */
export interface KeptReading extends Reading {
  readonly beganAt: Instant;
  readonly lastAt: Instant;
}

/** Nobody reads one page for longer without leaving it; the page stops counting there too. */
export const LONGEST_READING_S = 6 * 60 * 60;

/** What cannot be taken of what a page tells. `revision`: the text is not the one in force. */
export type ReadingProblem = 'sitting' | 'heading' | 'seconds' | 'revision';

/** What a page may tell of: the text in force, by the fragments of its headings that this reader sees. */
export interface ReadText {
  readonly revision: number;
  readonly language: string;
  readonly headings: readonly string[];
}

/** Reads what a page tells, field by field as it was sent, against the text it tells of. */
export function readingIn(field: (name: string) => string, text: ReadText): Reading | ReadingProblem {
  const [sitting, heading, seconds] = [field('sitting'), field('heading'), field('seconds')];
  if (!/^\d{1,40}$/.test(sitting)) return 'sitting';
  if (field('revision') !== String(text.revision) || field('language') !== text.language) return 'revision';
  if (heading !== '' && !text.headings.includes(heading)) return 'heading';
  if (!/^\d{1,5}$/.test(seconds) || Number(seconds) > LONGEST_READING_S) return 'seconds';
  const { revision, language } = text;
  return { sitting, revision, language, heading, seconds: Number(seconds) };
}

/** The fragments of a text's headings, passages for others included, in their order. */
export type AllHeadings = readonly string[];

/**
 * The same place in the text as it is now and in the language it is read in: the same heading, or the one in its place
 * where a translation has as many. Null above the first heading, or where the place cannot be told.
 * @param was the headings of the text in the language of the reading
 * @param is those of the text that is shown
 */
export function sameHeading(heading: string, was: AllHeadings, is: AllHeadings): string | null {
  if (is.includes(heading)) return heading;
  const place = was.indexOf(heading);
  return place !== -1 && was.length === is.length ? (is[place] ?? null) : null;
}
