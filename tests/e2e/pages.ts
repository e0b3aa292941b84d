import { type SamplePerson, signedIn } from '../academy/ask.ts';
import type { Academy } from '../academy/start.ts';
import type { Page } from './academy.ts';
import { fillIn } from './quiz.ts';

export const LESSON = '/courses/first-invoice/look-around';
export const QUIZ = '/courses/first-invoice/first-invoice-quiz';

/** One of each kind of page, by who reads it. */
export const PAGES: Readonly<Record<SamplePerson | 'signed out', readonly string[]>> = {
  'signed out': ['/', '/login', '/reset', '/reset?done=sent', '/invitation/of-nobody', '/accessibility'],
  'learner-basic': [
    '/learn',
    '/courses/first-invoice',
    LESSON,
    `${LESSON}?done`,
    '/courses/first-invoice/approve-from-the-inbox',
    '/courses/first-value',
    QUIZ,
    '/paths/onboarding-basic',
    '/profile',
    '/search?q=invoice',
    '/search?q=qqzzyqqzzyq',
    '/notes',
    `${LESSON}?noted`,
    `${LESSON}?said`,
    '/never/was',
  ],
  'learner-premium': ['/learn', QUIZ, `${QUIZ}/attempts/1`, '/courses/approval-flows/how-a-flow-decides'],
  champion: ['/learn', '/reports/accounts/sample-basic'],
  csm: [
    '/paths/know-who-is-stuck',
    '/courses/figures-to-defend/from-figure-to-account',
    '/reports/accounts/sample-basic/record?form=plan',
    '/reports',
    '/reports?whose=all&asOf=2026-01-31',
    '/reports/definitions?definition=checklist',
    '/reports/accounts/sample-premium/handoff',
    '/reports/accounts',
    '/reports/accounts?plan=premium&sort=-invited',
    '/reports/accounts/sample-premium',
    '/reports/accounts/kirarazaka-kaikei',
    '/reports/accounts/quenby-row',
    '/reports/scorecard',
    '/reports/scorecard?cohort=2026-05&with=2026-06&asOf=2026-10-31',
    '/reports/scorecard/ttfv',
    '/reports/scorecard/completion-rate?segment=smb&show=no',
    '/reports/scorecard/certificates-renewed',
    '/reports/business-case',
    '/reports/business-case?customers=many&price=-1',
  ],
  cem: [
    // A draft, which says so in a long badge.
    '/courses/month-end/forecast-cash',
    '/learn',
    '/paths/write-lessons',
    '/courses/things-to-do/lay-it-out',
    '/studio',
    '/studio?state=retired',
    '/studio/preview',
    '/studio/compare',
    '/studio/lessons',
    '/studio/lessons/first-invoice',
    '/studio/lessons/first-invoice/send-in-an-invoice',
    '/studio/lessons/approval-flows/approval-flows-quiz',
  ],
  admin: [
    '/admin',
    '/admin/accounts/new',
    '/admin/accounts/sample-basic',
    '/admin/people/new',
    '/admin/imports',
    '/admin/keys',
    '/admin/people/learner-basic',
  ],
};

/** A page as it stands after something was done on it, or to the academy. */
export interface State {
  readonly name: string;
  readonly who: SamplePerson | 'signed out';
  /** Does what leads there; in the language in which the page is read. */
  reach(page: Page, sample: Academy, language: 'en' | 'ja'): Promise<void>;
}

const send = (page: Page, selector: string) =>
  page.locator(selector).evaluate((form: HTMLFormElement) => {
    form.noValidate = true;
    form.requestSubmit();
  });

const go = (page: Page, path: string, language: 'en' | 'ja') =>
  page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`);

async function begunAnew({ db }: Academy): Promise<void> {
  for (const facts of ['drafts', 'openings', 'completions', 'attempts'])
    await db.execute(
      facts === 'drafts'
        ? `DELETE FROM drafts WHERE attempt_id IN (SELECT id FROM attempts WHERE person_id = 'learner-basic')`
        : `DELETE FROM ${facts} WHERE person_id = 'learner-basic'`,
    );
}

/** What no address alone leads to. */
export const STATES: readonly State[] = [
  {
    name: 'a colleague who is signed in, as an admin sees them,',
    who: 'admin',
    async reach(page, sample, language) {
      await signedIn(sample, 'csm');
      await go(page, '/admin/people/csm', language);
    },
  },
  {
    name: 'a sign-in that was refused',
    who: 'signed out',
    async reach(page, _, language) {
      await go(page, '/login', language);
      await page.locator('input[name="email"]').fill('nobody@sample.everboard.test');
      await page.locator('input[name="password"]').fill('not this one');
      await send(page, 'main form');
      await page.locator('.notice').waitFor();
    },
  },
  {
    name: 'the greeting of a first visit',
    who: 'learner-basic',
    async reach(page, sample, language) {
      await begunAnew(sample);
      await go(page, '/learn', language);
    },
  },
  {
    name: 'a first lesson just done',
    who: 'learner-basic',
    async reach(page, sample, language) {
      await begunAnew(sample);
      await go(page, LESSON, language);
      await page.locator('.mark-done button').click();
      await page.locator('.notice').waitFor();
    },
  },
  {
    name: 'a quiz failed',
    who: 'learner-basic',
    async reach(page, _, language) {
      await go(page, QUIZ, language);
      await fillIn(page, 'first-invoice-quiz', 'wrongly', language);
      await send(page, 'form.quiz');
      await page.locator('.result').waitFor();
    },
  },
  {
    name: 'a quiz passed',
    who: 'learner-basic',
    async reach(page, _, language) {
      await go(page, QUIZ, language);
      await fillIn(page, 'first-invoice-quiz', 'rightly', language);
      await send(page, 'form.quiz');
      await page.locator('.result').waitFor();
    },
  },
  {
    name: 'a quiz handed in with nothing answered',
    who: 'learner-basic',
    async reach(page, _, language) {
      await go(page, QUIZ, language);
      await send(page, 'form.quiz');
      await page.locator('.notice').waitFor();
    },
  },
  {
    name: 'the search over a lesson',
    who: 'learner-basic',
    async reach(page, _, language) {
      await go(page, LESSON, language);
      await page.waitForLoadState('load');
      await page.keyboard.press('Control+k');
      await page.locator('.palette input[name="q"]').fill(language === 'ja' ? '承認' : 'approval');
      await page.locator('.palette-found a').first().waitFor();
    },
  },
  {
    name: 'a path and why it is not complete',
    who: 'learner-basic',
    async reach(page, _, language) {
      await go(page, '/paths/onboarding-basic', language);
      await page.locator('.left summary').click();
    },
  },
  {
    name: 'a profile whose name was refused',
    who: 'learner-basic',
    async reach(page, _, language) {
      await go(page, '/profile', language);
      await page.locator('input[name="name"]').fill('x'.repeat(300));
      await page.locator('input[name="name"]').evaluate((field: HTMLInputElement) => {
        field.form?.setAttribute('novalidate', '');
        field.form?.requestSubmit();
      });
      await page.locator('[aria-invalid="true"]').first().waitFor();
    },
  },
  {
    name: 'an account that was refused',
    who: 'admin',
    async reach(page, _, language) {
      await go(page, '/admin/accounts/new', language);
      await send(page, 'main form');
      await page.locator('.notice').waitFor();
    },
  },
  {
    name: 'a need about to be put aside',
    who: 'csm',
    async reach(page, _, language) {
      await go(page, '/reports', language);
      await page.locator('.put-aside summary').first().click();
    },
  },
];
