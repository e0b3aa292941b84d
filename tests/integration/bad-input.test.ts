import { request } from 'node:http';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { SAMPLE_PASSWORD } from '../../db/sample/sign-ins.ts';
import { quiz } from '../../src/i18n/en/quiz.ts';
import { rightAnswers } from '../academy/answers.ts';
import { type Answer, ask, type Client, clientOf, emailOf, rowCounts, signedIn } from '../academy/ask.ts';
import { type Academy, startAcademy } from '../academy/start.ts';

// Some tests ask hundreds of times; how long that takes is the machine's affair.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const QUIZ = '/courses/first-invoice/first-invoice-quiz';
const OTHER_QUIZ = '/courses/month-end/month-end-quiz';
const LESSON = '/courses/first-invoice/check-what-was-read';

let academy: Academy;
let stranger: Client;
let basic: Client;
let admin: Client;

beforeAll(async () => {
  academy = await startAcademy();
  stranger = clientOf(academy);
  basic = await signedIn(academy, 'learner-basic');
  admin = await signedIn(academy, 'admin');
});

afterAll(() => academy.stop());

/** Every place that takes a form, and someone it takes one from. */
const FORMS = [
  { path: '/login', who: () => stranger },
  { path: '/reset', who: () => stranger },
  { path: '/profile', who: () => basic },
  { path: '/profile/password', who: () => basic },
  { path: '/profile/sessions', who: () => basic },
  { path: '/profile/sessions/others', who: () => basic },
  { path: `${LESSON}/completion`, who: () => basic },
  { path: `${LESSON}/activities`, who: () => basic },
  { path: `${LESSON}/bookmark`, who: () => basic },
  { path: `${LESSON}/usefulness`, who: () => basic },
  { path: '/notes', who: () => basic },
  { path: '/notes/removal', who: () => basic },
  { path: `${QUIZ}/attempts`, who: () => basic },
  { path: '/paths/everboarding/enrollment', who: () => basic },
  { path: '/admin/accounts/new', who: () => admin },
  { path: '/admin/accounts/sample-basic', who: () => admin },
  { path: '/admin/accounts/sample-basic/people', who: () => admin },
  { path: '/admin/people/new', who: () => admin },
  { path: '/admin/people/learner-premium/role', who: () => admin },
  { path: '/admin/people/learner-premium/disable', who: () => admin },
  { path: '/admin/people/learner-premium/erase', who: () => admin },
] as const;

const FIELDS = 'email=x%40x.test&password=a+good+long+one&name=X&role=admin&confirm=yes&_attempt=x';
const MULTIPART = `--b\r\ncontent-disposition: form-data; name="name"\r\n\r\nX\r\n--b--\r\n`;

/** A body that is no form of ours, and what is answered. */
const ODD_BODIES = [
  ['plain text', { 'content-type': 'text/plain' }, FIELDS, 415],
  ['JSON', { 'content-type': 'application/json' }, '{"email":"x@x.test","role":"admin"}', 415],
  ['multipart', { 'content-type': 'multipart/form-data; boundary=b' }, MULTIPART, 415],
  ['no type', { 'content-type': '' }, FIELDS, 415],
  ['bytes that are no UTF-8', {}, Buffer.from([0x6e, 0x3d, 0xff, 0xfe]), 400],
  ['more than 1 MiB', {}, `name=${'x'.repeat(1024 * 1024)}`, 413],
] as const;

function expectClear({ status, text }: Answer, wanted: number, what: string): void {
  expect(status, what).toBe(wanted);
  expect(text.length, what).toBeGreaterThan(10);
  expect(text, what).not.toMatch(/\n\s+at |node_modules|\.ts:\d|\.mjs:\d|SQLITE|Error:/);
}

/** Runs what must change nothing. */
async function nothingWritten(work: () => Promise<void>): Promise<void> {
  const before = await rowCounts(academy);
  await work();
  expect(await rowCounts(academy)).toEqual(before);
}

describe.each(FORMS)('$path', ({ path, who }) => {
  test.each(ODD_BODIES)(
    'answers %s with a sentence and keeps nothing',
    async (what, headers, body, status) => {
      await nothingWritten(async () => {
        const sent = { origin: academy.origin, 'content-type': 'application/x-www-form-urlencoded' };
        const cookie = who().cookie;
        const answer = await ask(academy.port, path, {
          method: 'POST',
          headers: { ...sent, ...headers, ...(cookie === undefined ? {} : { cookie }) },
          body,
        });
        expectClear(answer, status, what);
      });
    },
  );

  test('is told apart from the same form sent by another site, whatever that says of itself', async () => {
    const evil = 'http://evil.test';
    const senders: Record<string, string>[] = [
      { origin: '' },
      { origin: 'null' },
      { origin: evil },
      { origin: evil, host: 'evil.test' },
      { origin: evil, host: 'evil.test', 'x-forwarded-host': 'evil.test', 'x-forwarded-proto': 'http' },
      { origin: `${academy.origin}.evil.test` },
      { origin: academy.origin.replace('http:', 'https:') },
      { origin: evil, 'content-type': 'application/json' },
      { origin: evil, 'content-type': 'text/plain' },
    ];
    await nothingWritten(async () => {
      for (const headers of senders) {
        expectClear(await who().post(path, FIELDS, headers), 403, JSON.stringify(headers));
      }
      const { port } = academy;
      const bare = { 'content-type': 'application/x-www-form-urlencoded', cookie: who().cookie ?? '' };
      expectClear(await ask(port, path, { method: 'POST', headers: bare, body: FIELDS }), 403, 'no origin');
    });
  });
});

test('a body that never says how long it is ends at 1 MiB', async () => {
  await nothingWritten(async () => {
    const answer = await new Promise<Answer>((resolve, reject) => {
      const { port, origin } = academy;
      const headers = {
        origin,
        'transfer-encoding': 'chunked',
        'content-type': 'application/x-www-form-urlencoded',
      };
      const sent = request({ host: '127.0.0.1', port, path: '/login', method: 'POST', headers }, (res) => {
        const chunks: Buffer[] = [];
        res.on('data', (chunk: Buffer) => chunks.push(chunk));
        res.on('end', () => {
          const body = Buffer.concat(chunks);
          const { statusCode: status = 0, headers, rawHeaders } = res;
          resolve({ status, headers, rawHeaders, body, text: body.toString() });
        });
      });
      sent.on('error', reject);
      for (let sentKiB = 0; sentKiB <= 1100; sentKiB += 50) sent.write('x'.repeat(50 * 1024));
      sent.end();
    });
    expectClear(answer, 413, 'chunked');
  });
});

describe('a name that a request claims for the academy', () => {
  const claims: Record<string, string> = {
    host: 'evil.test',
    'x-forwarded-host': 'evil.test',
    'x-forwarded-proto': 'https',
    'x-forwarded-for': '203.0.113.9',
    forwarded: 'host=evil.test;proto=https;for=203.0.113.9',
  };

  test('is in no page, no redirect and no cookie', async () => {
    for (const path of ['/', '/login', '/learn', LESSON, '/never/was', '/reports/accounts.csv']) {
      for (const client of [stranger, basic]) {
        const { text, headers } = await client.get(path, claims);
        expect(text + JSON.stringify(headers), path).not.toContain('evil.test');
      }
    }
    const form = { email: emailOf('cem'), password: SAMPLE_PASSWORD };
    const { status, headers } = await stranger.post('/login', form, claims);
    expect([status, headers.location]).toEqual([303, '/studio']);
    expect(headers['set-cookie']?.[0]).not.toMatch(/evil|Secure/);
  });

  test('is in no link that is mailed', async () => {
    await stranger.post('/reset', { email: emailOf('csm') }, claims);
    const { rows } = await academy.db.execute('SELECT text FROM outbox ORDER BY id DESC LIMIT 1');
    expect(String(rows[0]?.text)).toContain(`${academy.origin}/reset/`);
    expect(String(rows[0]?.text)).not.toContain('evil');
  });

  test('does not become where a session comes from', async () => {
    const client = await signedIn(academy, 'csm');
    const { rows } = await academy.db.execute('SELECT DISTINCT address FROM sessions');
    expect(rows.map(({ address }) => address)).toEqual(['127.0.0.1']);
    await client.post('/logout');
  });
});

describe('quiz answers', () => {
  const attemptIn = (html: string) =>
    parse(html).querySelector('input[name="_attempt"]')?.getAttribute('value') ?? '';
  const submitted = async () => {
    const { rows } = await academy.db.execute(
      'SELECT count(*) AS n FROM attempts WHERE submitted_at IS NOT NULL',
    );
    return Number(rows[0]?.n);
  };

  /** The form with all right answers, as often as it is asked for the same attempt. */
  async function filledIn(): Promise<[string, string][]> {
    return rightAnswers((await basic.get(`${QUIZ}?again&lang=en`)).text, 'first-invoice-quiz');
  }

  test('for an attempt of someone else, of another quiz or of nobody count for nothing', async () => {
    const premium = await signedIn(academy, 'learner-premium');
    const theirs = attemptIn((await premium.get(`${QUIZ}?again`)).text);
    const ofAnother = attemptIn((await basic.get(OTHER_QUIZ)).text);
    const [, ...answers] = await filledIn();
    await nothingWritten(async () => {
      const before = await submitted();
      for (const attempt of [theirs, ofAnother, 'of-nobody', '']) {
        expect(attempt === '' || attempt.length > 5).toBe(true);
        const answer = await basic.post(`${QUIZ}/attempts`, [['_attempt', attempt], ...answers]);
        expectClear(answer, 409, attempt);
        expect(answer.text).toContain('name="_attempt"');
      }
      expect(await submitted()).toBe(before);
    });
  });

  test('that make no sense are refused, and the rest of what was filled in stays', async () => {
    const right = await filledIn();
    const { text: page } = await basic.get(`${QUIZ}?again`);
    const fields = parse(page)
      .querySelectorAll('form.quiz fieldset')
      .flatMap((set) => set.querySelectorAll('input, select'));
    const before = await submitted();
    for (const field of fields) {
      const name = field.getAttribute('name') ?? '';
      const type = field.getAttribute('type') ?? 'select';
      const others = right.filter(([other]) => other !== name);
      const odd: Record<string, string[]> = {
        radio: ['nothing-of-ours', `${right.find(([other]) => other === name)?.[1]} more`],
        checkbox: ['nothing-of-ours'],
        text: ['x'.repeat(2000)],
        select: ['99', '__proto__'],
      };
      const twice = type === 'checkbox' ? [] : [[name, '1'] as const, [name, '2'] as const];
      for (const values of [...(odd[type] ?? []).map((value) => [[name, value] as const]), twice]) {
        if (values.length === 0) continue;
        const answer = await basic.post(`${QUIZ}/attempts`, [...others, ...values]);
        expectClear(answer, 422, JSON.stringify(values).slice(0, 80));
      }
    }
    expect(await submitted()).toBe(before);
    // The attempt is still the one it was.
    expect((await filledIn())[0]).toEqual(right[0]);
  });

  test('that are none at all are not handed in', async () => {
    const [attempt] = await filledIn();
    const before = await submitted();
    expectClear(await basic.post(`${QUIZ}/attempts`, attempt ? [attempt] : []), 422, 'nothing answered');
    expect(await submitted()).toBe(before);
  });

  test('handed in twice, even at once, count once and show the first result', async () => {
    const form = await filledIn();
    const wrong = form.slice(0, 2);
    const before = await submitted();
    const answers = await Promise.all([1, 2, 3].map(() => basic.post(`${QUIZ}/attempts`, form)));
    expect(new Set(answers.map(({ status, headers }) => `${status} ${headers.location}`)).size).toBe(1);
    const late = await basic.post(`${QUIZ}/attempts`, wrong);
    expect(await submitted()).toBe(before + 1);
    const address = answers[0]?.headers.location ?? '';
    expect(late.headers.location).toBe(`${address}?left-aside`);
    for (const [place, isTold] of [
      [address, false],
      [late.headers.location ?? '', true],
    ] as const) {
      const result = await basic.get(place);
      expect(parse(result.text).querySelector('.result-score')?.text).toBe('100%');
      expect(result.text.includes(quiz.leftAside)).toBe(isTold);
    }
  });
});

describe('out of order', () => {
  test('a lesson that waits is not completed, and says what comes first', async () => {
    const basicAgain = await signedIn(academy, 'learner-basic');
    await nothingWritten(async () => {
      const lesson = '/courses/first-invoice/approve-from-the-inbox';
      const answer = await basicAgain.post(`${lesson}/completion`);
      expectClear(answer, 403, lesson);
      expect(answer.text).toContain(`href="${LESSON}"`);
    });
  });

  test('a lesson is no quiz, and a quiz no lesson', async () => {
    await nothingWritten(async () => {
      expectClear(await basic.post(`${LESSON}/attempts`, FIELDS), 404, 'attempts at a lesson');
      expectClear(await basic.post(`${QUIZ}/completion`), 404, 'a quiz marked as done');
      expectClear(
        await basic.post('/courses/month-end/check-what-was-read/completion'),
        404,
        'another course',
      );
    });
  });

  test('marking done ten times at once is done once', async () => {
    const count = async () => {
      const sql = "SELECT count(*) AS n FROM completions WHERE person_id = 'learner-basic'";
      return Number((await academy.db.execute(sql)).rows[0]?.n);
    };
    const before = await count();
    await Promise.all(Array.from({ length: 10 }, () => basic.post(`${LESSON}/completion`)));
    expect(await count()).toBe(before + 1);
  });
});

describe('fields that nobody asked for', () => {
  test('do not make anyone more than they are', async () => {
    const person = async () => {
      const sql = "SELECT role, account_id, email FROM people WHERE id = 'learner-basic'";
      return JSON.stringify((await academy.db.execute(sql)).rows);
    };
    const before = await person();
    const extra = {
      role: 'admin',
      accountId: 'sample-premium',
      account: 'sample-premium',
      plan: 'premium',
      email: 'x@x.test',
      id: 'admin',
    };
    expect((await basic.post('/profile', { name: 'Ada Rook', language: 'en', ...extra })).status).toBe(303);
    await basic.post(`${LESSON}/completion`, { ...extra, personId: 'learner-premium' });
    expect(await person()).toBe(before);
  });
});

describe('odd addresses and parameters', () => {
  test('are absent or left aside, and never break anything', async () => {
    const odd = [
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      '%F0%9F%A6%84',
      "'%20OR%201=1--",
      '0',
      '-1',
      '.',
    ];
    for (const id of odd) {
      for (const path of [
        `/courses/${id}`,
        `/paths/${id}`,
        `/courses/first-invoice/${id}`,
        `${LESSON}/${id}x`,
        `${QUIZ}/attempts/${id}`,
      ]) {
        expect((await basic.get(path)).status, path).toBeLessThan(405);
      }
      for (const path of [
        '/learn?lang=',
        '/reports/accounts?sort=',
        '/reports/accounts?plan=',
        '/reports/accounts.csv?csm=',
        '/admin?done=',
        '/login?next=',
      ])
        expect((await admin.get(path + id)).status, path + id).toBeLessThan(400);
    }
  });

  test('that are too long, cannot be read, or ask for what no page does, get a sentence', async () => {
    expectClear(await basic.get(`/courses/${'x'.repeat(5000)}`), 414, 'long');
    expectClear(await basic.get('/courses/%E0%A4%A'), 400, 'half a letter');
    expectClear(await basic.get('/courses/x%00y'), 400, 'a zero byte');
    expectClear(await basic.send('TRACE', '/learn'), 405, 'TRACE');
    expect((await basic.get('/learn', { 'x-long': 'x'.repeat(20_000) })).status).toBe(431);
  });

  test('never lead to another site after signing in', async () => {
    for (const next of [
      '//evil.test',
      'https://evil.test/',
      '/\\evil.test',
      '/%09/evil.test',
      'javascript:alert(1)',
      '/\t/evil.test',
      '///evil.test',
      '/login?next=//evil.test',
    ]) {
      const form = { email: emailOf('cem'), password: SAMPLE_PASSWORD, next };
      const { headers } = await stranger.post('/login', form);
      const arrived = new URL(headers.location ?? '', academy.origin);
      expect(arrived.origin, next).toBe(academy.origin);
    }
  });
});

describe('signing in', () => {
  test('tells nobody whether it is the address or the password that is wrong', async () => {
    const words = async (email: string) => {
      const { status, text } = await stranger.post('/login', { email, password: 'not this one' });
      return [status, text.replaceAll(email, '…')];
    };
    expect(await words(emailOf('csm'))).toEqual(await words('nobody@sample.everboard.test'));
    const asked = async (email: string) => {
      const { status, headers, text } = await stranger.post('/reset', { email });
      return [status, headers.location, text];
    };
    expect(await asked(emailOf('csm'))).toEqual(await asked('nobody@sample.everboard.test'));
  });

  test('has to wait after ten wrong passwords, the right one included', async () => {
    const form = { email: emailOf('learner-premium'), password: 'not this one' };
    for (let round = 0; round < 10; round += 1)
      expect((await stranger.post('/login', form)).status).toBe(422);
    for (const password of ['not this one', SAMPLE_PASSWORD]) {
      const { status, headers } = await stranger.post('/login', { ...form, password });
      expect(status).toBe(429);
      expect(Number(headers['retry-after'])).toBeGreaterThan(60);
      expect(headers['set-cookie']).toBeUndefined();
    }
  });
});

test('through all of this the log has no error of ours', () => {
  expect(academy.log()).not.toMatch(/"status":5\d\d|\n\s+at /);
});
