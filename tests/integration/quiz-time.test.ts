import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCatalog } from '../../src/catalog/catalog.ts';
import { beginAttempt } from '../../src/commands/begin-attempt.ts';
import { changeTime, erasePerson } from '../../src/commands/change-person.ts';
import { handInOverdue } from '../../src/commands/hand-in.ts';
import { saveQuizDraft } from '../../src/commands/save-draft.ts';
import { submitQuiz } from '../../src/commands/submit-quiz.ts';
import { EVERYONE } from '../../src/domain/audience.ts';
import { PLAIN_BRAND } from '../../src/domain/brand/brand.ts';
import { NO_NAMES } from '../../src/domain/content.ts';
import { attemptsAt, draftAt } from '../../src/store/attempts.ts';
import { EVERY_KIND, makeCourse, makeQuiz, NO_FACTS } from '../unit/domain/make.ts';
import { type Academy, addAdmin, openAcademy } from './academy.ts';

const NOW = new Date('2026-11-25T09:00:00.000Z');
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const quiz = makeQuiz('quiz', {
  course: 'course',
  timeLimit: 10,
  passMark: 50,
  attempts: 2,
  questions: [EVERY_KIND.single, EVERY_KIND.number],
});

let academy: Academy;
let someone: string;

beforeEach(async () => {
  academy = await openAcademy(
    createCatalog({
      digest: 'one',
      languages: ['en', 'ja'],
      brand: PLAIN_BRAND,
      codes: EVERYONE,
      names: NO_NAMES,
      paths: [],
      courses: [makeCourse('course', ['quiz'])],
      modules: [],
      quizzes: [quiz],
      journeys: [],
      definitions: [],
    }),
  );
  someone = await addAdmin(academy, 'someone', NOW);
});

afterEach(() => academy.close());

const view = () => academy.catalog.forViewer({ role: 'admin', profile: null }, NOW);
const begin = (now = NOW, person = someone, drawnFrom = quiz) =>
  beginAttempt(academy.house, person, view(), drawnFrom, NO_FACTS, now);
const learner = (person = someone) => ({
  personId: person,
  catalog: view(),
  facts: NO_FACTS,
  course: 'course',
  unit: 'quiz',
});
const form = (fields: Readonly<Record<string, string>>) =>
  new Map(Object.entries(fields).map(([name, value]) => [name, [value]]));
const save = (fields: Readonly<Record<string, string>>, now = after(1), person = someone) =>
  saveQuizDraft(academy.house, learner(person), form(fields), now);
const submit = (fields: Readonly<Record<string, string>>, now: Date) =>
  submitQuiz(academy.house, learner(), form(fields), now);

test('answers that come after the time count for nothing; what was kept by then is graded', async () => {
  const attempt = await begin();
  const _attempt = attempt?.id ?? '';
  expect(attempt?.endsAt).toBe(after(10).toISOString());
  expect(await save({ _attempt, single: 'yes', number: 'three' })).toEqual({ ok: true });

  const late = await submit({ _attempt, single: 'yes', number: '3.6' }, after(11));
  expect(late).toMatchObject({
    ok: true,
    attempt: {
      submitted: { at: after(10).toISOString(), score: 1, maxScore: 2, answers: { single: ['yes'] } },
    },
  });
  expect((await draftAt(academy.house.db, _attempt)).size).toBe(0);
});

test('whoever comes back after the time finds handed in what they had kept, once, and can begin anew', async () => {
  const attempt = await begin();
  const _attempt = attempt?.id ?? '';
  await save({ _attempt, single: 'yes' });
  expect(await handInOverdue(academy.house, someone, quiz, after(10))).toBeNull();
  const twice = await Promise.all([1, 2].map(() => handInOverdue(academy.house, someone, quiz, after(60))));
  expect(twice.filter((one) => one !== null)).toHaveLength(1);
  const [handedIn] = await attemptsAt(academy.house.db, someone, 'quiz');
  expect(handedIn?.submitted).toMatchObject({ score: 1, passed: true, at: after(10).toISOString() });
  expect((await begin(after(61)))?.number).toBe(2);
});

test('whoever needs longer is given it from their next attempt on', async () => {
  expect(await changeTime(academy.house, someone, someone, 1.5, NOW)).toEqual({ ok: true });
  expect((await begin())?.endsAt).toBe(after(15).toISOString());
  await changeTime(academy.house, someone, someone, 3, NOW);
  expect((await begin(after(2)))?.endsAt).toBe(after(15).toISOString());
});

test('a draft is refused for another’s attempt, one handed in, one that is over, and for what was not asked', async () => {
  const other = await addAdmin(academy, 'other', NOW);
  const [mine, theirs] = [await begin(), await begin(NOW, other)];
  const _attempt = mine?.id ?? '';
  const gone = { ok: false, why: 'no-attempt' };
  const odd = { ok: false, why: 'not-asked' };
  expect(await save({ _attempt: theirs?.id ?? '', single: 'yes' })).toEqual(gone);
  expect(await save({ single: 'yes' })).toEqual(gone);
  expect(await save({ _attempt, 'single.yes': 'x' })).toEqual(odd);
  expect(await save({ _attempt, number: '9'.repeat(1001) })).toEqual(odd);
  expect(await save({ _attempt, single: 'yes' }, after(11))).toEqual(gone);
  await submit({ _attempt, single: 'yes' }, after(2));
  expect(await save({ _attempt, single: 'no' })).toEqual(gone);
  const { rows } = await academy.house.db.reader.execute('SELECT count(*) AS kept FROM drafts');
  expect(Number(rows[0]?.kept)).toBe(0);
});

test('answers to a question that was not drawn are refused, and nothing is handed in', async () => {
  const _attempt = (await begin(NOW, someone, { ...quiz, questions: [EVERY_KIND.single] }))?.id ?? '';
  const odd = { ok: false, why: 'not-asked' };
  expect(await submit({ _attempt, single: 'yes', number: '3.6' }, after(1))).toEqual(odd);
  expect(await save({ _attempt, single: 'yes', number: '3.6' })).toEqual(odd);
  expect((await attemptsAt(academy.house.db, someone, 'quiz'))[0]?.submitted).toBeNull();
});

test('what an erased person had typed is gone', async () => {
  const other = await addAdmin(academy, 'other', NOW);
  const _attempt = (await begin(NOW, other))?.id ?? '';
  await save({ _attempt, number: '3141592' }, after(1), other);
  expect(await academy.everything()).toContain('3141592');
  expect(await erasePerson(academy.house, someone, other, after(2))).toEqual({ ok: true });
  expect(await academy.everything()).not.toContain('3141592');
});
