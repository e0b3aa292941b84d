import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/cli/tools.ts';
import type { SamplePerson } from '../academy/ask.ts';
import { type Page, test } from './academy.ts';
import { PAGES, STATES } from './pages.ts';

const FOLDER = join(root, 'test-results/sheet');

/** A picture is this many times smaller than the page, and no page is shown further down than this, in CSS pixels. */
const SMALLER = 3;
const LONGEST = 2400;

const LOOKS = (['en', 'ja'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((theme) => [1280, 360].map((width) => ({ language, theme, width }))),
);
type SheetLook = (typeof LOOKS)[number];

interface Shown {
  readonly name: string;
  readonly who: SamplePerson | 'signed out';
  reach(
    page: Page,
    sample: Parameters<(typeof STATES)[number]['reach']>[1],
    language: 'en' | 'ja',
  ): Promise<void>;
}

const pages = Object.entries(PAGES).flatMap(([who, paths]) =>
  paths.map(
    (path): Shown => ({
      name: path,
      who: who as Shown['who'],
      async reach(page, _, language) {
        await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
      },
    }),
  ),
);

/** Pictures of every page and state in both languages, both themes, on a desk and on a phone, on one page to look through. */
for (const [index, shown] of [...pages, ...STATES].entries()) {
  test(`${shown.who}: ${shown.name}`, async ({ browser, another, signIn, sample, troubles }) => {
    troubles.expect(/4\d\d/);
    const number = String(index + 1).padStart(3, '0');
    const pictures: string[] = [];
    for (const look of LOOKS) {
      if (STATES.some(({ name }) => name === shown.name)) await sample.reset();
      const page = await another({ viewport: { width: look.width, height: 800 }, colorScheme: look.theme });
      if (shown.who !== 'signed out') await signIn(page, shown.who);
      await shown.reach(page, sample, look.language);
      pictures.push(await picture(page, look));
      await page.context().close();
    }
    await print(await browser.newPage(), number, `${shown.who}: ${shown.name}`, pictures);
  });
}

async function picture(page: Page, { width }: SheetLook): Promise<string> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width, height: Math.min(height, LONGEST) };
  const image = await page.screenshot({ clip, fullPage: true, type: 'jpeg', quality: 80 });
  return `data:image/jpeg;base64,${image.toString('base64')}`;
}

/** One row of the sheet, as a picture. */
async function print(page: Page, number: string, title: string, pictures: readonly string[]): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const cells = pictures.map((source, index) => {
    const width = Math.round((LOOKS[index]?.width ?? 0) / SMALLER);
    return `<img src="${source}" width="${width}" alt="">`;
  });
  const style =
    'body{margin:8px;background:#888;font:14px sans-serif}div{display:flex;gap:8px;align-items:start}';
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  await page.setViewportSize({ width: 2400, height: 900 });
  await page.setContent(`<style>${style}</style><p>${number} ${escaped}</p><div>${cells.join('')}</div>`);
  await page.locator('body').screenshot({ path: join(FOLDER, `${number}.png`) });
  await page.close();
}
