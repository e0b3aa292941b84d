import type { Dependent } from './activities/fill-in.ts';
import type { Audience } from './audience.ts';

export interface Heading {
  readonly depth: number;
  readonly text: string;
  /** The fragment it can be linked by. */
  readonly id: string;
}

/**
 * A stretch of a compiled lesson: plain HTML, a passage that only some may see, or what depends on what the reader did
 * in an activity: a blank, and stretches that are there only under a condition.
 */
export type Chunk =
  | {
      readonly html: string;
      readonly headings: readonly Heading[];
      /** Names of the files beside the text that this stretch shows or links, as the author wrote them. */
      readonly files: readonly string[];
    }
  | { readonly audience: Audience; readonly chunks: readonly Chunk[] }
  | { readonly blank: Dependent }
  | { readonly when: Dependent; readonly chunks: readonly Chunk[] }
  /** The inside of the activity of this id. */
  | { readonly activity: string; readonly chunks: readonly Chunk[] };

/** Words of a compiled text that stand under one heading, as they are read and without any HTML: for the search. */
export interface Section {
  /** Who it is for: the passages around it, outermost first. */
  readonly within: readonly Audience[];
  /** Null before the first heading, and where it goes on after a passage has begun or ended. */
  readonly heading: Heading | null;
  readonly text: string;
  /** Words that it explains. */
  readonly terms: readonly Term[];
}

export interface Term {
  readonly word: string;
  readonly means: string;
}

/** A file beside a lesson, stored under its digest. */
export interface LessonFile {
  readonly name: string;
  readonly digest: string;
  readonly type: string;
  readonly bytes: number;
}

/** One language of one piece of content, compiled once. */
export interface Body {
  readonly digest: string;
  readonly chunks: readonly Chunk[];
  readonly sections: readonly Section[];
  readonly files: readonly LessonFile[];
  /** What it asks people to think about, by activity, for where their answers are shown. */
  readonly asked: readonly { readonly activity: string; readonly text: string }[];
  /** Words of prose, or characters ÷ 2 for Japanese; for the author's checks. */
  readonly words: number;
}
