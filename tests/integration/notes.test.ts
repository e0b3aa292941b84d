import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { SAMPLE_PASSWORD } from '../../db/sample/sign-ins.ts';
import {
  type Answer,
  type Client,
  clientOf,
  emailOf,
  rowCounts,
  signedIn,
  withoutItsMoment,
} from '../academy/ask.ts';
import { crawl } from '../academy/crawl.ts';
import { type Academy, startAcademy } from '../academy/start.ts';

// Some tests ask hundreds of times; how long that takes is the machine's affair.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const LESSON = 'first-invoice/look-around';
const PREMIUM_LESSON = 'audit-trail/what-auditors-ask';

let academy: Academy;
let basic: Client;
let stranger: Client;

beforeAll(async () => {
  academy = await startAcademy();
  basic = await signedIn(academy, 'learner-basic');
  stranger = clientOf(academy);
});

afterAll(() => academy.stop());

/** What the field of a form on the page has in it; null where there is no such field. */
function fieldIn({ text }: Answer, name: string): string | null {
  const field = parse(text).querySelector(`main [name="${name}"]`);
  return field?.getAttribute('value') ?? field?.textContent.replace(/^\n/, '') ?? null;
}

async function keep(text: string, client = basic): Promise<void> {
  const page = await client.get(`/courses/${LESSON}?lang=en`);
  const seen = fieldIn(page, 'seen') ?? '';
  const { status, headers } = await client.post('/notes', { lesson: LESSON, text, seen });
  expect([status, headers.location]).toEqual([
    303,
    `/courses/${LESSON}?${text === '' ? 'note-gone' : 'noted'}#note`,
  ]);
}

const noteId = async () =>
  String((await academy.db.execute("SELECT id FROM notes WHERE person_id = 'learner-basic'")).rows[0]?.id);

async function nothingWritten(work: () => Promise<void>): Promise<void> {
  const all = async () => [await rowCounts(academy), (await academy.db.execute('SELECT * FROM notes')).rows];
  const before = await all();
  await work();
  expect(await all()).toEqual(before);
}

describe('a note', () => {
  test('is on the page of one’s notes, on its lesson at once, and found by a search in any form of its words', async () => {
    await basic.get(`/courses/${LESSON}`);
    await keep('Ask Mara about ﾘﾐｯﾄ before approving. 経理の山田さんに確認。');
    expect(fieldIn(await basic.get(`/courses/${LESSON}`), 'text')).toContain('Ask Mara about ﾘﾐｯﾄ');
    expect((await basic.get('/notes')).text).toContain('before approving');
    for (const query of ['approve mara', 'りみっと', 'リミット', '山田', 'ＭＡＲＡ', 'mar']) {
      const { text } = await basic.get(`/search?q=${encodeURIComponent(query)}&lang=en`);
      const own = parse(text).querySelector('.hits-own');
      expect(own?.querySelector('a')?.getAttribute('href'), query).toBe(`/notes#note-${await noteId()}`);
      expect(own?.querySelector('mark'), query).not.toBeNull();
      expect((await basic.get(`/search/suggestions?q=${encodeURIComponent(query)}`)).text, query).toContain(
        '#note-',
      );
    }
    expect((await basic.get('/search?q=zebra+mara')).text).not.toContain('hits-own');
  });

  test('is seen by nobody else, wherever they look', async () => {
    await keep('Xylophone: only for me.');
    const others = {
      'learner-premium': [
        '/notes',
        '/search?q=xylophone',
        '/search/suggestions?q=xylophone',
        `/courses/${LESSON}`,
      ],
      champion: ['/notes', '/search?q=xylophone', '/reports/accounts/sample-basic', '/reports/learners.csv'],
      csm: [
        '/notes',
        '/search?q=xylophone',
        '/reports',
        '/reports/accounts/sample-basic',
        '/reports/learners.csv',
      ],
      cem: ['/notes', '/search?q=xylophone', '/studio'],
      admin: [
        '/notes',
        '/admin',
        '/admin/people/learner-basic',
        '/admin/accounts/sample-basic',
        '/search?q=xylophone',
      ],
    } as const;
    for (const [who, pages] of Object.entries(others)) {
      const client = await signedIn(academy, who as keyof typeof others);
      for (const page of pages) {
        const { status, text } = await client.get(page);
        expect([status, /xylophone[^<]*only/i.test(text)], `${who} ${page}`).toEqual([200, false]);
      }
    }
    const champion = await signedIn(academy, 'champion');
    for (const [path, text] of await crawl(champion, '/reports/accounts/sample-basic'))
      expect(/xylophone/i.test(text), path).toBe(false);
  });

  test('is not there for who looks as its writer’s account, and none is written by them', async () => {
    await keep('Xylophone: only for me.');
    const cem = await signedIn(academy, 'cem');
    const form = {
      account: 'sample-basic',
      role: 'learner',
      progress: 'done',
      language: 'en',
      plan: '',
      industry: '',
    };
    const { headers } = await cem.post('/studio/preview', form);
    const preview = headers['set-cookie']?.find((one) => one.startsWith('preview='))?.split(';')[0];
    expect(preview).toBeDefined();
    const looking = clientOf(academy, `${cem.cookie}; ${preview}`);
    for (const page of ['/notes', `/courses/${LESSON}`, '/search?q=only'])
      expect((await looking.get(page)).text).not.toMatch(/xylophone/i);
    await nothingWritten(async () => {
      expect(
        (await looking.post('/notes', { lesson: LESSON, text: 'From the studio' })).headers.location,
      ).toBe('/studio/preview?sent');
    });
  });

  test.each([
    ['a control character', 'ring\u0007 the bell', /cannot be seen/],
    ['a mark that turns the direction of writing', 'pay \u202e001', /cannot be seen/],
    ['4,001 characters', 'y'.repeat(4001), /longer than a note can be \(4001 of 4000\)/],
    ['a megabyte', 'z'.repeat(1_000_000), /longer than a note can be/],
  ])('with %s is refused in words, and what was typed is given back', async (_, text, said) => {
    await nothingWritten(async () => {
      const answer = await basic.post('/notes', { lesson: LESSON, text });
      expect(answer.status).toBe(422);
      expect(parse(answer.text).querySelector('[role="alert"]')?.textContent).toMatch(said);
      expect(fieldIn(answer, 'text')).toBe(text);
    });
  });

  test('about what is closed is refused as about what never was, and of another’s note as of none', async () => {
    await nothingWritten(async () => {
      const sent = async (form: Record<string, string>) => {
        const answer = await basic.post('/notes', { text: 'kept & <b>back</b>', ...form });
        expect([answer.status, fieldIn(answer, 'text')]).toEqual([422, 'kept & <b>back</b>']);
        const echoed = form.lesson ?? form.note ?? '';
        return withoutItsMoment(answer)
          .replaceAll(echoed, '…')
          .replace(/content-length: \d+/, '');
      };
      const closed = await sent({ lesson: PREMIUM_LESSON });
      expect(closed).toBe(await sent({ lesson: 'audit-trail/never-was' }));
      expect(closed).toBe(await sent({ lesson: '__proto__' }));
      expect(await sent({ lesson: 'first-invoice/approve-from-the-inbox' })).toBe(closed);
      expect(await sent({ lesson: 'first-invoice/first-invoice-quiz' })).toBe(closed);
    });
    const premium = await signedIn(academy, 'learner-premium');
    const [theirs, none] = await Promise.all(
      [await noteId(), 'never-was'].map(async (note) => {
        const answer = await premium.post('/notes', { note, text: 'mine now', seen: '' });
        expect(answer.status).toBe(422);
        return withoutItsMoment(answer)
          .replaceAll(note, '…')
          .replace(/content-length: \d+/, '');
      }),
    );
    expect(theirs).toBe(none);
    expect((await premium.post('/notes/removal', { note: await noteId() })).status).toBe(303);
    expect(await noteId()).not.toBe('undefined');
  });

  test('changed in another window is shown beside what was typed, and written over only then', async () => {
    const before = fieldIn(await basic.get(`/courses/${LESSON}`), 'seen') ?? '';
    await keep('From the desk.');
    const typed = { lesson: LESSON, text: 'From the train.', seen: before };
    const answer = await basic.post('/notes', typed);
    expect([answer.status, fieldIn(answer, 'text')]).toEqual([409, 'From the train.']);
    expect(answer.text).toContain('From the desk.');
    const again = { ...typed, seen: fieldIn(answer, 'seen') ?? '' };
    expect((await basic.post('/notes', again)).status).toBe(303);
    expect((await basic.get('/notes')).text).not.toContain('From the desk.');
  });

  test('on a lesson that is closed by now stays as words, and names nothing of the lesson', async () => {
    const premium = await signedIn(academy, 'learner-premium');
    await premium.post('/notes', { lesson: PREMIUM_LESSON, text: 'Zither, for later.' });
    const open = await premium.get('/notes?lang=en');
    expect(open.text).toContain(`href="/courses/${PREMIUM_LESSON}"`);
    const belongTo = (account: string) =>
      academy.db.execute({
        sql: "UPDATE people SET account_id = ? WHERE id = 'learner-premium'",
        args: [account],
      });
    await belongTo('sample-basic');
    const closed = await premium.get('/notes?lang=en');
    expect(closed.text).toContain('Zither, for later.');
    expect(parse(closed.text).querySelector('main')?.toString()).not.toMatch(
      /audit-trail|what-auditors|What auditors/,
    );
    const found = parse((await premium.get('/search?q=zither&lang=en')).text).querySelector('.hits-own');
    expect(found?.textContent).toContain('Zither');
    expect(found?.toString()).not.toMatch(/audit-trail|What auditors/);
    expect((await premium.get('/search?q=zither+auditors')).text).not.toContain('hits-own');
    const id = parse(closed.text).querySelector('[name="note"]')?.getAttribute('value') ?? '';
    const seen = fieldIn(closed, 'seen') ?? '';
    expect(
      (await premium.post('/notes', { note: id, text: 'Zither, changed.', seen })).headers.location,
    ).toBe('/notes?done=kept');
    expect((await premium.get('/notes')).text).toContain('Zither, changed.');
    await premium.post('/notes/removal', { note: id });
    expect((await premium.get('/notes')).text).not.toContain('Zither');
    await belongTo('sample-premium');
  });

  test('on a lesson that waits for another by now stays as words, too', async () => {
    await academy.db.execute(
      "INSERT INTO notes (id, person_id, unit, text, written_at, changed_at) VALUES ('w', 'learner-basic', 'approve-from-the-inbox', 'Quince.', '2026-01-01', '2026-01-01')",
    );
    const { text } = await basic.get('/notes?lang=en');
    const main = parse(text).querySelector('main')?.toString() ?? '';
    expect(main).toContain('Quince.');
    expect(main).not.toContain('approve-from-the-inbox');
    await basic.post('/notes/removal', { note: 'w' });
  });
});

describe('what someone types whose session has ended', () => {
  const sent = async () => {
    const whose = fieldIn(await basic.get(`/courses/${LESSON}`), '_whose') ?? '';
    return stranger.post('/notes?lang=en', {
      lesson: LESSON,
      text: 'Typed <too> late.',
      seen: '',
      _whose: whose,
    });
  };
  const signInWith = (answer: Answer, who: 'learner-basic' | 'champion', password = SAMPLE_PASSWORD) =>
    stranger.post('/login', {
      email: emailOf(who),
      password,
      heldTo: fieldIn(answer, 'heldTo') ?? '',
      held: fieldIn(answer, 'held') ?? '',
    });

  test('goes with them through the sign-in, a slip in the password included, and is theirs to save', async () => {
    const notes = async () => (await academy.db.execute('SELECT * FROM notes')).rows;
    const before = await notes();
    const login = await sent();
    expect(login.status).toBe(403);
    const slip = await signInWith(login, 'learner-basic', 'not this one');
    expect(slip.status).toBe(422);
    const back = await signInWith(slip, 'learner-basic');
    expect([back.status, fieldIn(back, 'text'), fieldIn(back, 'lesson')]).toEqual([
      200,
      'Typed <too> late.',
      LESSON,
    ]);
    const cookie = back.headers['set-cookie']?.[0]?.split(';')[0];
    expect((await clientOf(academy, cookie).get('/notes')).status).toBe(200);
    expect(await notes()).toEqual(before);
  });

  test('is shown to nobody else who signs in there', async () => {
    const other = await signInWith(await sent(), 'champion');
    expect([other.status, other.headers.location]).toEqual([303, '/learn']);
    expect(other.text).not.toContain('late');
  });

  test('under another session is neither saved nor shown', async () => {
    const whose = fieldIn(await basic.get(`/courses/${LESSON}`), '_whose') ?? '';
    const champion = await signedIn(academy, 'champion');
    await nothingWritten(async () => {
      const answer = await champion.post('/notes', { lesson: LESSON, text: 'Not theirs.', _whose: whose });
      expect(answer.status).toBe(409);
      expect(answer.text).not.toContain('Not theirs.');
    });
  });

  test('asks to sign in alike, whether the lesson is there or not', async () => {
    const form = { lesson: 'x', text: 'words', _whose: 'anyone' };
    const there = await stranger.post(`/courses/${LESSON}/usefulness`, form);
    const never = await stranger.post('/courses/never/was/usefulness', form);
    const blank = (answer: Answer) =>
      withoutItsMoment(answer)
        .replaceAll(/\/courses\/[a-z-]+\/[a-z-]+/g, '…')
        .replace(/content-length: \d+/, '');
    expect(blank(there)).toBe(blank(never));
  });
});

describe('whether a lesson was useful', () => {
  test('is answered with a click, changed with words, and refused words are given back', async () => {
    const page = `/courses/${LESSON}`;
    expect((await basic.post(`${page}/usefulness`, { useful: 'no' })).headers.location).toBe(
      `${page}?said#useful`,
    );
    expect((await basic.get(`${page}?said&lang=en`)).text).toContain(
      'You did not find this lesson very useful.',
    );
    const said = { useful: 'yes', words: 'More pictures, please.' };
    expect((await basic.post(`${page}/usefulness`, said)).status).toBe(303);
    const long = await basic.post(`${page}/usefulness`, { useful: 'no', words: 'w'.repeat(501) });
    expect([long.status, fieldIn(long, 'words')]).toEqual([422, 'w'.repeat(501)]);
    const { rows } = await academy.db.execute(
      "SELECT useful, words FROM usefulness WHERE person_id = 'learner-basic'",
    );
    expect(rows.map(({ useful, words }) => [useful, words])).toEqual([[1, 'More pictures, please.']]);
  });

  test('is not asked of those who make the lessons', async () => {
    for (const who of ['csm', 'cem', 'admin'] as const) {
      const staff = await signedIn(academy, who);
      expect((await staff.get(`/courses/${LESSON}`)).text).not.toContain('id="useful"');
    }
  });
});
