import { chromium, type Page } from '@playwright/test';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { browserOrInstall } from '../../../src/cli/browser.ts';
import { type BenchAcademy, startBenchAcademy } from '../academy.ts';
import { count, type Figure, type Section } from '../figures.ts';
import { longestLesson } from './pages.ts';

const QUIZ = '/courses/first-invoice/first-invoice-quiz';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const TURNS = 3;

/** Times slower than this machine, for the time that something takes to answer a finger. */
const SLOWDOWN = 4;

const flags = [
  '--headless=new',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  // Chromium refuses its sandbox to root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** What Lighthouse makes of the pages a learner sees most, and how soon they answer on a slow device. */
export async function lighthousePart(): Promise<Section[]> {
  const academy = await startBenchAcademy();
  const { path } = await longestLesson(academy);
  const pages = { home: '/', lesson: path, quiz: QUIZ, learn: '/learn' };
  const scored: Figure[] = [];
  for (const [name, page] of Object.entries(pages)) scored.push(...(await scores(name, page, academy)));
  const slowest = await slowestAnswer(academy, path);
  await academy.stop();
  return [
    {
      title: 'Lighthouse',
      about: `mobile preset, best of ${TURNS}; without the audit that asks whether crawlers may come, which they may not`,
      figures: scored,
    },
    {
      title: 'Answer to a finger or a key',
      about: `the slowest of opening the search, typing in it and choosing answers in a quiz, ${SLOWDOWN} × slowed down`,
      figures: [count('milliseconds until the screen shows it', slowest, { atMost: 100 })],
    },
  ];
}

async function scores(name: string, path: string, { server, headers }: BenchAcademy): Promise<Figure[]> {
  const chromePath = await browserOrInstall((line) => console.error(line));
  const best = new Map<string, number>();
  let shift = 0;
  for (let turn = 0; turn < TURNS; turn++) {
    const chrome = await launch({ chromePath, chromeFlags: flags, logLevel: 'silent' });
    const run = await lighthouse(`http://localhost:${server.port}${path}`, {
      port: chrome.port,
      logLevel: 'silent',
      onlyCategories: [...CATEGORIES],
      skipAudits: ['is-crawlable'],
      disableStorageReset: true,
      ...(path === '/' ? {} : { extraHeaders: { Cookie: headers.cookie ?? '' } }),
    });
    chrome.kill();
    for (const category of CATEGORIES) {
      const score = Math.round((run?.lhr.categories[category]?.score ?? 0) * 100);
      best.set(category, Math.max(best.get(category) ?? 0, score));
      if (score < 100) tell(name, category, run?.lhr);
    }
    shift = Math.max(shift, run?.lhr.audits['cumulative-layout-shift']?.numericValue ?? 0);
  }
  return [
    ...CATEGORIES.map((category) => count(`${name}: ${category}`, best.get(category) ?? 0, { atLeast: 100 })),
    count(`${name}: layout shift`, shift, { atMost: 0 }),
  ];
}

type Report = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

/** What cost points, for whoever wants them back. */
function tell(name: string, category: (typeof CATEGORIES)[number], report: Report | undefined): void {
  const audits = report?.categories[category]?.auditRefs ?? [];
  for (const { id, weight } of audits) {
    const audit = report?.audits[id];
    if (weight > 0 && audit?.score != null && audit.score < 1)
      console.error(`  ${name}, ${category}: ${audit.title} ${audit.displayValue ?? ''}`);
  }
}

/**
 * In milliseconds, from the input to the next picture on the screen. What a browser tells of a pointer that lies still while a
 * page comes up under it is no input: as in the web’s own measure, only what belongs to an interaction counts.
 */
async function slowestAnswer({ server, headers }: BenchAcademy, lesson: string): Promise<number> {
  const executablePath = await browserOrInstall((line) => console.error(line));
  const browser = await chromium.launch({ executablePath, args: flags.slice(1) });
  const origin = `http://localhost:${server.port}`;
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  const [name = '', value = ''] = (headers.cookie ?? '').split('=');
  await page.context().addCookies([{ name, value, url: origin }]);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });

  await page.goto(origin + lesson, { waitUntil: 'load' });
  await watchAnswers(page);
  await page.keyboard.press('/');
  await page.locator('.palette [name="q"]').waitFor();
  await page.keyboard.type('invoice');
  await page.keyboard.press('Escape');
  const onLesson = await answersOn(page);

  await page.goto(origin + QUIZ, { waitUntil: 'load' });
  await watchAnswers(page);
  for (const choice of await page.locator('form.quiz label.choice').all()) await choice.click();
  const onQuiz = await answersOn(page);
  await browser.close();
  return Math.max(...onLesson, ...onQuiz);
}

async function watchAnswers(page: Page): Promise<void> {
  await page.evaluate(() => {
    const answers: number[] = [];
    Object.assign(window, { answers });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[])
        if (entry.interactionId !== 0) answers.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });
}

async function answersOn(page: Page): Promise<number[]> {
  await page.waitForTimeout(500);
  return [0, ...(await page.evaluate<number[]>('answers'))];
}
