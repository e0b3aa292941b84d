import type { SamplePerson } from '../academy/ask.ts';
import { expect, test } from './academy.ts';
import { barriersOn, expectWellMade, type Look, mistakesIn } from './looks.ts';
import { fillIn } from './quiz.ts';

const LESSON = '/courses/first-invoice/look-around';
const QUIZ = '/courses/first-invoice/first-invoice-quiz';

// The longest file by far; its tests share nothing.
test.describe.configure({ mode: 'parallel' });

/** One of each kind of page, by who reads it. */
const PAGES: Readonly<Record<SamplePerson | 'signed out', readonly string[]>> = {
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
    '/learn',
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

const LOOKS: readonly (readonly Look[])[] = [
  [
    { language: 'en', theme: 'light', width: 1280 },
    { language: 'ja', theme: 'dark', width: 360 },
  ],
  [
    { language: 'en', theme: 'dark', width: 360 },
    { language: 'ja', theme: 'light', width: 1280 },
  ],
];

const sample = Object.entries(PAGES).flatMap(([who, paths]) => paths.map((path) => [who, path] as const));

for (const [index, [who, path]] of sample.entries()) {
  test(`${path} can be used by everyone, for ${who}`, async ({ page, signIn, troubles }) => {
    troubles.expect(/40[34]|410|422/);
    if (who !== 'signed out') await signIn(page, who as SamplePerson);
    for (const look of LOOKS[index % 2] ?? []) await expectWellMade(page, path, look);
  });
}

test.describe('a form that was refused', () => {
  test('can be used by everyone: signing in', async ({ page, troubles }) => {
    troubles.expect(/422/);
    await page.goto('/login');
    await page.getByLabel('Email address').fill('nobody@sample.everboard.test');
    await page.getByLabel('Password', { exact: true }).fill('not this one');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.locator('.notice')).toBeVisible();
    expect(await barriersOn(page)).toEqual([]);
  });

  test('can be used by everyone: a quiz', async ({ page, signIn, troubles }) => {
    troubles.expect(/422/);
    await signIn(page, 'learner-basic');
    await page.goto(QUIZ);
    await fillIn(page, 'first-invoice-quiz', 'wrongly');
    const place = page.locator('form.quiz select[name^="way."]').first();
    if ((await place.count()) > 0) await place.selectOption('2');
    else await page.locator('form.quiz input[type="text"]').first().fill('x'.repeat(400));
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST'),
      page.getByRole('button', { name: 'Hand in answers' }).click(),
    ]);
    if (answer.status() === 422) expect(await mistakesIn(await answer.text())).toEqual([]);
    expect(await barriersOn(page)).toEqual([]);
  });

  test('can be used by everyone: an account', async ({ page, signIn, troubles }) => {
    troubles.expect(/422/);
    await signIn(page, 'admin');
    await page.goto('/admin/accounts/new');
    await page.locator('main form').evaluate((form: HTMLFormElement) => {
      form.noValidate = true;
    });
    await page.locator('main').getByRole('button', { name: 'Create account' }).click();
    await expect(page.locator('.notice')).toBeVisible();
    expect(await barriersOn(page)).toEqual([]);
  });
});

for (const width of [360, 1280]) {
  test(`nothing on a lesson moves while it loads and is read, ${width} px wide`, async ({ page, signIn }) => {
    await signIn(page, 'learner-basic');
    await page.setViewportSize({ width, height: 800 });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(LESSON);
    await page.locator('main img').first().scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 5000);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate('shifts')).toEqual([]);
    const unloaded = page
      .locator('main img')
      .evaluateAll((images) => images.filter((image) => !(image as HTMLImageElement).naturalWidth).length);
    expect(await unloaded).toBe(0);
  });
}

test('a lesson asks for few files, and for nothing from anywhere else', async ({ page, signIn, baseURL }) => {
  await signIn(page, 'learner-basic');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(LESSON, { waitUntil: 'networkidle' });
  expect(asked.filter((url) => !url.startsWith(`${baseURL}/`))).toEqual([]);
  expect(asked.filter((url) => !url.includes(LESSON)).length).toBeLessThan(8);
});
