import type { SamplePerson } from '../academy/ask.ts';
import { expect, test } from './academy.ts';
import { barriersOn, expectWellMade, type Look, sticksOut } from './looks.ts';
import { LESSON, PAGES, STATES } from './pages.ts';

// The longest file by far; its tests share nothing.
test.describe.configure({ mode: 'parallel' });

/** Each page and state is looked at in one of them, neighbours in different ones; `npm test -- crawl` looks at all in all. */
const LOOKS = [
  { language: 'en', theme: 'light', width: 1280 },
  { language: 'ja', theme: 'dark', width: 360 },
  { language: 'en', theme: 'dark', width: 360 },
  { language: 'ja', theme: 'light', width: 1280 },
] as const satisfies readonly Look[];

function lookAt(index: number): Look {
  return LOOKS[index % LOOKS.length] ?? LOOKS[0];
}

const sample = Object.entries(PAGES).flatMap(([who, paths]) => paths.map((path) => [who, path] as const));

for (const [index, [who, path]] of sample.entries()) {
  test(`${path} can be used by everyone, for ${who}`, async ({ page, signIn, troubles }) => {
    troubles.expect(/40[34]|410|422/);
    if (who !== 'signed out') await signIn(page, who as SamplePerson);
    await expectWellMade(page, path, lookAt(index));
  });
}

for (const [index, { name, who, reach }] of STATES.entries()) {
  test(`${name} can be used by everyone`, async ({ page, signIn, sample, troubles }) => {
    troubles.expect(/422/);
    const look = lookAt(index);
    await sample.reset();
    if (who !== 'signed out') await signIn(page, who);
    await page.emulateMedia({ colorScheme: look.theme });
    await page.setViewportSize({ width: look.width, height: 800 });
    await reach(page, sample, look.language);
    expect(await barriersOn(page)).toEqual([]);
    expect(await sticksOut(page, 320)).toEqual([]);
  });
}

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
