import type { CompletionDefinition, Course, Journey, Module, Path, Quiz } from '../domain/content.ts';
import type { BodyFacts } from './compile/facts.ts';
import type { FileBeside } from './compile/setting.ts';
import type { Position, Problem } from './problem.ts';
import type { WrittenBrand } from './read/brand.ts';
import type { Feature } from './read/features.ts';
import type { Folder } from './read/folders.ts';
import { type FrontMatter, placeOf } from './read/front-matter.ts';
import type { GlossaryWord } from './read/glossary.ts';
import type { NamedCode } from './read/names.ts';
import type { Retired } from './read/retired.ts';

/** One text in one language, read and compiled as far as it could be. */
export interface Page {
  /** From the repository's root: `content/courses/first-invoice/en.mdx`. */
  readonly file: string;
  readonly language: string;
  /** Null when the file is no text; `data` in it is null when the front matter cannot be understood. */
  readonly front: FrontMatter | null;
  /** Paths in the front matter that broke the schema. */
  readonly doubtful: readonly string[];
  /** Null when the body could not be read. */
  readonly facts: BodyFacts | null;
  /** Read when it is asked for: of what did not change, mostly never. */
  readonly text: string;
  /** What `holds` found in it, by the patterns’ keys: now, and in an earlier build of the same text. */
  readonly held: Map<string, boolean>;
  readonly heldBefore: Readonly<Record<string, boolean>>;
}

/** Any piece of content with everything the rules look at. Content that is wrong is there as far as it is right. */
export interface Entry<C = Path | Course | Module | Quiz | Journey | CompletionDefinition> {
  readonly content: C;
  readonly folder: Folder;
  /** Base language first. */
  readonly pages: readonly Page[];
  readonly base: Page | null;
  /** What lies beside the text, by name. */
  readonly files: ReadonlyMap<string, FileBeside>;
}

/** All content, right or wrong, as the rules see it. */
export interface Academy {
  readonly paths: readonly Entry<Path>[];
  readonly courses: readonly Entry<Course>[];
  readonly modules: readonly Entry<Module>[];
  readonly quizzes: readonly Entry<Quiz>[];
  readonly journeys: readonly Entry<Journey>[];
  readonly definitions: readonly Entry<CompletionDefinition>[];
  /** What was taken away with its folder. */
  readonly retired: readonly Retired[];
  /** How the academy is called and looks; null where nothing is written, or it cannot be understood. */
  readonly brand: WrittenBrand | null;
  /** What not every customer has. */
  readonly features: readonly Feature[];
  /** The product’s words. */
  readonly glossary: readonly GlossaryWord[];
  /** What plans, industries and use cases are called. */
  readonly names: readonly NamedCode[];
}

export function allEntries(academy: Academy): readonly Entry[] {
  const { paths, courses, modules, quizzes, journeys, definitions } = academy;
  return [...paths, ...courses, ...modules, ...quizzes, ...journeys, ...definitions];
}

/** Whether a place in a page's front matter is as its schema wants it, so that a rule may speak of it. */
export function isSound(page: Page | null, ...path: readonly (string | number)[]): boolean {
  if (page?.front?.data == null) return false;
  const wanted = path.join('.');
  return !page.doubtful.some(
    (broken) =>
      broken === '' ||
      broken === wanted ||
      broken.startsWith(`${wanted}.`) ||
      wanted.startsWith(`${broken}.`),
  );
}

export function placeIn(page: Page, ...path: readonly (string | number)[]): Position {
  return placeOf(page.front?.places ?? {}, path);
}

type Told = Pick<Problem, 'code' | 'found' | 'expected' | 'fix'>;

/** A problem at a place in a page's front matter. */
export function fieldProblem(page: Page, path: readonly (string | number)[], told: Told): Problem {
  return { file: page.file, ...placeIn(page, ...path), severity: 'error', ...told };
}

/** A problem at a place in a page's text. */
export function textProblem(page: Page, { line, column }: Position, told: Told): Problem {
  return { file: page.file, line, column, severity: 'error', ...told };
}
