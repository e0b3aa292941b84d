import type { Activity } from '../domain/activities/activity.ts';
import {
  BASE_LANGUAGE,
  type ByLanguage,
  type Change,
  type Course,
  type Module,
  type ModuleWords,
  type Path,
  type PathWords,
  type Quiz,
  type Words,
} from '../domain/content.ts';
import { questionsFrom, questionWords } from './assemble-questions.ts';
import { audienceFrom } from './audience-from.ts';
import type { BodyFacts } from './compile/facts.ts';
import { fields, fieldsList, instant, number, oneOf, optionalText, type Raw, text, texts } from './raw.ts';
import type { Folder } from './read/folders.ts';

/** One language's front matter, the digest of its compiled body, and what people do in it. */
export interface Written {
  readonly data: Raw;
  readonly body: string;
  readonly activities: readonly Activity[];
}

/** Front matters by language; the base language's is empty when it cannot be read. */
export type Writings = ReadonlyMap<string, Written>;

const NOTHING: Written = { data: {}, body: '', activities: [] };

export function pathFrom(folder: Folder, id: string, writings: Writings): Path {
  const { data } = base(writings);
  return {
    ...common(folder, id, data),
    days: number(data.days, null),
    courses: fieldsList(data.courses).map((course) => ({
      id: text(course.id),
      required: course.required !== false,
    })),
    words: byLanguage(writings, (written): PathWords => {
      return { ...words(written), goal: text(written.data.goal), outcome: text(written.data.outcome) };
    }),
  };
}

export function courseFrom(folder: Folder, id: string, writings: Writings): Course {
  const { data } = base(writings);
  return {
    ...common(folder, id, data),
    modules: texts(data.modules),
    prerequisites: texts(data.prerequisites),
    words: byLanguage(writings, words),
  };
}

export function moduleFrom(folder: Folder, id: string, course: string, writings: Writings): Module {
  const { data, activities } = base(writings);
  return {
    kind: 'module',
    course,
    movedFrom: texts(data.movedFrom),
    ...common(folder, id, data),
    minutes: number(data.minutes, 0),
    objectivesBy: fieldsList(data.objectives).map((objective) => number(objective.by, 0)),
    activities,
    prerequisites: texts(data.prerequisites),
    words: byLanguage(writings, (written): ModuleWords => {
      const objectives = fieldsList(written.data.objectives);
      return {
        ...words(written),
        objectives: objectives.map((objective) => ({
          text: text(objective.text),
          measure: text(objective.measure),
        })),
        materials: texts(written.data.materials ?? data.materials),
      };
    }),
  };
}

export function quizFrom(folder: Folder, id: string, course: string, writings: Writings): Quiz {
  const { data } = base(writings);
  const everyLanguage = [...writings.values()].map((written) => fieldsList(written.data.questions));
  return {
    kind: 'quiz',
    course,
    movedFrom: texts(data.movedFrom),
    ...common(folder, id, data),
    passMark: number(data.passMark, 100),
    attempts: number(data.attempts, null),
    cooldown: number(data.cooldown, 0),
    timeLimit: number(data.timeLimit, null),
    review: oneOf(data.review, ['answers', 'feedback', 'score'], 'answers'),
    counts: oneOf(data.counts, ['best', 'last'], 'best'),
    draw: number(data.draw, null),
    shuffle: data.shuffle === true,
    questions: questionsFrom(fieldsList(data.questions), everyLanguage),
    words: byLanguage(writings, (written) => ({
      ...words(written),
      questions: questionWords(fieldsList(written.data.questions), fieldsList(data.questions)),
    })),
  };
}

export function base(writings: Writings): Written {
  return writings.get(BASE_LANGUAGE) ?? NOTHING;
}

export function byLanguage<W>(writings: Writings, make: (written: Written) => W): ByLanguage<W> {
  return Object.fromEntries([...writings].map(([language, written]) => [language, make(written)]));
}

export function words({ data, body }: Written): Words {
  const { note } = fields(data.change);
  return { title: text(data.title), summary: text(data.summary), changeNote: optionalText(note), body };
}

export function common(folder: Folder, id: string, data: Raw) {
  return {
    id,
    revision: number(data.revision, 1),
    change: changeFrom(data.change),
    audience: audienceFrom(fields(data.audience)),
    status: oneOf(data.status, ['draft', 'live', 'retired'], 'live'),
    publishAt: instant(data.publishAt),
    folder: folder.folder,
  };
}

/** What people do in a lesson, without the places in its text. */
export function activitiesFrom(facts: BodyFacts | null): Activity[] {
  return (facts?.activities ?? []).map(({ id, kind, within, items }) => ({
    id,
    kind,
    within,
    items: items.map(({ line: _line, column: _column, ...item }) => item),
  }));
}

function changeFrom(value: unknown): Change | null {
  const { kind, note, by } = fields(value);
  if (kind === undefined) return null;
  return { kind: oneOf(kind, ['fix', 'updated', 'redo'], 'fix'), note: text(note), by: optionalText(by) };
}
