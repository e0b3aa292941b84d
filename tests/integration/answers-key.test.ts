import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { questionsOf, rightAnswers } from '../academy/answers.ts';
import { type Client, signedIn } from '../academy/ask.ts';
import { CUSTOMERS, isFor, readContent, type Written, type WrittenQuestion } from '../academy/content.ts';
import { finishAll } from '../academy/finish.ts';
import { type Academy, startAcademy } from '../academy/start.ts';

// Some tests ask hundreds of times; how long that takes is the machine's affair.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const content = readContent();
const units = content.filter(
  (piece) =>
    (piece.kind === 'module' || piece.kind === 'quiz') && isFor(piece, CUSTOMERS['learner-premium'], content),
);
const QUIZ = '/courses/first-invoice/first-invoice-quiz';

let academy: Academy;
let premium: Client;
let basic: Client;

beforeAll(async () => {
  academy = await startAcademy();
  premium = await signedIn(academy, 'learner-premium');
  basic = await signedIn(academy, 'learner-basic');
});

afterAll(() => academy.stop());

const said = ({ feedback, options = [] }: WrittenQuestion): string[] =>
  [feedback, ...options.map((option) => option.feedback)].filter((text) => text !== undefined);

/** What of the answers a quiz's page gives away before anything is handed in. */
function givenAway({ id }: Written, html: string): string[] {
  const page = parse(html);
  const text = page.querySelector('main')?.text ?? '';
  const fields = page.querySelectorAll('main form.quiz input, main form.quiz option');
  const ordinary =
    /^(type|name|value|class|maxlength|autocomplete|inputmode|aria-label|aria-describedby|selected)$/;
  return [
    ...[...questionsOf(id).values()].flatMap(said).filter((feedback) => text.includes(feedback)),
    ...fields.flatMap((field) => Object.keys(field.attributes)).filter((name) => !ordinary.test(name)),
    ...page.querySelectorAll('script').flatMap((script) => (script.text.trim() === '' ? [] : [script.text])),
  ];
}

test('no quiz page gives an answer away, and the right answers pass every quiz there is', async () => {
  const seen: Record<string, string[]> = {};
  await finishAll(premium, units, (quiz, html) => {
    seen[quiz.id] = givenAway(quiz, html);
  });
  const quizzes = units.filter(({ kind }) => kind === 'quiz');
  expect(seen).toEqual(Object.fromEntries(quizzes.map(({ id }) => [id, []])));
  for (const { address } of quizzes)
    expect((await premium.get(address)).text, address).toContain('result-passed');
});

test('what is to be put in order is not shown in that order, whichever draw one gets', async () => {
  const client = await signedIn(academy, 'csm');
  for (let round = 0; round < 12; round += 1) {
    const { text } = await client.get(`${QUIZ}?again`);
    const questions = questionsOf('first-invoice-quiz');
    for (const asked of parse(text).querySelectorAll('fieldset')) {
      const { id, items = [], pairs = [] } = questions.get(asked.id) ?? {};
      const right = [...items, ...pairs].map((one) => `${id}.${one.id}`);
      const shown = asked.querySelectorAll('select').map((select) => select.getAttribute('name'));
      if (items.length > 0) expect(shown).not.toEqual(right);
      const partners = asked.querySelectorAll('.partners li').map((one) => one.text.trim());
      if (pairs.length > 0) expect(partners).not.toEqual(pairs.map((pair) => pair.right));
    }
    await client.post(`${QUIZ}/attempts`, rightAnswers(text, 'first-invoice-quiz'));
  }
});

test('a draw stays as it is through reloads, other tabs and other languages, and the next one is another', async () => {
  const drawn = async (query: string) => {
    const page = parse((await basic.get(QUIZ + query)).text);
    const names = page.querySelectorAll('fieldset input, fieldset select');
    return names.map((one) => `${one.getAttribute('name')}=${one.getAttribute('value') ?? ''}`).join(' ');
  };
  const first = await drawn('?lang=en');
  expect(await drawn('')).toBe(first);
  expect(await drawn('?lang=ja')).toBe(first);
  expect(await drawn('?lang=en')).toBe(first);

  const draws = new Set([first]);
  for (let round = 0; round < 4; round += 1) {
    const { text } = await basic.get(`${QUIZ}?again`);
    const attempt = rightAnswers(text, 'first-invoice-quiz').slice(0, 2);
    expect((await basic.post(`${QUIZ}/attempts`, attempt)).status).toBe(303);
    draws.add(await drawn('?again'));
  }
  expect(draws.size).toBeGreaterThan(2);
});

test('after handing in, one reads what each answer was worth', async () => {
  const { text } = await basic.get(`${QUIZ}?again`);
  const [attempt, ...fields] = rightAnswers(text, 'first-invoice-quiz');
  const asked = parse(text)
    .querySelectorAll('fieldset')
    .map(({ id }) => id);
  const answered = await basic.post(`${QUIZ}/attempts`, [...(attempt ? [attempt] : []), ...fields]);
  const result =
    parse((await basic.get(answered.headers.location ?? '')).text).querySelector('main')?.text ?? '';
  const questions = questionsOf('first-invoice-quiz');
  for (const id of asked) {
    const question = questions.get(id);
    expect(result).toContain(question?.prompt);
    for (const feedback of question ? said(question) : []) expect(result).toContain(feedback);
  }
});
