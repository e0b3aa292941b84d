import type { Audience } from '../../domain/audience.ts';
import type { Body } from '../../domain/body.ts';
import type { Position, Problem } from '../problem.ts';
import type { Making } from './components/activity.ts';
import type { ActivityFact, FileFact, HeadingFact, LinkFact, OutsideFact, PassageFact } from './facts.ts';
import type { PassageKeeper } from './passages.ts';
import type { Wording } from './wording.ts';

/** A file beside a lesson, as far as the compiler needs to know it. */
export interface FileBeside {
  readonly digest: string;
  readonly type: string;
  readonly bytes: number;
  /** In CSS pixels; null when it is no picture or cannot be read as one. */
  readonly size: { readonly width: number; readonly height: number } | null;
  /** Of a file of captions: how many can be read in it. */
  readonly cues?: number;
}

/** Where a text stands, as far as its HTML depends on it. */
export interface Setting {
  /** For messages: `content/courses/…/en.mdx`. */
  readonly file: string;
  readonly language: string;
  /** Address its files are served below, `/courses/<course>/<unit>`; null where no files can lie. */
  readonly url: string | null;
  readonly files: ReadonlyMap<string, FileBeside>;
  /** What the glossary says in this language, by `termKey`. */
  readonly glossary: ReadonlyMap<string, string>;
  /** Whether it is a module's: what people do in other texts is recorded nowhere. */
  readonly isLesson: boolean;
}

/** What is gathered while one body is made. */
export interface Work {
  readonly setting: Setting;
  readonly wording: Wording;
  readonly passages: PassageKeeper;
  readonly links: LinkFact[];
  readonly files: FileFact[];
  readonly passagesFound: PassageFact[];
  readonly headings: HeadingFact[];
  readonly outside: OutsideFact[];
  /** What was looked up in the glossary, found or not. */
  readonly lookedUp: string[];
  readonly activities: ActivityFact[];
  readonly asked: Body['asked'][number][];
  /** The activity that is being made, for what stands in it. */
  making: Making | null;
  /** Fragments, each once in a body: see `headingIds`. */
  readonly idFor: (words: string, within: readonly Audience[]) => string;
  /** What the terms mean, in the order of the text. */
  readonly meanings: string[];
  problem(at: Position, told: Told): void;
}

/** A problem but for its place; an error unless it says that it is a warning. */
export type Told = Pick<Problem, 'code' | 'found' | 'expected' | 'fix'> &
  Partial<Pick<Problem, 'severity' | 'mend'>>;
