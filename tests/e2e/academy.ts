import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { type SamplePerson, signedIn } from '../academy/ask.ts';
import { keepSample } from '../academy/reset.ts';
import { type Academy, startAcademy } from '../academy/start.ts';

export { expect, type Page } from '@playwright/test';

/** What went wrong in the browser during a test; any of it fails the test that did not expect it. */
export interface Troubles {
  /** Says that something like this may happen in this test. */
  expect(trouble: RegExp): void;
}

type ContextOptions = NonNullable<Parameters<Browser['newContext']>[0]>;

interface Fixtures {
  readonly troubles: Troubles & { watch(context: BrowserContext): void };
  /** Another browser, as of another person or on another device; with the options of the test but for these. */
  readonly another: (options?: ContextOptions) => Promise<Page>;
  /** Lets the person of this page in without the form. */
  readonly signIn: (page: Page, who: SamplePerson) => Promise<void>;
}

/** An academy for each worker, back to the sample before each test. */
export const test = base.extend<Fixtures, { readonly sample: Academy & { reset(): Promise<void> } }>({
  sample: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
    async ({}, use) => {
      const academy = await startAcademy();
      const reset = await keepSample(academy);
      await use({ ...academy, reset });
      await academy.stop();
    },
    { scope: 'worker', timeout: 240_000 },
  ],

  baseURL: ({ sample }, use) => use(sample.origin),

  troubles: [
    async ({ sample }, use) => {
      await sample.reset();
      const seen: string[] = [];
      const expected: RegExp[] = [];
      await use({
        expect: (trouble) => expected.push(trouble),
        watch: (context) => watch(context, (trouble) => seen.push(trouble)),
      });
      const left = seen.filter((trouble) => !expected.some((known) => known.test(trouble)));
      expect(left, 'what went wrong in the browser').toEqual([]);
    },
    { auto: true },
  ],

  context: async ({ context, troubles }, use) => {
    troubles.watch(context);
    await use(context);
  },

  another: async ({ browser, contextOptions, baseURL, troubles }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({
        ...contextOptions,
        ...(baseURL ? { baseURL } : {}),
        ...options,
      });
      opened.push(context);
      troubles.watch(context);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },

  signIn: async ({ sample }, use) => {
    await use(async (page, who) => {
      const { cookie = '' } = await signedIn(sample, who);
      const [name = '', value = ''] = cookie.split('=');
      await page.context().addCookies([{ name, value, url: sample.origin, httpOnly: true, sameSite: 'Lax' }]);
    });
  },
});

function watch(context: BrowserContext, tell: (trouble: string) => void): void {
  context.on('weberror', (problem) => tell(`page error: ${problem.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      tell(`console: ${message.text()} ${message.location().url}`);
  });
  context.on('requestfailed', (request) => {
    // A page that one leaves, or a file that is saved, ends its request.
    const why = request.failure()?.errorText ?? '';
    if (why !== 'net::ERR_ABORTED') tell(`request: ${why} ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) tell(`response: ${response.status()} ${response.url()}`);
  });
}
