import { globSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  type Answer,
  type Client,
  clientOf,
  rowCounts,
  SAMPLE_PEOPLE,
  type SamplePerson,
  signedIn,
  withoutItsMoment,
} from '../academy/ask.ts';
import { type Academy, startAcademy } from '../academy/start.ts';

// Some tests ask hundreds of times; how long that takes is the machine's affair.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

type Asker = SamplePerson | 'signed out';
/** `200` a page or file; `'absent'` what an address that never was answers; `'home'` one's own first page; `/…` a redirect to it. */
type Outcome = number | 'absent' | 'home' | `/${string}`;

interface Rule {
  /** An address of this route that is there for all who may ask. */
  readonly at: string;
  /** Who may ask; to the others there is nothing here, and the signed out are sent to sign in. */
  readonly who: readonly Asker[];
  readonly get: Outcome;
  /** What a form with no field gets. */
  readonly post: Outcome;
  /** What some of those who may ask get instead of the page. */
  readonly instead?: Partial<Record<Asker, Outcome>>;
}

const LEARNERS: readonly Asker[] = ['learner-basic', 'learner-premium'];
const SIGNED_IN: readonly Asker[] = SAMPLE_PEOPLE;
const ANYONE: readonly Asker[] = ['signed out', ...SAMPLE_PEOPLE];
const REPORT_READERS: readonly Asker[] = ['champion', 'csm', 'admin'];
const CS_TEAM: readonly Asker[] = ['csm', 'admin'];
const ADMIN: readonly Asker[] = ['admin'];
const WRITERS: readonly Asker[] = ['cem', 'admin'];
const STAFF: readonly Asker[] = ['csm', 'cem', 'admin'];
const HOMES: Record<Asker, string> = {
  'signed out': '/login',
  'learner-basic': '/learn',
  'learner-premium': '/learn',
  champion: '/learn',
  csm: '/reports',
  cem: '/studio',
  admin: '/admin',
};

const RULES: Record<string, Rule> = {
  '/': { at: '/', who: ANYONE, get: 'home', post: 405 },
  '/login': { at: '/login', who: ANYONE, get: 'home', post: 422 },
  '/reset': { at: '/reset', who: ANYONE, get: 200, post: 422 },
  '/invitation/[token]': { at: '/invitation/of-nobody', who: ANYONE, get: 410, post: 410 },
  '/reset/[token]': { at: '/reset/of-nobody', who: ANYONE, get: 410, post: 410 },
  '/verify/[certificate]': { at: '/verify/of-nobody', who: ANYONE, get: '/', post: 405 },
  '/accessibility': { at: '/accessibility', who: ANYONE, get: 200, post: 405 },
  '/brand/[file]': { at: '/brand/none.css', who: ANYONE, get: 'absent', post: 'absent' },
  '/healthz': { at: '/healthz', who: ANYONE, get: 200, post: 405 },
  '/readyz': { at: '/readyz', who: ANYONE, get: 200, post: 405 },
  '/v1/[call]': { at: '/v1/track', who: ANYONE, get: 'absent', post: 401 },
  '/logout': { at: '/logout', who: SIGNED_IN, get: 'absent', post: '/login?done=signed-out' },
  '/learn': { at: '/learn', who: SIGNED_IN, get: 200, post: 405 },
  '/journey': {
    at: '/journey',
    who: SIGNED_IN,
    get: 200,
    post: 405,
    instead: { csm: '/reports', cem: '/studio', admin: '/reports' },
  },
  '/notes': { at: '/notes', who: SIGNED_IN, get: 200, post: 422 },
  '/notes/removal': { at: '/notes/removal', who: SIGNED_IN, get: 'absent', post: '/notes?done=gone' },
  '/search': { at: '/search', who: SIGNED_IN, get: 200, post: 405 },
  '/search/suggestions': { at: '/search/suggestions?q=invoice', who: SIGNED_IN, get: 200, post: 405 },
  '/studio': { at: '/studio', who: WRITERS, get: 200, post: 405 },
  '/studio/lessons': { at: '/studio/lessons', who: STAFF, get: 200, post: 405 },
  '/studio/lessons.csv': { at: '/studio/lessons.csv', who: STAFF, get: 200, post: 405 },
  '/studio/questions.csv': { at: '/studio/questions.csv', who: STAFF, get: 200, post: 405 },
  '/studio/searches.csv': { at: '/studio/searches.csv', who: STAFF, get: 200, post: 405 },
  '/studio/lessons/[course]': { at: '/studio/lessons/first-invoice', who: STAFF, get: 200, post: 405 },
  '/studio/lessons/[course]/[unit]': {
    at: '/studio/lessons/first-invoice/look-around',
    who: STAFF,
    get: 200,
    post: 405,
  },
  '/studio/compare': { at: '/studio/compare', who: WRITERS, get: 200, post: 405 },
  '/studio/preview': { at: '/studio/preview', who: WRITERS, get: 200, post: 422 },
  '/studio/preview/end': { at: '/studio/preview/end', who: WRITERS, get: 'absent', post: '/studio' },
  '/profile': { at: '/profile', who: SIGNED_IN, get: 200, post: 422 },
  '/profile/greeting': { at: '/profile/greeting', who: SIGNED_IN, get: 'absent', post: '/learn' },
  '/profile/password': { at: '/profile/password', who: SIGNED_IN, get: '/profile', post: 422 },
  '/profile/sessions': { at: '/profile/sessions', who: SIGNED_IN, get: '/profile', post: 422 },
  '/profile/sessions/others': {
    at: '/profile/sessions/others',
    who: SIGNED_IN,
    get: '/profile',
    post: '/profile?done=sessions',
  },
  '/paths/[path]': { at: '/paths/everboarding', who: SIGNED_IN, get: 200, post: 405 },
  '/paths/[path]/enrollment': {
    at: '/paths/everboarding/enrollment',
    who: SIGNED_IN,
    get: 'absent',
    post: '/learn?joined',
  },
  '/courses/[course]': { at: '/courses/first-invoice', who: SIGNED_IN, get: 200, post: 405 },
  '/courses/[course]/[unit]': {
    at: '/courses/first-invoice/look-around',
    who: SIGNED_IN,
    get: 200,
    post: 405,
  },
  '/courses/[course]/[unit]/[file]': {
    at: '/courses/first-invoice/look-around/screen.en.svg',
    who: SIGNED_IN,
    get: 200,
    post: 405,
  },
  '/courses/[course]/[unit]/completion': {
    at: '/courses/first-invoice/look-around/completion',
    who: SIGNED_IN,
    get: 'absent',
    post: '/courses/first-invoice/look-around?done',
  },
  '/courses/[course]/[unit]/reading': {
    at: '/courses/first-invoice/look-around/reading',
    who: SIGNED_IN,
    get: 'absent',
    post: 422,
  },
  '/courses/[course]/[unit]/bookmark': {
    at: '/courses/first-invoice/look-around/bookmark',
    who: SIGNED_IN,
    get: 'absent',
    post: '/courses/first-invoice/look-around#bookmark',
  },
  // Those who make the lessons are not asked what they think of them.
  '/courses/[course]/[unit]/usefulness': {
    at: '/courses/first-invoice/look-around/usefulness',
    who: [...LEARNERS, 'champion'],
    get: '/courses/first-invoice/look-around',
    post: 422,
  },
  '/courses/[course]/[unit]/activities': {
    at: '/courses/first-invoice/send-in-an-invoice/activities',
    who: SIGNED_IN,
    get: '/courses/first-invoice/send-in-an-invoice',
    post: 422,
  },
  '/courses/[course]/[unit]/attempts': {
    at: '/courses/first-invoice/first-invoice-quiz/attempts',
    who: SIGNED_IN,
    get: '/courses/first-invoice/first-invoice-quiz',
    post: 409,
  },
  '/courses/[course]/[unit]/draft': {
    at: '/courses/first-invoice/first-invoice-quiz/draft',
    who: SIGNED_IN,
    get: '/courses/first-invoice/first-invoice-quiz',
    post: 409,
  },
  '/courses/[course]/[unit]/start': {
    at: '/courses/first-invoice/first-invoice-quiz/start',
    who: SIGNED_IN,
    get: 'absent',
    post: '/courses/first-invoice/first-invoice-quiz',
  },
  '/courses/[course]/[unit]/attempts/[number]': {
    at: '/courses/first-invoice/first-invoice-quiz/attempts/99',
    who: SIGNED_IN,
    get: 'absent',
    post: 'absent',
  },
  '/reports': {
    at: '/reports',
    who: REPORT_READERS,
    get: 200,
    post: 405,
    instead: { champion: '/reports/accounts' },
  },
  '/reports/definitions': { at: '/reports/definitions', who: CS_TEAM, get: 200, post: 405 },
  '/reports/definitions/draft.mdx': {
    at: '/reports/definitions/draft.mdx',
    who: CS_TEAM,
    get: 200,
    post: 405,
  },
  '/reports/scorecard': { at: '/reports/scorecard', who: CS_TEAM, get: 200, post: 405 },
  '/reports/scorecard/[measure]': { at: '/reports/scorecard/ttfv', who: CS_TEAM, get: 200, post: 405 },
  '/reports/scorecard/[measure].csv': {
    at: '/reports/scorecard/ttfv.csv',
    who: CS_TEAM,
    get: 200,
    post: 405,
  },
  '/reports/business-case': { at: '/reports/business-case', who: CS_TEAM, get: 200, post: 405 },
  '/reports/accounts/[account]/handoff': {
    at: '/reports/accounts/sample-basic/handoff',
    who: CS_TEAM,
    get: 200,
    post: 405,
  },
  '/reports/accounts/[account]/set-asides': {
    at: '/reports/accounts/sample-basic/set-asides',
    who: CS_TEAM,
    get: 'absent',
    post: 422,
  },
  '/reports/accounts': { at: '/reports/accounts', who: REPORT_READERS, get: 200, post: 405 },
  '/reports/accounts.csv': { at: '/reports/accounts.csv', who: REPORT_READERS, get: 200, post: 405 },
  '/reports/learners.csv': { at: '/reports/learners.csv', who: REPORT_READERS, get: 200, post: 405 },
  '/reports/accounts/[account]': {
    at: '/reports/accounts/sample-basic',
    who: REPORT_READERS,
    get: 200,
    post: 405,
  },
  '/reports/accounts/[account]/record': {
    at: '/reports/accounts/sample-basic/record',
    who: ['csm', 'admin'],
    get: 200,
    post: 405,
  },
  '/reports/accounts/[account]/record/[fact]': {
    at: '/reports/accounts/sample-basic/record/touch',
    who: ['csm', 'admin'],
    get: '/reports/accounts/sample-basic/record?form=touch#touch',
    post: 422,
  },
  '/admin': { at: '/admin', who: ADMIN, get: 200, post: 405 },
  '/admin/accounts/new': { at: '/admin/accounts/new', who: ADMIN, get: 200, post: 422 },
  '/admin/accounts/[account]': { at: '/admin/accounts/sample-basic', who: ADMIN, get: 200, post: 422 },
  '/admin/accounts/[account]/people': {
    at: '/admin/accounts/sample-basic/people',
    who: ADMIN,
    get: '/admin/accounts/sample-basic',
    post: 422,
  },
  '/admin/acts/[act]': { at: '/admin/acts/1', who: ADMIN, get: 'absent', post: 'absent' },
  '/admin/imports': { at: '/admin/imports', who: ADMIN, get: 200, post: 415 },
  '/admin/imports/[import]': { at: '/admin/imports/events-0', who: ADMIN, get: 'absent', post: 'absent' },
  '/admin/imports/[import]/bad-rows.csv': {
    at: '/admin/imports/events-0/bad-rows.csv',
    who: ADMIN,
    get: 'absent',
    post: 'absent',
  },
  '/admin/imports/[import]/confirmation': {
    at: '/admin/imports/events-0/confirmation',
    who: ADMIN,
    get: 'absent',
    post: 'absent',
  },
  '/admin/imports/templates/[kind].csv': {
    at: '/admin/imports/templates/accounts.csv',
    who: ADMIN,
    get: 200,
    post: 405,
  },
  '/admin/keys': { at: '/admin/keys', who: ADMIN, get: 200, post: 422 },
  '/admin/keys/[key]/revocation': {
    at: '/admin/keys/sample/revocation',
    who: ADMIN,
    get: 'absent',
    post: '/admin/keys?done=revoked',
  },
  '/admin/people/new': { at: '/admin/people/new', who: ADMIN, get: 200, post: 422 },
  '/admin/people/[person]': { at: '/admin/people/learner-premium', who: ADMIN, get: 200, post: 405 },
  '/admin/people/[person]/[act]': {
    at: '/admin/people/learner-premium/role',
    who: ADMIN,
    get: '/admin/people/learner-premium',
    post: 422,
  },
  // What answers for everything that is nowhere, and the page that says what went wrong.
  '/[...rest]': { at: '/nowhere/at/all', who: [], get: 'absent', post: 'absent' },
  '/trouble': { at: '/trouble', who: [], get: 'absent', post: 'absent' },
};

/** The routes as they lie in `src/pages`; what begins with an underscore is none. */
const ROUTES = globSync('src/pages/**/*.{astro,ts}')
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.includes('/_'))
  .map((file) => file.replace(/^src\/pages|\.(astro|ts)$/g, '').replace(/\/index$/, '') || '/')
  .sort();

let academy: Academy;
const people = new Map<Asker, Client>();
const nowhere = new Map<Asker, string>();

beforeAll(async () => {
  academy = await startAcademy();
  people.set('signed out', clientOf(academy));
  for (const who of SAMPLE_PEOPLE) people.set(who, await signedIn(academy, who));
  for (const [who, client] of people) nowhere.set(who, withoutItsMoment(await client.get('/never/was')));
});

afterAll(() => academy.stop());

/** An answer in the words of the table. */
function outcomeOf(answer: Answer, who: Asker): Outcome | string {
  if (withoutItsMoment(answer) === nowhere.get(who)) return 'absent';
  const { location } = answer.headers;
  if (location === HOMES[who]) return 'home';
  return location ?? answer.status;
}

function expected(rule: Rule, method: 'get' | 'post', who: Asker): Outcome {
  if (rule.who.includes(who)) {
    // The signed out have no page of an absent thing to compare with: they are asked to sign in first.
    if (rule[method] === 'absent' && who === 'signed out') return 404;
    const instead = method === 'get' ? rule.instead?.[who] : undefined;
    if (instead !== undefined) return instead;
    if (rule[method] !== 'home') return rule[method];
    return who === 'signed out' ? 200 : HOMES[who] === rule.at ? 200 : 'home';
  }
  if (who !== 'signed out') return 'absent';
  if (method === 'get') return `/login?next=${encodeURIComponent(rule.at)}`;
  // From a lesson or a quiz one comes back to it.
  const unit = /^\/courses\/[^/]+\/[^/]+(?=\/)/.exec(rule.at)?.[0];
  return unit === undefined ? '/login' : `/login?next=${encodeURIComponent(unit)}&done=ended`;
}

/** Where the table says "a redirect to /learn" and that is the asker's home, both words are right. */
function inOneWord(outcome: Outcome | string, who: Asker): Outcome | string {
  return outcome === HOMES[who] ? 'home' : outcome;
}

async function answers(rule: Rule, method: 'get' | 'post'): Promise<Record<string, unknown>> {
  const got: Record<string, unknown> = {};
  for (const [who, client] of people) got[who] = outcomeOf(await client[method](rule.at), who);
  return got;
}

function wanted(rule: Rule, method: 'get' | 'post'): Record<string, unknown> {
  return Object.fromEntries(
    [...people.keys()].map((who) => [who, inOneWord(expected(rule, method, who), who)]),
  );
}

test('every page has a rule on who may ask for it, and every rule a page', () => {
  expect(Object.keys(RULES).sort()).toEqual(ROUTES);
});

describe.each(ROUTES)('%s', (route) => {
  const rule = RULES[route];
  if (rule === undefined) return;

  test('shows each person what is theirs and nobody else anything', async () => {
    expect(await answers(rule, 'get')).toEqual(wanted(rule, 'get'));
  });

  // Signing out would end the very sessions that the rest asks with; the browser tests do it.
  if (route !== '/logout')
    test('takes a form only from whom it is for', async () => {
      expect(await answers(rule, 'post')).toEqual(wanted(rule, 'post'));
    });

  test('takes nothing from others, however they ask', async () => {
    const before = await rowCounts(academy);
    for (const [who, client] of people) {
      if (rule.who.includes(who)) continue;
      const status = who === 'signed out' ? 303 : 404;
      const form = { role: 'admin', name: 'X', email: 'x@x.test', confirm: 'yes' };
      expect((await client.post(rule.at, form)).status, who).toBe(status);
      for (const method of ['PUT', 'DELETE'])
        expect((await client.send(method, rule.at)).status, `${who} ${method}`).toBe(status);
    }
    expect(await rowCounts(academy)).toEqual(before);
  });
});

test('a page that takes no form says so like any other answer, and nothing is logged for it', async () => {
  const before = academy.log();
  for (const path of ['/learn', '/readyz', '/reports/accounts.csv', '/courses/first-invoice/look-around']) {
    const answer = await (people.get('admin') ?? never()).post(path, { name: 'x' });
    expect([answer.status, answer.headers.allow], path).toEqual([405, 'GET, HEAD']);
    expect(answer.headers['content-security-policy'], path).toContain("default-src 'none'");
    expect(answer.headers['cache-control'], path).toBe('no-store');
  }
  for (const path of [
    '/logout',
    '/courses/first-invoice/look-around/completion',
    '/paths/everboarding/enrollment',
  ])
    expect((await (people.get('admin') ?? never()).get(path)).status, path).toBe(404);
  expect(academy.log()).toBe(before);
});

test('a place that would be somebody’s to see has no other answer than one that never was', async () => {
  for (const who of LEARNERS) {
    const client = people.get(who);
    for (const path of [
      '/admin/people/csm',
      '/admin/people/nobody',
      '/reports/accounts/nobody',
      '/admin/x/y',
    ])
      expect(outcomeOf((await client?.get(path)) ?? never(), who), path).toBe('absent');
  }
});

test('a champion’s report shows their own company; another’s is as absent as one that never was', async () => {
  const champion = people.get('champion') ?? never();
  expect((await champion.get('/reports/accounts/sample-basic')).status).toBe(200);
  for (const account of ['sample-premium', 'lanternfield', 'never-was'])
    expect(outcomeOf(await champion.get(`/reports/accounts/${account}`), 'champion')).toBe('absent');
  for (const file of ['accounts', 'learners']) {
    const { text } = await champion.get(`/reports/${file}.csv?account=sample-premium&csm=csm&q=`);
    const owners = new Set(
      text
        .split('\r\n')
        .slice(1, -1)
        .map((line) => line.split(',')[0]),
    );
    expect([...owners], file).toEqual(['sample-basic']);
  }
});

test('signing out ends the session on the server, for each of its copies', async () => {
  const client = await signedIn(academy, 'learner-basic');
  expect((await client.get('/learn')).status).toBe(200);
  const answer = await client.post('/logout');
  expect(answer.headers.location).toBe('/login?done=signed-out');
  expect(answer.headers['set-cookie']?.[0]).toMatch(/^academy=; .*Max-Age=0/);
  expect((await client.get('/learn')).headers.location).toBe('/login?next=%2Flearn');
});

function never(): never {
  throw new Error('This test expects it to be there.');
}
