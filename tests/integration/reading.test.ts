import { parse } from 'node-html-parser';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Client, clientOf, signedIn, withoutItsMoment } from '../academy/ask.ts';
import { keepSample } from '../academy/reset.ts';
import { type Academy, startAcademy } from '../academy/start.ts';

const QUIZ = '/courses/train-your-team/train-your-team-quiz';

let academy: Academy;
let reset: () => Promise<void>;
let learner: Client;

beforeAll(async () => {
  academy = await startAcademy();
  reset = await keepSample(academy);
});
beforeEach(async () => {
  await reset();
  await academy.db.execute('DELETE FROM readings');
  learner = await signedIn(academy, 'learner-basic');
});
afterAll(() => academy.stop());

const readings = async () =>
  (await academy.db.execute("SELECT * FROM readings WHERE person_id = 'learner-basic' ORDER BY last_at"))
    .rows;
const nextStep = async (path = '/learn') =>
  parse((await learner.get(path)).text)
    .querySelector('.next-step .button')
    ?.getAttribute('href') ?? '';

/** The lesson that is next, and what its page says of itself. */
async function lesson(language = 'en') {
  const at = (await nextStep()).split('#')[0] ?? '';
  const page = parse((await learner.get(`${at}?lang=${language}`)).text);
  const { 'data-reading': action = '', 'data-revision': revision = '' } =
    page.querySelector('.prose')?.attributes ?? {};
  const headings = page.querySelectorAll('.prose h2[id]').map((heading) => heading.id);
  const told = { sitting: '77', revision, language, heading: headings[1] ?? '', seconds: '95' };
  return { at, action, headings, told };
}

test('a lesson goes on at the heading where one stopped, from one’s own page and from the course', async () => {
  const { at, action, headings, told } = await lesson();
  expect(await nextStep()).toBe(at);
  expect((await learner.post(action, told)).status).toBe(204);
  expect(await nextStep()).toBe(`${at}#${headings[1]}`);
  expect((await learner.get('/learn')).text).toContain('You stopped at');
  const course = parse((await learner.get(at.slice(0, at.lastIndexOf('/')))).text);
  expect(course.querySelector('main .button')?.getAttribute('href')).toBe(`${at}#${headings[1]}`);
});

test('in the other language it goes on at the same place', async () => {
  const { at, action, told } = await lesson();
  await learner.post(action, told);
  const { headings } = await lesson('ja');
  const href = await nextStep();
  expect(decodeURIComponent(href)).toBe(`${at}#${headings[1]}`);
});

test('told again, or late, a reading says nothing new; told on, it says more', async () => {
  const { action, headings, told } = await lesson();
  const one = { heading: headings[1], seconds: 95 };
  await learner.post(action, told);
  await learner.post(action, told);
  await learner.post(action, { ...told, heading: headings[0] ?? '', seconds: '30' });
  expect(await readings()).toMatchObject([one]);
  await learner.post(action, { ...told, heading: headings[2] ?? '', seconds: '120' });
  expect(await readings()).toMatchObject([{ heading: headings[2], seconds: 120 }]);
  await learner.post(action, { ...told, sitting: '78' });
  expect(await readings()).toHaveLength(2);
});

test('what is out of range is refused in words, in the reader’s language, and nothing is kept', async () => {
  const { action, told } = await lesson();
  for (const [fields, why] of [
    [{ seconds: '21601' }, 'at most six hours'],
    [{ heading: 'nowhere' }, 'no such heading'],
    [{ revision: '99' }, 'has changed'],
    [{ sitting: '<b>' }, '1 to 40 digits'],
  ] as const) {
    const { status, text } = await learner.post(action, { ...told, ...fields });
    expect([status, text]).toEqual([422, expect.stringContaining(why)]);
  }
  await learner.get('/learn?lang=ja');
  const japanese = await learner.post(action, { ...told, seconds: '21601' });
  expect(japanese.text).toContain('6時間以内');
  expect(await readings()).toEqual([]);
});

test('a closed lesson, one that waits, a quiz and another origin are answered as everywhere', async () => {
  const never = withoutItsMoment(await learner.post('/courses/never-was/at-all/completion', {}));
  for (const closed of ['/courses/erp-sync/first-sync', '/courses/first-invoice/never-was', QUIZ])
    expect(withoutItsMoment(await learner.post(`${closed}/reading`, { sitting: '1' })), closed).toBe(never);
  expect((await learner.post('/courses/approval-flows/set-limits/reading', { sitting: '1' })).status).toBe(
    403,
  );
  const { action, told } = await lesson();
  const foreign = await learner.post(action, told, { origin: 'https://elsewhere.test' });
  expect(foreign.status).toBe(403);
  const nobody = await clientOf(academy).post(action, told);
  expect([nobody.status, nobody.headers.location]).toEqual([303, expect.stringContaining('/login')]);
  expect(await readings()).toEqual([]);
});

test('a place that is no more there for someone is not led to', async () => {
  const { at, action, told } = await lesson();
  await learner.post(action, told);
  await academy.db.execute("UPDATE readings SET heading = 'gone'");
  expect(await nextStep()).toBe(at);
  await academy.db.execute(`UPDATE readings SET heading = '${told.heading}', revision = 0`);
  expect(await nextStep()).toBe(at);
});

test('a quiz that is half done is told of on one’s own page, until it is handed in', async () => {
  expect((await learner.get('/learn')).text).not.toContain('Begun and not handed in');
  const form = parse((await learner.get(QUIZ)).text).querySelector('form.quiz');
  const attempt = form?.querySelector('[name="_attempt"]')?.getAttribute('value') ?? '';
  const radio = form?.querySelector('input[type="radio"]');
  await learner.post(`${QUIZ}/draft`, [['_attempt', attempt]]);
  expect((await learner.get('/learn')).text).not.toContain('Begun and not handed in');
  const [name = '', value = ''] = [radio?.getAttribute('name'), radio?.getAttribute('value')];
  await learner.post(`${QUIZ}/draft`, [
    ['_attempt', attempt],
    [name, value],
  ]);
  const page = parse((await learner.get('/learn')).text);
  const section = page.querySelector('section[aria-labelledby="begun"]');
  expect(section?.querySelector('a')?.getAttribute('href')).toBe(QUIZ);
  expect(section?.text).toMatch(/1 of \d+ questions answered/);
  await learner.post(`${QUIZ}/attempts`, [
    ['_attempt', attempt],
    [name, value],
  ]);
  expect((await learner.get('/learn')).text).not.toContain('Begun and not handed in');
});

test('someone is told what of their learning is recorded', async () => {
  expect((await learner.get('/profile')).text).toContain('the heading where you stopped');
});
