import type { Readable } from 'node:stream';
import type { Quiz } from '../../domain/content.ts';
import type { NotFound } from '../../store/searches.ts';
import { type Cell, csv } from '../csv.ts';
import type { LessonRow, QuestionRow } from './views.ts';

const LESSON: readonly (readonly [name: string, value: (row: LessonRow) => Cell])[] = [
  ['course_id', ({ courseId }) => courseId],
  ['course_title', ({ course }) => course.title],
  ['lesson_id', ({ id }) => id],
  ['lesson_title', ({ title }) => title],
  ['kind', ({ kind }) => kind],
  ['revision', ({ revision }) => revision],
  ['opened', ({ outcome }) => outcome.opened],
  ['finished', ({ outcome }) => outcome.finished],
  ['lost', ({ outcome }) => outcome.lost],
  ['finished_percent', ({ finished }) => finished],
  ['learners_helped', ({ helped }) => helped],
  ['stated_minutes', ({ stated }) => stated],
  ['median_minutes', ({ time }) => time?.median ?? null],
  ['lower_quartile_minutes', ({ time }) => time?.q1 ?? null],
  ['upper_quartile_minutes', ({ time }) => time?.q3 ?? null],
  ['people_timed', ({ timed }) => timed],
  ['people_read', ({ readers }) => readers],
  ['people_came_back', ({ cameBack }) => cameBack],
  ['useful_yes', ({ useful }) => useful.yes],
  ['useful_no', ({ useful }) => useful.no],
];

/** `/studio/lessons.csv`: a row a module or quiz, in the order of the page. */
export function lessonsCsv(rows: readonly LessonRow[]): Readable {
  return csv(
    LESSON.map(([name]) => name),
    rows.map((row) => LESSON.map(([, value]) => value(row))),
  );
}

const QUESTION = [
  'course_id',
  'quiz_id',
  'revision',
  'question_id',
  'prompt',
  'asked',
  'right',
  'facility_percent',
  'discrimination',
  'option_id',
  'option_text',
  'correct',
  'taken',
  'taken_percent',
  'flags',
];

/** A quiz and how its questions did. */
export interface AskedQuiz {
  readonly quiz: Quiz;
  readonly revision: number;
  readonly questions: readonly QuestionRow[];
}

/** `/studio/questions.csv`: a row for each option of each question; one for a question without options. */
export function questionsCsv(quizzes: AsyncIterable<AskedQuiz>): Readable {
  return csv(QUESTION, questionCells(quizzes));
}

async function* questionCells(quizzes: AsyncIterable<AskedQuiz>): AsyncGenerator<Cell[]> {
  for await (const { quiz, revision, questions } of quizzes)
    for (const { id, prompt, asked, right, facility, discrimination, flags, options } of questions) {
      const of = [quiz.course, quiz.id, revision, id, prompt, asked, right, facility, discrimination];
      if (options.length === 0) yield [...of, null, null, null, null, null, flags];
      for (const option of options)
        yield [
          ...of,
          option.id,
          option.text,
          option.correct,
          option.taken,
          option.share,
          [...flags.filter((flag) => flag === 'negative'), ...option.flags],
        ];
    }
}

/** `/studio/searches.csv`: a row for each thing that was looked for and not found. */
export function searchesCsv(searches: readonly NotFound[]): Readable {
  return csv(
    ['query', 'language', 'times', 'people', 'last_at'],
    searches.map(({ query, language, times, people, lastAt }) => [query, language, times, people, lastAt]),
  );
}
