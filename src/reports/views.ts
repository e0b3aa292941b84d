import type { Publishable, Role } from '../domain/audience.ts';
import type { Heading } from '../domain/body.ts';
import type { Change } from '../domain/content.ts';
import type { Instant } from '../domain/facts.ts';
import type { Count } from '../domain/progress/count.ts';
import type { TextChange } from '../domain/text-change.ts';

/**
 * What the page-shaped components show. Plain values: words in the reader's language, addresses ready to
 * link, instants in ISO 8601. What is not the viewer's to see is left out before it gets here.
 */

export interface Titled {
  readonly title: string;
  /** Language of the title and of what is said of the same thing beside it; undefined where it is the page's. */
  readonly lang: string | undefined;
}

export interface Link extends Titled {
  readonly href: string;
}

/** A way to a page: one of ours, or to what an author wrote. */
export type Way = Pick<Link, 'href' | 'title'> & Partial<Titled>;

/** Words of an author that stand by themselves. */
export interface Passage {
  readonly text: string;
  /** Undefined where it is the page's. */
  readonly lang: string | undefined;
}

/** Passages, alone or in a sentence of ours. */
export interface SentenceView {
  readonly of: readonly (Passage | Titled)[];
  readonly say?: (...words: string[]) => string;
}

/** `waiting`: something else comes first. `updated`: done, and its substance changed afterwards. */
export type ShownState = 'not_started' | 'in_progress' | 'done' | 'waiting' | 'updated';

/** Whether everybody it is for sees a thing already, or only those who write. */
export type Publication = Pick<Publishable, 'status' | 'publishAt'>;

/** Done of total; `percent` is null where there is nothing to count. */
export type Progressed = Pick<Count, 'done' | 'total' | 'percent'>;

export interface NextStepView extends Link {
  readonly kind: 'module' | 'quiz';
  readonly summary: string;
  readonly course: Link;
  readonly path: Link | null;
  /** Stated minutes; null for a quiz without a time limit. */
  readonly minutes: number | null;
  readonly why: 'first' | 'resume' | 'next' | 'due' | 'overdue' | 'redo' | 'updated' | 'optional';
  /** Whether the button says "continue" rather than "start". */
  readonly begun: boolean;
  /** The heading at which they stopped; `href` leads there. */
  readonly stoppedAt: string | null;
  readonly draft: DraftView | null;
  readonly dueAt: Instant | null;
}

/** A quiz that was begun and is not handed in. */
export interface DraftView extends Link {
  readonly answered: number;
  readonly questions: number;
}

/** Something that changed or came since one did what one did. */
export interface NewsView extends Link {
  readonly kind: 'redo' | 'updated' | 'new';
  readonly course: Link;
  /** The end of the day until which a redo is asked for; null without one, and for the rest. */
  readonly by: Instant | null;
  /** What its author says of the change; null where it is new. */
  readonly note: Passage | null;
}

/** What is left of a course on a path. */
export interface LeftView extends Link {
  readonly items: readonly (OutlineUnit & {
    /** A quiz that was handed in and not passed, in whole percent. */
    readonly best: { readonly percent: number; readonly passMark: number } | null;
  })[];
}

export interface CourseRow extends Link {
  readonly entry: Publication;
  readonly required: boolean;
  readonly state: ShownState;
  /** Modules and quizzes together. */
  readonly parts: Progressed;
  /** Stated minutes of what is not yet done; null when unknown. */
  readonly minutesLeft: number | null;
  /** What comes first; empty unless `state` is `waiting`. */
  readonly waitsFor: readonly Titled[];
  /** How many modules and quizzes came after they took it up, and are not done. */
  readonly added: number;
}

export interface PathCardView extends Link {
  readonly goal: string;
  readonly required: Progressed;
  /** Null for a path without optional courses. */
  readonly optional: Pick<Count, 'done' | 'total'> | null;
  readonly dueAt: Instant | null;
  readonly completedAt: Instant | null;
  /** In the path's order; empty leaves the list out. */
  readonly courses: readonly CourseRow[];
}

export interface OutlineUnit extends Titled {
  readonly entry: Publication;
  /** Null for what waits: it cannot be opened yet. */
  readonly href: string | null;
  readonly kind: 'module' | 'quiz';
  readonly minutes: number | null;
  readonly state: ShownState;
  readonly waitsFor: readonly Titled[];
  /** Came after they took the course up, and is not done: not counted. */
  readonly added: boolean;
  /** Done and asked for again, by the end of a day or without a date. */
  readonly again: { readonly by: Instant | null } | null;
  /** The page it is shown on. */
  readonly current: boolean;
}

/** What is worth a word about the last thing done. */
export interface NoticedView {
  /** Nothing was done before it. */
  readonly first: boolean;
  /** A quarter of a path is passed with it. */
  readonly part: (Titled & { readonly percent: number }) | null;
  /** The course is complete with it. */
  readonly course: (Titled & { readonly summary: string }) | null;
  /** A path is complete with it. */
  readonly path: (Link & { readonly outcome: string }) | null;
  /** Null when nothing is left. */
  readonly next: Link | null;
}

export interface LessonHeaderView {
  readonly entry: Publication;
  readonly title: string;
  readonly summary: string;
  readonly course: Link;
  /** Place among the course's units, from 1. */
  readonly position: number;
  readonly total: number;
  readonly minutes: number;
  readonly objectives: readonly {
    readonly text: string;
    readonly measure: string;
    /** What its author reckons with, from enrolment on; due is the path. */
    readonly by: Instant | null;
  }[];
  readonly materials: readonly string[];
  readonly updated: UpdatedView | null;
}

/** The substance of a module or quiz changed after this person finished it. */
export interface UpdatedView {
  /** `by` is the end of the day until which a redo is asked for. */
  readonly change: (Omit<Change, 'note'> & { readonly note: Passage }) | null;
  readonly doneAt: Instant;
}

export interface LessonFooterView {
  /** Where "mark as done" posts to: `<module page>/completion`. */
  readonly action: string;
  readonly doneAt: Instant | null;
  /** Done, and changed since: there is a button to say so anew. `redo` asks for it, `updated` only offers it. */
  readonly again: 'redo' | 'updated' | null;
  readonly previous: Link | null;
  readonly next: NextLink | null;
  readonly course: Link;
}

/** What follows in a course, with what comes first; empty = it is open. */
export interface NextLink extends Link {
  readonly waitsFor: readonly Titled[];
}

/** A note as its form shows it: of a lesson that is open, or one that is there, by its id. */
export type NoteView = {
  readonly text: string;
  /** When it was last changed; '' = there is none yet. */
  readonly seen: string;
} & (
  | {
      readonly id: null;
      /** `course/unit`. */
      readonly lesson: string;
      /** The question it answers; '' where it is about the lesson. */
      readonly activity: string;
    }
  | { readonly id: string }
);

/** A note that was not kept. */
export interface RefusedNoteView {
  readonly status: 409 | 422;
  /** In words. */
  readonly why: string;
  /** What was typed; null where it is not for the eyes of who is signed in now. */
  readonly note: NoteView | null;
  /** Of its lesson, where that is open. */
  readonly lesson: Titled | null;
  /** What is kept instead, where that was changed elsewhere. */
  readonly saved: string | null;
}

/** Whether a lesson is useful, as its form asks it. */
export interface UsefulnessView {
  readonly action: string;
  /** What its reader said of it, or has just sent; null while they have not. */
  readonly said: { readonly useful: boolean | null; readonly words: string } | null;
  /** What is wrong with the words as they were sent. */
  readonly error: string | null;
}

/** What the reader of a lesson made of it, for themselves. */
export interface OwnLessonView {
  readonly whose: string;
  readonly bookmark: { readonly action: string; readonly set: boolean };
  readonly note: NoteView;
  /** Null for those who are not asked. */
  readonly usefulness: UsefulnessView | null;
}

export interface NotedLesson extends Link {
  /** Where the bookmark is let go; null where there is none. */
  readonly bookmark: string | null;
  readonly notes: readonly NotedView[];
}

export interface NotedView {
  readonly note: NoteView;
  /** What the lesson asks; null where it is about the lesson, and where that asks something else by now. */
  readonly question: Passage | null;
}

/** All that a person noted and marked. */
export interface NotesView {
  readonly whose: string;
  readonly courses: readonly (Link & { readonly lessons: readonly NotedLesson[] })[];
  /** Notes on lessons that are closed to them now. */
  readonly closed: readonly NoteView[];
}

interface AskedBase {
  readonly id: string;
  readonly prompt: string;
  /** What is wrong with the answer as it was sent; null before sending. */
  readonly error: string | null;
}

interface Choosable {
  readonly id: string;
  readonly text: string;
}

/** A question as it is put, with the answers that were already given. Nothing in it tells which one is right. */
export type AskedQuestion =
  | (AskedBase & {
      readonly kind: 'single' | 'multiple' | 'boolean';
      /** In the order shown. */
      readonly options: readonly Choosable[];
      readonly chosen: readonly string[];
    })
  | (AskedBase & { readonly kind: 'text' | 'number'; readonly value: string })
  | (AskedBase & {
      readonly kind: 'order';
      /** In the order shown. */
      readonly items: readonly Choosable[];
      /** Item id → place from "1"; "" for none. */
      readonly places: Readonly<Record<string, string>>;
    })
  | (AskedBase & {
      readonly kind: 'match';
      readonly lefts: readonly Choosable[];
      /** In the order shown; the form sends `a`, `b`, `c` … by position. */
      readonly rights: readonly string[];
      /** Pair id → `a`, `b`, `c` …; "" for none. */
      readonly chosen: Readonly<Record<string, string>>;
    });

export interface QuizFormView {
  /** Where answers post to: `<quiz page>/attempts`. */
  readonly action: string;
  /** Where what is not to be handed in yet posts to. */
  readonly draft: string;
  readonly attempt: string;
  /** The mark of who answers. */
  readonly whose: string;
  readonly questions: readonly AskedQuestion[];
  /** Language of the questions, where it is not the page's. */
  readonly lang: string | undefined;
  /** Whole percent that passes. */
  readonly passMark: number;
  /** Including this attempt; null = as many as one likes. */
  readonly attemptsLeft: number | null;
  /** When the time limit ends this attempt; null without one. */
  readonly endsAt: Instant | null;
  /** Until then, in ms, when the page is made; null without a limit. */
  readonly left: number | null;
  /** It was handed in with answers missing, and can be handed in like that. */
  readonly gaps: boolean;
}

/** What one is told before an attempt with a time limit begins. */
export interface QuizStartView {
  /** Where the start is posted to. */
  readonly action: string;
  readonly questions: number;
  readonly passMark: number;
  readonly attemptsLeft: number | null;
  /** In minutes, as this person is given them. */
  readonly minutes: number;
  /** Whether that is more than the quiz gives others. */
  readonly longer: boolean;
}

/** One line of the review of an answer: an option, an item, a pair, or the typed answer. */
export interface ReviewLine {
  readonly text: string;
  /** `missed`: belonged to the answer and was not chosen. Null where the quiz does not tell. */
  readonly mark: 'right' | 'wrong' | 'missed' | null;
  /** For options. */
  readonly chosen: boolean;
  /** What was written, or the place or partner given to it; null for options. */
  readonly given: string | null;
  /** The right answer; null where it was given or is not told. */
  readonly expected: string | null;
  readonly feedback: string | null;
}

export interface ReviewedQuestion {
  readonly id: string;
  readonly kind: AskedQuestion['kind'];
  readonly prompt: string;
  readonly right: boolean;
  /** Its right answer was corrected after this was begun. */
  readonly corrected: boolean;
  readonly feedback: string | null;
  readonly lines: readonly ReviewLine[];
}

export interface QuizResultView {
  /** Id of the attempt; its draft in the browser is let go. */
  readonly attempt: string;
  readonly number: number;
  readonly submittedAt: Instant;
  /** Its time was over: what had been kept by then was handed in. */
  readonly overdue: boolean;
  readonly score: number;
  readonly maxScore: number;
  /** Whole percent, rounded down. */
  readonly percent: number;
  readonly passed: boolean;
  readonly passMark: number;
  /** When a correction raised the score, and from what, in whole percent; null where none did. */
  readonly remarked: { readonly at: Instant; readonly percentBefore: number } | null;
  /** Score that stands, when it is not this attempt's; null otherwise. */
  readonly standing: number | null;
  readonly attemptsLeft: number | null;
  /** From when another attempt can begin; null = at once. */
  readonly againAt: Instant | null;
  /** Where "try again" leads; null when there is none to be had. */
  readonly again: string | null;
  /** Language of the questions, where it is not the page's. */
  readonly lang: string | undefined;
  /** Null when the quiz shows the score only. */
  readonly questions: readonly ReviewedQuestion[] | null;
  readonly next: Link | null;
  readonly course: Link;
  /** What there is to notice about passing; null = nothing in particular. */
  readonly noticed: NoticedView | null;
}

export interface PeopleCoursesView {
  readonly courses: readonly Link[];
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: Role;
    readonly invitedAt: Instant | null;
    readonly lastActivityAt: Instant | null;
    /** One for each course, in the order of `courses`; null where the course is not this person's. */
    readonly cells: readonly ({ readonly state: ShownState; readonly parts: Progressed } | null)[];
  }[];
}

export interface SessionRow {
  readonly handle: string;
  readonly userAgent: string | null;
  readonly address: string | null;
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
  readonly current: boolean;
}

/** An account or a person that an act was done to among many. */
export interface SubjectLink {
  readonly kind: 'account' | 'person';
  readonly href: string;
  readonly name: string;
}

/** What somebody did to an account or a person, for the record. */
export interface ActRow {
  /** Where an admin finds all those it was done to; null where `what` says it. */
  readonly href: string | null;
  readonly at: Instant;
  /** Name of who did it; null = the system. */
  readonly actor: string | null;
  readonly verb: string;
  /** Name of the account or person it was done to. */
  readonly what: string;
}

/** All that a module's page shows. */
export interface LessonPage {
  readonly header: LessonHeaderView;
  readonly footer: LessonFooterView;
  readonly html: string;
  readonly lang: string | undefined;
  readonly headings: readonly Heading[];
  /** Why nothing was taken of what they sent; null when nothing was sent, or all was taken. */
  readonly refused: { readonly text: string; readonly field: string | null } | null;
  readonly outline: readonly OutlineUnit[];
  /** What reads otherwise since its reader finished it; null where nothing does, or nobody knows how it read. */
  readonly changes: TextChange | null;
  /** Where the page tells how far this text was read; null where nothing is recorded. */
  readonly reading: { readonly action: string; readonly revision: number; readonly language: string } | null;
  /** It has just been marked as done. */
  readonly justDone: boolean;
  readonly own: OwnLessonView;
  /** What has just been done with the reader's own marks. */
  readonly ownDone: 'noted' | 'note-gone' | 'said' | null;
  /** What there is to notice about that; null = nothing in particular. */
  readonly noticed: NoticedView | null;
}

/** All that a quiz's page shows. */
export interface QuizPage {
  readonly entry: Publication;
  readonly title: string;
  readonly summary: string;
  readonly html: string;
  readonly lang: string | undefined;
  readonly course: Link;
  readonly outline: readonly OutlineUnit[];
  /** Null when nothing changed since it was passed. */
  readonly updated: UpdatedView | null;
  /** Null when there is nothing to answer now; then `start` or `result` is there. */
  readonly form: QuizFormView | null;
  /** An attempt with a time limit waits to be begun. */
  readonly start: QuizStartView | null;
  /** How it went last. */
  readonly result: QuizResultView | null;
  /** Attempts handed in, newest first. */
  readonly history: readonly {
    readonly href: string;
    readonly number: number;
    readonly at: string;
    readonly percent: number;
    readonly passed: boolean;
  }[];
  /** A sentence about the form as a whole; null when there is nothing to say. */
  readonly refused: string | null;
  /** What was answered so far has just been kept. */
  readonly kept: boolean;
}
