import type { Instant } from './facts.ts';

/** What someone wrote for themselves about a lesson. */
export interface Note {
  readonly id: string;
  /** Id of the module; it may be closed to them by now. */
  readonly unit: string;
  /** The question of the lesson that it answers; '' where it is about the lesson. */
  readonly activity: string;
  readonly text: string;
  readonly writtenAt: Instant;
  readonly changedAt: Instant;
}

/** A lesson marked to find it again. */
export interface Bookmark {
  readonly unit: string;
  readonly at: Instant;
}

/** What a person made of the lessons, for themselves alone, and what they said of their use. */
export interface OwnMarks {
  /** Latest change first. */
  readonly notes: readonly Note[];
  readonly bookmarks: readonly Bookmark[];
  readonly usefulness: readonly OwnUsefulness[];
}

/** What someone said of the use of a lesson as it was at a revision. */
export interface OwnUsefulness {
  readonly unit: string;
  readonly revision: number;
  readonly useful: boolean;
  /** '' where they added none. */
  readonly words: string;
  readonly at: Instant;
}

export const NO_MARKS: OwnMarks = { notes: [], bookmarks: [], usefulness: [] };

/** Characters that a note has at most, and a word on the use of a lesson. */
export const LONGEST_NOTE = 4000;
export const LONGEST_WORDS = 500;
