import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AxeBuilder from '@axe-core/playwright';
import { HtmlValidate } from 'html-validate';
import { expect, type Page } from './academy.ts';

export interface Look {
  readonly language: 'en' | 'ja';
  readonly theme: 'light' | 'dark';
  /** CSS pixels. */
  readonly width: number;
}

/** WCAG 2.0 to 2.2, levels A and AA. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const SECOND_ENGINE = readFileSync(
  createRequire(import.meta.url).resolve('accessibility-checker-engine'),
  'utf8',
);

const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] });

/** Opens a page in a look. @returns its HTML as it was sent; null where it is no page but a file */
export async function open(
  page: Page,
  path: string,
  { language, theme, width }: Look,
): Promise<string | null> {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme: theme });
  const spoken = new URL(path, 'http://academy.test');
  spoken.searchParams.set('lang', language);
  const response = await page.goto(spoken.pathname + spoken.search);
  if (!response?.headers()['content-type']?.startsWith('text/html')) return null;
  return response.text();
}

/** What a person could not see, hear or use on the page as it stands, by two engines that know nothing of each other. */
export async function barriersOn(page: Page): Promise<string[]> {
  // No page holds a frame of another origin, for which alone axe would open a page of its own each time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await axe.options({ runOnly: RULES, resultTypes: ['violations'] }).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
  return [...found, ...(await barriersBySecondEngine(page))];
}

/** The second engine; it looks into what opens on demand as well, which it takes for nameless as long as it is closed. */
async function barriersBySecondEngine(page: Page): Promise<string[]> {
  await page.evaluate(SECOND_ENGINE);
  return page.evaluate(async (ruleset) => {
    const closed = [...document.querySelectorAll('details:not([open])')] as HTMLDetailsElement[];
    for (const one of closed) one.open = true;
    const { Checker } = (globalThis as unknown as { readonly ace: SecondEngine }).ace;
    const { results } = await new Checker().check(document, [ruleset]);
    for (const one of closed) one.open = false;
    return results
      .filter(({ value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL')
      .map(({ ruleId, path, message }) => `${ruleId}: ${path.dom}: ${message}`);
  }, 'WCAG_2_2');
}

interface SecondEngine {
  readonly Checker: new () => {
    check(
      of: Document,
      rulesets: readonly string[],
    ): Promise<{
      readonly results: readonly {
        readonly ruleId: string;
        readonly value: readonly [string, string];
        readonly path: { readonly dom: string };
        readonly message: string;
      }[];
    }>;
  };
}

/** Where the HTML breaks the rules of HTML. */
export async function mistakesIn(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column}: ${message}`),
  );
}

/** What sticks out to the side on a page of this width. */
export async function sticksOut(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 });
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
      .slice(0, 5);
  });
}

/** Everything above, on one page in one look. */
export async function expectWellMade(page: Page, path: string, look: Look): Promise<void> {
  const html = await open(page, path, look);
  if (html !== null) await expectWellShown(page, html, path, look);
}

/** Everything above, on the page that is open. @param html as it was sent */
export async function expectWellShown(page: Page, html: string, path: string, look: Look): Promise<void> {
  const where = `${path} ${Object.values(look).join(' ')}`;
  await expect(page.locator('html'), where).toHaveAttribute('lang', look.language);
  expect(await barriersOn(page), where).toEqual([]);
  expect(await mistakesIn(html), where).toEqual([]);
  expect(await sticksOut(page, 320), where).toEqual([]);
}
