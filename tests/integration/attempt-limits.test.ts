import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginAttempt } from '../../src/commands/begin-attempt.ts';
import type { Quiz } from '../../src/domain/content.ts';
import { attemptsAt, insertAttempt, submitAttempt } from '../../src/store/attempts.ts';
import { EVERY_KIND, makeQuiz, NO_FACTS } from '../unit/domain/make.ts';
import { type Academy, addAdmin, openAcademy } from './academy.ts';

const NOW = new Date('2026-11-25T09:00:00.000Z');

const ADMIN = { role: 'admin', profile: null } as const;

let academy: Academy;
let person: string;

beforeEach(async () => {
  academy = await openAcademy();
  person = await addAdmin(academy, 'someone', NOW);
});

afterEach(() => academy.close());

/** Begins with what was known of the person before anything of this test. */
const begin = (quiz: Quiz) =>
  beginAttempt(academy.house, person, academy.catalog.forViewer(ADMIN, NOW), quiz, NO_FACTS, NOW);

/** An attempt that is written and handed in at once, as another tab's would be. */
function handIn(quiz: string): Promise<void> {
  const { db } = academy.house;
  const form = { passMark: 70, questions: {} };
  const begun = {
    id: 'first',
    quiz,
    number: 1,
    revision: 1,
    startedAt: NOW.toISOString(),
    endsAt: null,
    drawn: [],
    form,
  };
  const submitted = { at: NOW.toISOString(), answers: {}, score: 0, maxScore: 1, passed: false };
  return db.write(person, async () => ({
    statements: [...insertAttempt(db, person, begun), ...submitAttempt(db, 'first', submitted)],
    result: undefined,
  }));
}

test.each([
  ['the only attempt', { attempts: 1 }],
  ['the last one before the pause', { cooldown: 60 }],
])('%s being handed in elsewhere at the same moment leaves no other to be had', async (_, limit) => {
  const quiz = makeQuiz('quiz', { ...limit, questions: [EVERY_KIND.single] });
  const handing = handIn(quiz.id);
  const begun = await begin(quiz);
  await handing;
  expect(begun).toBeNull();
  expect(await attemptsAt(academy.house.db, person, quiz.id)).toHaveLength(1);
});

test('ten tabs opened at once are in one and the same attempt', async () => {
  const quiz = makeQuiz('quiz', { attempts: 1, questions: [EVERY_KIND.single] });
  const tabs = Array.from({ length: 10 }, () => begin(quiz));
  const ids = new Set((await Promise.all(tabs)).map((attempt) => attempt?.id));
  expect([ids.size, (await attemptsAt(academy.house.db, person, quiz.id)).length]).toEqual([1, 1]);
});
