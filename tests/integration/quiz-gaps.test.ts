import { parse } from 'node-html-parser';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { SAMPLE_PASSWORD } from '../../db/sample/sign-ins.ts';
import { quiz as en } from '../../src/i18n/en/quiz.ts';
import { quiz as ja } from '../../src/i18n/ja/quiz.ts';
import { rightAnswers } from '../academy/answers.ts';
import { type Answer, type Client, clientOf, emailOf, signedIn } from '../academy/ask.ts';
import { keepSample } from '../academy/reset.ts';
import { type Academy, startAcademy } from '../academy/start.ts';

const QUIZ = '/courses/train-your-team/train-your-team-quiz';

let academy: Academy;
let reset: () => Promise<void>;
let learner: Client;
let filled: [string, string][];

beforeAll(async () => {
  academy = await startAcademy();
  reset = await keepSample(academy);
});
beforeEach(async () => {
  await reset();
  learner = await signedIn(academy, 'learner-basic');
  filled = rightAnswers((await learner.get(QUIZ)).text, 'train-your-team-quiz');
});
afterAll(() => academy.stop());

const questionOf = ([name]: [string, string]) => name.split('.')[0] ?? '';
const ids = () => [...new Set(filled.slice(1).map(questionOf))];
const without = (...questions: string[]) => filled.filter((field) => !questions.includes(questionOf(field)));

/** All that the form on a page would send as it stands, without a button. */
function standing(html: string): [string, string][] {
  const form = parse(html).querySelector('form.quiz');
  const inputs = form?.querySelectorAll('input') ?? [];
  const sent = inputs.filter(
    (input) =>
      !['radio', 'checkbox'].includes(input.getAttribute('type') ?? '') || input.hasAttribute('checked'),
  );
  const selects = form?.querySelectorAll('select') ?? [];
  return [
    ...sent.map((input): [string, string] => [
      input.getAttribute('name') ?? '',
      input.getAttribute('value') ?? '',
    ]),
    ...selects.map((select): [string, string] => [
      select.getAttribute('name') ?? '',
      select.querySelector('option[selected]')?.getAttribute('value') ?? '',
    ]),
  ].filter(([name, value]) => value !== '' && name !== '_whose');
}

const sorted = (fields: readonly (readonly [string, string])[]) =>
  fields.map((field) => field.join('=')).sort();

test('a quiz handed in with gaps is asked about: which questions, with every answer kept, once', async () => {
  const [first = '', second = ''] = ids();
  const given = [...without(first, second), ['_ask', 'gaps']] as [string, string][];
  const asked = await learner.post(`${QUIZ}/attempts`, given);
  expect(asked.status).toBe(422);
  const page = parse(asked.text);
  const named = page.querySelectorAll('.notice a').map((link) => link.getAttribute('href'));
  expect(named).toEqual([`#${first}`, `#${second}`]);
  expect(page.querySelector('[role="alert"]')?.text).toContain('2 questions have no answer yet');
  expect(sorted(standing(asked.text))).toEqual(sorted(given));

  const anyway = page.querySelector('button[name="_anyway"]')?.getAttribute('value') ?? '';
  const taken = await learner.post(`${QUIZ}/attempts`, [...standing(asked.text), ['_anyway', anyway]]);
  expect([taken.status, taken.headers.location]).toEqual([303, `${QUIZ}/attempts/1`]);
});

test('what was handed in with gaps is there again after one has gone elsewhere', async () => {
  const [first = ''] = ids();
  const given = [...without(first), ['_ask', 'gaps']] as [string, string][];
  expect((await learner.post(`${QUIZ}/attempts`, given)).status).toBe(422);
  expect(sorted(standing((await learner.get(QUIZ)).text))).toEqual(sorted(given));
});

test('answers sent when the session had ended go through the sign-in, and are theirs alone to keep', async () => {
  const whose = parse((await learner.get(QUIZ)).text)
    .querySelector('[name="_whose"]')
    ?.getAttribute('value');
  const [first = ''] = ids();
  const given = [...without(first), ['_ask', 'gaps']] as [string, string][];
  const stranger = clientOf(academy);
  const fieldsOf = ({ text }: Answer) =>
    parse(text)
      .querySelectorAll('main form input')
      .map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? ''] as const);
  for (const place of ['attempts', 'draft']) {
    const login = await stranger.post(`${QUIZ}/${place}?lang=en`, [...given, ['_whose', whose ?? '']]);
    expect(login.status).toBe(403);
    expect(login.text).toContain('Your session has ended. What you typed is kept');
    const signIn = (who: 'learner-basic' | 'champion') =>
      stranger.post('/login', [
        ...fieldsOf(login).filter(([name]) => !['email', 'password'].includes(name)),
        ['email', emailOf(who)],
        ['password', SAMPLE_PASSWORD],
      ]);
    const other = await signIn('champion');
    expect([other.status, other.headers.location, other.text]).toEqual([303, QUIZ, '']);
    const back = await signIn('learner-basic');
    expect([back.status, parse(back.text).querySelector('main form')?.getAttribute('action')]).toEqual([
      200,
      `${QUIZ}/draft`,
    ]);
    const kept = await learner.post(`${QUIZ}/draft`, fieldsOf(back));
    expect([kept.status, kept.headers.location]).toEqual([303, `${QUIZ}?kept`]);
    expect(sorted(standing((await learner.get(QUIZ)).text))).toEqual(sorted(given));
  }
});

test('an answer that is only begun counts as a gap', async () => {
  const partly = filled.find(([name]) => name.includes('.'));
  if (partly === undefined) throw new Error('Nothing is put in order or matched in this quiz.');
  const given = filled.filter((field) => field !== partly);
  const asked = await learner.post(`${QUIZ}/attempts`, [...given, ['_ask', 'gaps']]);
  expect(asked.status).toBe(422);
  expect(asked.text).toContain(`href="#${questionOf(partly)}"`);
});

test('a quiz with every question answered is taken at once, and one with gaps from outside the page too', async () => {
  const whole = await learner.post(`${QUIZ}/attempts`, [...filled, ['_ask', 'gaps']]);
  expect(whole.headers.location).toBe(`${QUIZ}/attempts/1`);
  const again = rightAnswers((await learner.get(`${QUIZ}?again`)).text, 'train-your-team-quiz');
  const outside = await learner.post(`${QUIZ}/attempts`, again.slice(0, -1));
  expect(outside.headers.location).toBe(`${QUIZ}/attempts/2`);
});

test('what is kept of a quiz that was passed before is there again, and what was passed stays', async () => {
  await learner.post(`${QUIZ}/attempts`, filled);
  const [, result] = [await learner.get(QUIZ), await learner.get(`${QUIZ}?again`)];
  expect((await learner.get(QUIZ)).text).toContain('result-score');
  const given = rightAnswers(result.text, 'train-your-team-quiz').slice(0, 2);
  const keeping = await learner.post(`${QUIZ}/draft`, given);
  const kept = await learner.get(keeping.headers.location ?? '');
  expect(kept.text).toContain(en.kept.title);
  for (const page of [kept, await learner.get(QUIZ)])
    expect(sorted(standing(page.text).filter(([name]) => name !== '_ask'))).toEqual(sorted(given));
  expect((await learner.get(`${QUIZ}/attempts/1`)).text).toContain(en.result.passed);
});

test('an answer that cannot be taken is not said to be missing', async () => {
  const [attempt, ...answers] = filled;
  const odd = answers.map(([name]) => [name, 'many'] as const);
  const asked = await learner.post(`${QUIZ}/attempts`, [attempt ?? ['', ''], ...odd, ['_ask', 'gaps']]);
  const notice = parse(asked.text).querySelector('[role="alert"]')?.text ?? '';
  expect([asked.status, notice]).toEqual([422, expect.stringContaining('cannot be taken like this')]);
  expect(asked.text).not.toContain('name="_anyway"');
});

test('the review says “your choice” of options only, in both languages', async () => {
  await learner.post(`${QUIZ}/attempts`, filled);
  for (const [language, choice] of [
    ['en', 'Your choice'],
    ['ja', ja.result.chosen],
  ] as const) {
    const page = parse((await learner.get(`${QUIZ}/attempts/1?lang=${language}`)).text);
    const lines = page.querySelectorAll('.review-line');
    const tagged = lines.filter((line) => line.querySelector('.review-tag')?.text === choice);
    expect(tagged.length).toBeGreaterThan(0);
    expect(lines.filter((line) => line.querySelector('.review-given')).length).toBeGreaterThan(0);
    expect(tagged.filter((line) => line.querySelector('.review-given'))).toEqual([]);
  }
});
