import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Client, clientOf, rowCounts, signedIn, withoutItsMoment } from '../academy/ask.ts';
import { type Customer, isFor, matches, passagesOf, readContent, stretches } from '../academy/content.ts';
import { type Academy, startAcademy } from '../academy/start.ts';

// Some tests ask hundreds of times; how long that takes is the machine's affair.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const BASIC = { plan: 'basic', industry: 'manufacturing', useCases: ['invoice-approval'], role: 'learner' };
const FORM = {
  plan: 'basic',
  industry: 'manufacturing',
  useCase: 'invoice-approval',
  account: '',
  role: 'learner',
  progress: 'done',
  language: 'en',
};
const content = readContent();
const closed = content.filter((piece) => !isFor(piece, BASIC, content));
const open = content.filter((piece) => isFor(piece, BASIC, content));

let academy: Academy;
let cem: Client;

beforeAll(async () => {
  academy = await startAcademy();
  cem = await signedIn(academy, 'cem');
});

afterAll(() => academy.stop());

/** The CEM's browser after the form was sent. */
async function looking(form: Readonly<Record<string, string>> = FORM, as = cem): Promise<Client> {
  const { status, headers } = await as.post('/studio/preview', form);
  expect([status, headers.location]).toEqual([303, '/learn?lang=en']);
  const preview = headers['set-cookie']?.find((one) => one.startsWith('preview='))?.split(';')[0];
  return clientOf(academy, `${as.cookie}; ${preview}`);
}

describe('a look as a Basic customer', () => {
  test('opens what Basic opens, and answers to all else as to what never was', async () => {
    const customer = await looking();
    const never = withoutItsMoment(await customer.get('/courses/never-was'));
    expect(closed.length).toBeGreaterThan(1);
    for (const { address, files } of closed) {
      expect(withoutItsMoment(await customer.get(address)), address).toBe(never);
      for (const file of files)
        expect(withoutItsMoment(await customer.get(`${address}/${file}`)), file).toBe(never);
    }
    for (const { address } of open) expect((await customer.get(address)).status, address).toBe(200);
    for (const page of ['/studio', '/studio/compare', '/reports', '/reports/scorecard', '/admin'])
      expect((await customer.get(page)).status, page).toBe(404);
  });

  test('shows no passage and finds no word that is written for others', async () => {
    const customer = await looking();
    const others = open.flatMap(({ address, words }) => {
      const { passages, rest } = passagesOf(words.en.body);
      const theirs = passages.filter(({ conditions }) => matches(conditions, BASIC)).map(({ text }) => text);
      const own = [rest, ...theirs].join(' ');
      return passages
        .filter(({ conditions }) => !matches(conditions, BASIC))
        .map(({ text }) => ({ address, said: stretches(text).filter((one) => !own.includes(one)) }));
    });
    expect(others.length).toBeGreaterThan(1);
    for (const { address, said } of others) {
      const { text } = await customer.get(address);
      for (const one of said) expect(text.includes(one), one).toBe(false);
    }
    for (const { words, address } of closed) {
      const { text } = await customer.get(`/search?q=${encodeURIComponent(words.en.front.title)}`);
      expect(text.includes(`href="${address}`), address).toBe(false);
    }
  });

  test('leaves nothing behind, whatever is opened and sent', async () => {
    const customer = await looking({ ...FORM, progress: 'new' });
    const before = await rowCounts(academy);
    for (const { address } of open) await customer.get(address);
    await customer.get('/search?q=invoice');
    await customer.get('/learn?lang=ja');
    const unit = open.find(({ kind }) => kind === 'module')?.address ?? '';
    const quiz = open.find(({ kind }) => kind === 'quiz')?.address ?? '';
    for (const path of [
      `${unit}/completion`,
      `${unit}/activities`,
      `${unit}/reading`,
      `${unit}/bookmark`,
      `${unit}/usefulness`,
      '/notes',
      '/notes/removal',
      `${quiz}/attempts`,
      `${quiz}/draft`,
      `${quiz}/start`,
      '/paths/everboarding/enrollment',
      '/profile',
      '/profile/password',
      '/admin/keys',
    ]) {
      const { status, headers } = await customer.post(path, { _attempt: 'x' });
      expect([status, headers.location], path).toEqual([303, '/studio/preview?sent']);
    }
    const byScript = await customer.post(`${unit}/activities`, {}, { 'sec-fetch-mode': 'cors' });
    expect([byScript.status, byScript.text]).toEqual([
      409,
      'What you sent was not taken: while you look as a customer nothing is recorded.',
    ]);
    expect(await rowCounts(academy)).toEqual(before);
    const { rows } = await academy.db.execute("SELECT language FROM people WHERE id = 'cem'");
    expect(rows[0]?.language ?? null).not.toBe('ja');
    expect((await customer.get('/studio/preview?sent')).text).toContain('What you sent was not taken');
  });

  test('greets nobody by name, and says what it is in whole sentences of either language', async () => {
    const customer = await looking();
    const english = (await customer.get('/learn?lang=en')).text;
    expect(english).toMatch(/<h1[^>]*>\s*Hello\s*<\/h1>/);
    const japanese = (await customer.get('/learn?lang=ja')).text;
    expect(japanese).toMatch(/<h1[^>]*>\s*こんにちは\s*<\/h1>/);
    expect(japanese).toMatch(/顧客として表示中：[^<.]+。操作は記録されません。/);
  });

  test('says on every page that it is one, and ends', async () => {
    const customer = await looking();
    for (const path of ['/learn', open[0]?.address ?? '', '/courses/never-was'])
      expect((await customer.get(path)).text, path).toContain('Nothing is recorded.');
    const ended = await customer.post('/studio/preview/end');
    expect([ended.status, ended.headers.location]).toEqual([303, '/studio']);
    expect(ended.headers['set-cookie']?.join()).toMatch(/preview=;|preview=deleted/);
    expect((await cem.get('/studio')).status).toBe(200);
    expect((await cem.get(closed[0]?.address ?? '')).status).toBeLessThan(500);
  });
});

test('a real account is looked at with what it has, and its champion’s report is its own alone', async () => {
  const customer = await looking({ ...FORM, account: 'sample-premium', role: 'champion' });
  const premium: Customer = {
    plan: 'premium',
    industry: 'healthcare',
    useCases: ['invoice-approval', 'audit-readiness'],
    role: 'champion',
  };
  const theirs = content.filter((piece) => isFor(piece, premium, content) && !isFor(piece, BASIC, content));
  expect(theirs.length).toBeGreaterThan(1);
  for (const { address } of theirs) expect((await customer.get(address)).status, address).toBe(200);
  expect((await customer.get('/reports/accounts/sample-premium')).status).toBe(200);
  expect((await customer.get('/reports/accounts/sample-basic')).status).toBe(404);
});

test('nobody else looks as someone else: for a learner and a CSM the cookie means nothing', async () => {
  const admin = await looking(FORM, await signedIn(academy, 'admin'));
  const preview = admin.cookie?.split('; ').at(-1);
  for (const who of ['learner-basic', 'csm'] as const) {
    const own = await signedIn(academy, who);
    const with_ = clientOf(academy, `${own.cookie}; ${preview}`);
    const place = who === 'csm' ? '/reports' : '/learn';
    expect((await with_.get(place)).text).not.toContain('Nothing is recorded.');
    expect((await with_.get('/studio/preview')).status).toBe(404);
    expect((await with_.post('/studio/preview', FORM)).status).toBe(404);
  }
});

test('what makes no sense is refused, and an odd cookie is no look at all', async () => {
  for (const odd of [
    { ...FORM, role: 'admin' },
    { ...FORM, account: 'no-such-account' },
    { ...FORM, progress: 'half' },
    { ...FORM, language: 'xx' },
    { ...FORM, plan: '<b>' },
  ])
    expect((await cem.post('/studio/preview', odd)).status).toBe(422);
  for (const value of ['', 'x', Buffer.from('{"role":"admin"}').toString('base64url')]) {
    const { status } = await clientOf(academy, `${cem.cookie}; preview=${value}`).get('/studio');
    expect(status).toBe(200);
  }
});

test('two customers side by side are told apart by passages that are for one of them alone, in either language', async () => {
  for (const [language, words] of [
    ['en', 'reads otherwise'],
    ['ja', '文面が異なります'],
  ] as const) {
    const of = async (second: string) =>
      (await cem.get(`/studio/compare?plan=basic&plan2=${second}&lang=${language}`)).text;
    expect(await of('premium')).toContain(`${words}</span>`);
    expect(await of('basic')).not.toContain(`${words}</span>`);
  }
});
