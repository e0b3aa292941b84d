import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, clientOf, rowCounts, signedIn, withoutItsMoment } from '../academy/ask.ts';
import { type Academy, startAcademy } from '../academy/start.ts';

const LESSON = '/courses/first-invoice/approve-from-the-inbox';
const LIST = '/courses/first-invoice/send-in-an-invoice';
const QUIETLY = { _quietly: 'yes' };

let academy: Academy;
let basic: Client;
let cem: Client;

beforeAll(async () => {
  academy = await startAcademy();
  basic = await signedIn(academy, 'learner-basic');
  cem = await signedIn(academy, 'cem');
  await basic.post('/courses/first-invoice/check-what-was-read/completion');
});

afterAll(() => academy.stop());

const facts = async (person = 'learner-basic') => {
  const { rows } = await academy.db.execute({
    sql: 'SELECT unit, activity, item, number, value, "right", revision FROM activity_facts WHERE person_id = ? ORDER BY rowid',
    args: [person],
  });
  return rows.map((row) =>
    [row.unit, row.activity, row.item, row.number, row.value, row.right, row.revision].join(' '),
  );
};

/** That a page was opened is written aside of it, whenever there is time. */
async function nothingWritten(work: () => Promise<void>): Promise<void> {
  const counted = async () => ({ ...(await rowCounts(academy)), openings: 0, scopes: 0 });
  const before = await counted();
  await work();
  expect(await counted()).toEqual(before);
}

describe('a practice question', () => {
  test('says nothing of what is right before it is answered, nor to those who look at the page’s source', async () => {
    const { text } = await basic.get(LESSON);
    expect(text).toContain('What do you press?');
    expect(text).not.toMatch(
      /Something is still to come, and you know|They know no more than you|That is right/,
    );
  });

  test('is answered on the page one comes back to, in the words of what one chose alone', async () => {
    const sent = await basic.post(`${LESSON}/activities`, { activity: 'missing-goods', option: 'send-back' });
    expect([sent.status, sent.headers.location]).toEqual([303, `${LESSON}#activity-missing-goods`]);
    const { text } = await basic.get(LESSON);
    expect(text).toContain('They know no more than you');
    expect(text).toContain('Not quite. Read the note');
    expect(text).not.toContain('Something is still to come, and you know');
    expect(await facts()).toEqual(['approve-from-the-inbox missing-goods  1 ["send-back"] 0 1']);
  });

  test('tells the other reasons too once it is right; each answer stays on record, a second click does not', async () => {
    for (let click = 0; click < 2; click++) {
      const sent = await basic.post(`${LESSON}/activities`, {
        activity: 'missing-goods',
        option: 'hold',
        ...QUIETLY,
      });
      expect(sent.status).toBe(200);
      expect(sent.text).toMatch(/^<form [\s\S]*<\/form>$/);
      for (const word of ['That is right', 'Something is still to come', 'Decline ends it'])
        expect(sent.text).toContain(word);
    }
    expect(await facts()).toEqual([
      'approve-from-the-inbox missing-goods  1 ["send-back"] 0 1',
      'approve-from-the-inbox missing-goods  2 ["hold"] 1 1',
    ]);
  });

  test('is found by no search in what answers it', async () => {
    expect((await cem.get('/search?q=filters')).text).toContain('approve-from-the-inbox');
    const { text } = await cem.get('/search?q=nobody+has+seen');
    expect(text).not.toContain('15 filters that nobody has seen');
  });
});

test('who only does something in a lesson has learned that day, in the reports too', async () => {
  const csm = await signedIn(academy, 'csm');
  const premium = await signedIn(academy, 'learner-premium');
  const line = async () => {
    const rows = (await csm.get('/reports/accounts.csv')).text.split('\r\n').map((row) => row.split(','));
    const place = rows[0]?.indexOf('last_activity_at') ?? -1;
    return rows.find((row) => row.includes('sample-premium'))?.[place] ?? '';
  };
  const today = new Date().toISOString().slice(0, 10);
  expect((await line()) < today).toBe(true);
  const sent = await premium.post(`${LIST}/activities`, { activity: 'before-you-send', item: 'one' });
  expect(sent.status).toBe(303);
  expect((await line()).slice(0, 10)).toBe(today);
});

test('a checklist remembers each tick, in either language and the page kept by the front too', async () => {
  await basic.get(LIST);
  const before = (await basic.get(LIST)).text;
  expect(before).toContain('<b>0</b> of 4 done');
  await basic.post(`${LIST}/activities`, [
    ['activity', 'before-you-send'],
    ['item', 'one'],
    ['item', 'file'],
  ]);
  expect((await basic.get(LIST)).text).toContain('<b>2</b> of 4 done');
  expect((await basic.get(`${LIST}?lang=ja`)).text).toContain('4件中<b>2</b>件完了');
  await basic.get(`${LIST}?lang=en`);
  // Another tab, in which nothing was ticked yet.
  await basic.post(`${LIST}/activities`, { activity: 'before-you-send', item: 'code' });
  await basic.post(`${LIST}/activities`, { activity: 'before-you-send', was: 'one' });
  const { text } = await basic.get(LIST);
  expect(text.match(/value="(\w+)" checked/g)).toEqual(['value="file" checked', 'value="code" checked']);
});

test('an opened answer and a card that was known are there on the next visit', async () => {
  const premium = await signedIn(academy, 'csm');
  const [flow, mend] = ['/courses/approval-flows/how-a-flow-decides', '/courses/erp-sync/mend-a-failed-sync'];
  expect((await premium.get(flow)).text).not.toContain('Opened before');
  for (let visit = 0; visit < 2; visit++)
    await premium.post(`${flow}/activities`, { activity: 'swapped-rules', opened: 'yes', ...QUIETLY });
  expect((await premium.get(flow)).text).toContain('Opened before');
  await premium.post(`${mend}/activities`, { activity: 'reasons', known: 'tax' });
  await premium.post(`${mend}/activities`, { activity: 'reasons', known: 'right' });
  await premium.post(`${mend}/activities`, { activity: 'reasons', again: 'tax' });
  expect((await premium.get(mend)).text).toContain('<b>1</b> of 6 known');
  expect((await facts('csm')).map((row) => row.split(' ').slice(1).join(' '))).toEqual([
    'swapped-rules  1 true  1',
    'reasons tax 1 true  1',
    'reasons right 1 true  1',
    'reasons tax 2 false  1',
  ]);
});

describe('what makes no sense', () => {
  test.each([
    [
      'an activity that the lesson does not have',
      { activity: 'nothing', option: 'hold' },
      'belongs to nothing',
    ],
    ['no activity at all', {}, 'belongs to nothing'],
    [
      'an option that the question does not have',
      { activity: 'missing-goods', option: 'x' },
      'not on this page',
    ],
    ['no option', { activity: 'missing-goods' }, 'Choose an answer first'],
  ])('%s is refused in words, and nothing is written', (_, form, words) =>
    nothingWritten(async () => {
      const page = await basic.post(`${LESSON}/activities`, form);
      expect([page.status, page.text]).toEqual([422, expect.stringContaining(words)]);
      expect(page.text).toContain('<h1>Approve from the Inbox</h1>');
      const activity = 'activity' in form ? form.activity : '';
      const leads = activity === 'missing-goods';
      expect(page.text.includes(`<a href="#activity-${activity}">`)).toBe(leads);
      expect(page.text.includes(`id="activity-${activity}"`)).toBe(leads);
      const quiet = await basic.post(`${LESSON}/activities`, { ...form, ...QUIETLY });
      expect([quiet.status, quiet.headers['content-type']]).toEqual([422, 'text/plain; charset=utf-8']);
      expect(quiet.text).toContain(words);
    }),
  );

  test('two options where one is right are refused', () =>
    nothingWritten(async () => {
      const form = [
        ['activity', 'missing-goods'],
        ['option', 'hold'],
        ['option', 'approve'],
      ] as const;
      expect((await basic.post(`${LESSON}/activities`, form)).status).toBe(422);
    }));
});

test('a lesson that is closed, a quiz and one that never was answer alike, and nothing is written', () =>
  nothingWritten(async () => {
    const form = { activity: 'missing-goods', option: 'hold' };
    const never = withoutItsMoment(await basic.post('/courses/never/was/activities', form));
    expect(never).toMatch(/^404/);
    for (const unit of ['erp-sync/first-sync', 'first-invoice/first-invoice-quiz'])
      expect(withoutItsMoment(await basic.post(`/courses/${unit}/activities`, form)), unit).toBe(never);
  }));

test('a lesson that waits says what comes first', () =>
  nothingWritten(async () => {
    const form = { activity: 'x', option: 'y' };
    const { status, text } = await basic.post('/courses/first-value/confirm-your-result/activities', form);
    expect(status).toBe(403);
    expect(text).not.toContain('belongs to nothing');
  }));

test('another site can send nothing, and who is not signed in is asked to', () =>
  nothingWritten(async () => {
    const form = { activity: 'missing-goods', option: 'approve' };
    expect((await basic.post(`${LESSON}/activities`, form, { origin: 'http://evil.test' })).status).toBe(403);
    expect((await clientOf(academy).post(`${LESSON}/activities`, form)).headers.location).toMatch(/^\/login/);
  }));

test('who looks as a customer sees what there is to do, and leaves nothing', () =>
  nothingWritten(async () => {
    const looked = await cem.post('/studio/preview', {
      plan: 'basic',
      industry: 'manufacturing',
      useCase: 'invoice-approval',
      account: '',
      role: 'learner',
      progress: 'done',
      language: 'en',
    });
    const preview = looked.headers['set-cookie']?.find((one) => one.startsWith('preview='))?.split(';')[0];
    const looking = clientOf(academy, `${cem.cookie}; ${preview}`);
    expect((await looking.get(LESSON)).text).toContain('What do you press?');
    const sent = await looking.post(`${LESSON}/activities`, { activity: 'missing-goods', option: 'hold' });
    expect(sent.headers.location).toBe('/studio/preview?sent');
  }));
