import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCatalog } from '../../src/catalog/catalog.ts';
import { beginAttempt } from '../../src/commands/begin-attempt.ts';
import { settleCorrections } from '../../src/commands/settle-corrections.ts';
import { submitQuiz } from '../../src/commands/submit-quiz.ts';
import { EVERYONE } from '../../src/domain/audience.ts';
import { PLAIN_BRAND } from '../../src/domain/brand/brand.ts';
import { NO_NAMES, type Quiz } from '../../src/domain/content.ts';
import { attemptsAt } from '../../src/store/attempts.ts';
import { learnerFacts } from '../../src/store/learning.ts';
import { EVERY_KIND, makeCourse, makeQuiz, NO_FACTS } from '../unit/domain/make.ts';
import { type Academy, addAdmin, openAcademy } from './academy.ts';

const NOW = new Date('2026-11-25T09:00:00.000Z');
const LATER = new Date('2026-12-01T09:00:00.000Z');
const quiz = makeQuiz('quiz', {
  course: 'course',
  passMark: 100,
  questions: [EVERY_KIND.single, EVERY_KIND.number],
});
/** The number that was right was a slip of the pen: it should have been 7. */
const corrected: Quiz = {
  ...quiz,
  revision: 2,
  questions: [EVERY_KIND.single, { ...EVERY_KIND.number, answer: 7, tolerance: 0, corrected: 2 }],
};

const catalogOf = (one: Quiz) =>
  createCatalog({
    digest: `of ${one.revision}`,
    languages: ['en', 'ja'],
    brand: PLAIN_BRAND,
    codes: EVERYONE,
    names: NO_NAMES,
    paths: [],
    courses: [makeCourse('course', ['quiz'])],
    modules: [],
    quizzes: [one],
    journeys: [],
    definitions: [],
  });

let academy: Academy;
let someone: string;

beforeEach(async () => {
  academy = await openAcademy(catalogOf(quiz));
  someone = await addAdmin(academy, 'someone', NOW);
});

afterEach(() => academy.close());

const viewOf = (one: Quiz) => catalogOf(one).forViewer({ role: 'admin', profile: null }, NOW);
const begin = async () =>
  (await beginAttempt(academy.house, someone, viewOf(quiz), quiz, NO_FACTS, NOW))?.id ?? '';

function handIn(_attempt: string, number: string, against: Quiz = quiz) {
  const form = new Map(
    Object.entries({ _attempt, single: 'yes', number }).map(([name, value]) => [name, [value]]),
  );
  const at = { personId: someone, catalog: viewOf(against), facts: NO_FACTS, course: 'course', unit: 'quiz' };
  return submitQuiz(academy.house, at, form, NOW);
}

const first = async () => (await attemptsAt(academy.house.db, someone, 'quiz'))[0]?.submitted;

test('who was marked down for an answer that turns out right has it counted, as of the day they gave it', async () => {
  await handIn(await begin(), '7');
  expect(await first()).toMatchObject({ score: 1, maxScore: 2, passed: false });
  await settleCorrections(academy.house, catalogOf(corrected), LATER);
  expect(await first()).toMatchObject({
    at: NOW.toISOString(),
    score: 2,
    passed: true,
    remarked: { at: LATER.toISOString(), scoreBefore: 1 },
  });
  const [attempt] = (await learnerFacts(academy.house.db, someone)).attempts;
  expect(attempt).toMatchObject({ score: 2, passed: true, at: NOW.toISOString() });
});

test('who was right by the old key keeps what they have, and a second time changes nothing', async () => {
  await handIn(await begin(), String(EVERY_KIND.number.answer));
  const before = await first();
  expect(before).toMatchObject({ score: 2, passed: true });
  await settleCorrections(academy.house, catalogOf(corrected), LATER);
  expect(await first()).toEqual(before);

  await handIn(await begin(), '7');
  await settleCorrections(academy.house, catalogOf(corrected), LATER);
  const once = await first();
  await settleCorrections(academy.house, catalogOf(corrected), new Date('2027-01-01T00:00:00.000Z'));
  expect(await first()).toEqual(once);
});

test('who is in the middle of it when it is corrected is marked by either key as they hand in', async () => {
  expect(await handIn(await begin(), '7', corrected)).toMatchObject({
    ok: true,
    attempt: { submitted: { score: 2, passed: true } },
  });
});

test('an answer that is wrong by both keys stays wrong, and an ordinary change of a quiz marks nobody anew', async () => {
  await handIn(await begin(), '9999');
  await settleCorrections(academy.house, catalogOf(corrected), LATER);
  expect(await first()).toMatchObject({ score: 1, passed: false });
  await handIn(await begin(), '7');
  const silent = {
    ...corrected,
    questions: corrected.questions.map(({ corrected: _, ...question }) => question),
  };
  await settleCorrections(academy.house, catalogOf(silent as Quiz), LATER);
  expect(await first()).toMatchObject({ score: 1, passed: false });
});
