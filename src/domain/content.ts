import type { Segment, TouchModel } from './account.ts';
import type { Activity } from './activities/activity.ts';
import type { Audience, Publishable } from './audience.ts';
import type { Brand } from './brand/brand.ts';
import type { Criterion } from './criteria/criterion.ts';

/** Words by language code; the base language is always there. */
export type ByLanguage<T> = Readonly<Record<string, T>>;

export const BASE_LANGUAGE = 'en';

/** A note on why a revision was raised. `by` is the date until which a redo is asked for (ISO date). */
export interface Change {
  readonly kind: 'fix' | 'updated' | 'redo';
  readonly note: string;
  readonly by: string | null;
}

export interface Words {
  readonly title: string;
  readonly summary: string;
  /** The note of the latest change in this language; null where it was not written. */
  readonly changeNote: string | null;
  /** Digest of the compiled body in the content store. */
  readonly body: string;
}

interface Entry<W extends Words> extends Publishable {
  readonly id: string;
  /** Raised by the author when the substance changes; starts at 1. */
  readonly revision: number;
  readonly change: Change | null;
  readonly words: ByLanguage<W>;
  /** Folder below content/, for messages to authors. */
  readonly folder: string;
}

export interface PathWords extends Words {
  readonly goal: string;
  readonly outcome: string;
}

export interface Path extends Entry<PathWords> {
  /** Days from enrolment in which the path should be done; null = no date. */
  readonly days: number | null;
  readonly courses: readonly { readonly id: string; readonly required: boolean }[];
}

export interface Course extends Entry<Words> {
  /** Ids of the course's modules and quizzes, in the order they are taken. */
  readonly modules: readonly string[];
  /** Ids of courses that come first. */
  readonly prerequisites: readonly string[];
}

export interface Objective {
  readonly text: string;
  readonly measure: string;
}

export interface ModuleWords extends Words {
  readonly objectives: readonly Objective[];
  readonly materials: readonly string[];
}

/** Where a module or quiz is and was. */
interface Placed {
  readonly course: string;
  /** Ids of courses it was in before: its addresses there lead to where it is. */
  readonly movedFrom: readonly string[];
}

export interface Module extends Entry<ModuleWords>, Placed {
  readonly kind: 'module';
  /** Stated time needed, in minutes. */
  readonly minutes: number;
  /** For each objective, in order: days after enrolment by which it should be met. */
  readonly objectivesBy: readonly number[];
  /** What people do in its lesson, in the order of the text. */
  readonly activities: readonly Activity[];
  /** Ids of modules or quizzes of the same course that come first. */
  readonly prerequisites: readonly string[];
}

export type Question = {
  readonly id: string;
  /** The revision of the quiz at which its right answer was corrected; left out = it never was. */
  readonly corrected?: number;
} & (
  | {
      readonly kind: 'single' | 'multiple' | 'boolean';
      readonly options: readonly { readonly id: string; readonly correct: boolean }[];
    }
  /** Accepted answers of all languages together. */
  | { readonly kind: 'text'; readonly answers: readonly string[] }
  | { readonly kind: 'number'; readonly answer: number; readonly tolerance: number }
  /** Item ids in the right order. */
  | { readonly kind: 'order'; readonly items: readonly string[] }
  | { readonly kind: 'match'; readonly pairs: readonly string[] }
);

export type QuestionKind = Question['kind'];

export interface QuestionWords {
  readonly prompt: string;
  /** Shown after submitting, whatever was answered. */
  readonly feedback: string | null;
  /** Options and order items, by id. */
  readonly options: Readonly<Record<string, { readonly text: string; readonly feedback: string | null }>>;
  /** Match pairs, by id. */
  readonly pairs: Readonly<Record<string, { readonly left: string; readonly right: string }>>;
}

export interface QuizWords extends Words {
  readonly questions: Readonly<Record<string, QuestionWords>>;
}

export interface Quiz extends Entry<QuizWords>, Placed {
  readonly kind: 'quiz';
  /** Percent of points that passes, 1–100. */
  readonly passMark: number;
  /** How often it can be submitted; null = as often as one likes. */
  readonly attempts: number | null;
  /** Minutes between two attempts. */
  readonly cooldown: number;
  /** Minutes for one attempt; null = no limit. */
  readonly timeLimit: number | null;
  /** What is shown after submitting: the right answers with feedback, feedback on what one chose, or the score alone. */
  readonly review: 'answers' | 'feedback' | 'score';
  readonly counts: 'best' | 'last';
  /** How many questions an attempt draws from the pool; null = all. */
  readonly draw: number | null;
  readonly shuffle: boolean;
  readonly questions: readonly Question[];
}

/** What a course lists: a module or a quiz. */
export type Unit = Module | Quiz;

/** The six stages of a customer's journey, in order. */
export const STAGES = ['embark', 'handoff', 'kickoff', 'adopt', 'review', 'expand'] as const;
export type Stage = (typeof STAGES)[number];

export interface MilestoneWords {
  readonly title: string;
  /** What is asked of its owner, in a sentence. */
  readonly summary: string;
  /** Said when it is reached; null = nothing. */
  readonly celebrate: string | null;
}

/** Something to be reached on a journey. */
export interface Milestone {
  readonly id: string;
  readonly stage: Stage;
  readonly criterion: Criterion;
  /** Who has to do something for it. */
  readonly owner: 'customer' | 'vendor';
  /** What `due` counts from. */
  readonly from: 'contract' | 'kickoff';
  /** Days after `from` on which it is due, by segment; null = no date for that segment. */
  readonly due: Readonly<Record<Segment, number | null>>;
  /** What reaching it stands for in the measures: first value (TTFV), or one of the key actions (activation). */
  readonly marks: 'first-value' | 'activation' | null;
  /** Only for accounts of these; empty = all. */
  readonly segments: readonly Segment[];
  readonly touchModels: readonly TouchModel[];
  /** Not shown to the customer. */
  readonly internal: boolean;
}

export interface JourneyWords extends Words {
  readonly milestones: Readonly<Record<string, MilestoneWords>>;
}

/** The way from contract to everboarding for the accounts it is for; the first in order of id that fits an account is theirs. */
export interface Journey extends Entry<JourneyWords> {
  /** Only for accounts of these; empty = all. */
  readonly segments: readonly Segment[];
  readonly touchModels: readonly TouchModel[];
  /** In the order of stages, then as written. */
  readonly milestones: readonly Milestone[];
}

export interface DefinitionWords extends Words {
  /** What is true of a customer that is onboarded, in a sentence. */
  readonly sentence: string;
}

/** One version of what "onboarded" means. */
export interface CompletionDefinition extends Entry<DefinitionWords> {
  /** Whole number; the one with the latest `effective` not after a moment is in force at it. */
  readonly version: number;
  /** ISO date, from midnight UTC. */
  readonly effective: string;
  readonly criterion: Criterion;
}

/** Codes of plans, industries and use cases. */
export type Codes = Pick<Audience, 'plans' | 'industries' | 'useCases'>;

/** What a value can be of whose name the content writes. */
export const NAMED = ['plan', 'industry', 'useCase'] as const;

/** What values are called: by kind, value and language. */
export type Names = Readonly<
  Record<(typeof NAMED)[number], Readonly<Record<string, Readonly<Record<string, string>>>>>
>;

export const NO_NAMES: Names = { plan: {}, industry: {}, useCase: {} };

/** All content as the academy knows it, before anyone in particular looks at it. JSON all through. */
export interface CatalogData {
  /** Digest of everything below; changes when anything a learner could notice changes. */
  readonly digest: string;
  /** Language codes found, base first. */
  readonly languages: readonly string[];
  /** What an audience names anywhere, in passages and journeys too; each once, sorted. Retired content is left out. */
  readonly codes: Codes;
  readonly names: Names;
  readonly brand: Brand;
  readonly paths: readonly Path[];
  readonly courses: readonly Course[];
  readonly modules: readonly Module[];
  readonly quizzes: readonly Quiz[];
  readonly journeys: readonly Journey[];
  /** By version, the oldest first. */
  readonly definitions: readonly CompletionDefinition[];
}
