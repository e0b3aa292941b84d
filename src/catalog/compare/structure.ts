import type { Activity } from '../../domain/activities/activity.ts';
import type { CatalogData, Course, Module, Path, Question, Quiz } from '../../domain/content.ts';
import type { Change } from './change.ts';

type Entry = CatalogData['paths' | 'courses' | 'modules' | 'quizzes' | 'journeys' | 'definitions'][number];

/** All in which one kind of content can differ but for its words, its audience and where it is. */
export function structureChanges(was: Entry, is: Entry): Change[] {
  if ('kind' in was && 'kind' in is && was.kind === 'module' && is.kind === 'module')
    return [
      ...fields(was, is, ['minutes']),
      ...objectives(was, is),
      ...lists(was, is, 'prerequisites'),
      ...activities(was, is),
    ];
  if ('kind' in was && 'kind' in is && was.kind === 'quiz' && is.kind === 'quiz')
    return [...fields(was, is, QUIZ_FIELDS), ...questions(was, is)];
  if ('courses' in was && 'courses' in is) return path(was, is);
  if ('modules' in was && 'modules' in is)
    return [...lists(was, is, 'modules'), ...lists(was, is, 'prerequisites')];
  if ('milestones' in was && 'milestones' in is)
    return fields(was, is, ['segments', 'touchModels', 'milestones']);
  if ('criterion' in was && 'criterion' in is) return fields(was, is, ['version', 'effective', 'criterion']);
  return [];
}

const QUIZ_FIELDS = [
  'passMark',
  'attempts',
  'cooldown',
  'timeLimit',
  'review',
  'counts',
  'draw',
  'shuffle',
] as const satisfies readonly (keyof Quiz)[];

function path(was: Path, is: Path): Change[] {
  const due: Change[] =
    was.days === is.days ? [] : [{ kind: 'due', objective: null, from: was.days, to: is.days }];
  const required = is.courses.flatMap(({ id, required: to }): Change[] => {
    const before = was.courses.find((course) => course.id === id);
    return before?.required === to ? [] : [{ kind: 'required', course: id, to }];
  });
  return [...due, ...list('courses', idsOf(was.courses), idsOf(is.courses)), ...required];
}

function objectives({ objectivesBy: was }: Module, { objectivesBy: is }: Module): Change[] {
  return Array.from({ length: Math.max(was.length, is.length) }, (_, index) => index).flatMap(
    (index): Change[] => {
      const [from, to] = [was[index] ?? null, is[index] ?? null];
      return from === to ? [] : [{ kind: 'due', objective: index + 1, from, to }];
    },
  );
}

/** What people do in a lesson: what came and went, and practice questions of which another answer is right. */
function activities({ activities: was }: Module, { activities: is }: Module): Change[] {
  const rightIn = ({ items }: Activity) => items.flatMap(({ id, correct }) => (correct ? [id] : [])).sort();
  const other = is.filter((activity) => {
    const before = was.find(({ id }) => id === activity.id);
    return before !== undefined && rightIn(before).join() !== rightIn(activity).join();
  });
  return [
    ...list('activities', idsOf(was), idsOf(is)),
    ...(other.length > 0 ? [{ kind: 'key' as const, questions: idsOf(other) }] : []),
  ];
}

function questions(before: Quiz, after: Quiz): Change[] {
  const [was, is] = [before.questions, after.questions];
  const other = is.filter((question) => {
    const former = was.find(({ id }) => id === question.id);
    return former !== undefined && keyOf(former) !== keyOf(question);
  });
  return [
    ...list('questions', idsOf(was), idsOf(is)),
    ...(other.length > 0 ? [{ kind: 'key' as const, questions: idsOf(other) }] : []),
    ...(before.status === 'live' && after.status === 'live' ? corrections(before, after, other) : []),
  ];
}

/** Whose former answers are marked anew, and of the questions with another key those whose are not. */
function corrections(before: Quiz, after: Quiz, other: readonly Question[]): Change[] {
  const isNew = ({ id, corrected = 0 }: Question) =>
    corrected > (before.questions.find((question) => question.id === id)?.corrected ?? 0);
  const anew = after.questions.filter(isNew);
  const told = (kind: 'corrected' | 'uncorrected', some: readonly Question[], revision: number): Change[] =>
    some.length > 0 ? [{ kind, questions: idsOf(some), revision }] : [];
  return [
    ...told('corrected', anew, Math.max(...anew.map(({ corrected = 0 }) => corrected))),
    ...told(
      'uncorrected',
      other.filter((question) => !anew.includes(question)),
      Math.max(after.revision, before.revision + 1),
    ),
  ];
}

/** What is right, whatever order it is written in; of a text, words are compared as words. */
function keyOf({ corrected: _, ...question }: Question): string {
  if ('options' in question)
    return JSON.stringify([
      question.kind,
      ...question.options.map(({ id, correct }) => `${id} ${correct}`).sort(),
    ]);
  return question.kind === 'text' ? question.kind : JSON.stringify(question);
}

function lists<F extends 'modules' | 'prerequisites'>(
  was: Readonly<Record<F, readonly string[]>>,
  is: Readonly<Record<F, readonly string[]>>,
  field: F,
): Change[] {
  return list(field, was[field], is[field]);
}

function list(
  field: Extract<Change, { kind: 'list' }>['field'],
  was: readonly string[],
  is: readonly string[],
): Change[] {
  const added = is.filter((id) => !was.includes(id));
  const removed = was.filter((id) => !is.includes(id));
  const stayed = (ids: readonly string[]) => ids.filter((id) => was.includes(id) && is.includes(id)).join();
  const reordered = stayed(was) !== stayed(is);
  return added.length + removed.length > 0 || reordered
    ? [{ kind: 'list', field, added, removed, reordered }]
    : [];
}

function fields<E extends Entry>(was: E, is: E, names: readonly (keyof E & string)[]): Change[] {
  return names.flatMap((field): Change[] => {
    const [from, to] = [was[field], is[field]];
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ kind: 'field', field, from, to }];
  });
}

function idsOf(entries: readonly Pick<Course, 'id'>[]): string[] {
  return entries.map(({ id }) => id);
}
