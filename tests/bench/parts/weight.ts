import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { browserOrInstall } from '../../../src/cli/browser.ts';
import { startBenchAcademy } from '../academy.ts';
import { bytes, count, type Figure, type Section } from '../figures.ts';
import { longestLesson } from './pages.ts';

const KB = 1024;

const SCREENS = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
};
const LANGUAGES = ['en', 'ja'] as const;

interface Weight {
  /** Bytes over the wire, heads included, pictures of the lesson left out. */
  readonly all: number;
  readonly script: number;
  readonly requests: number;
  /** Of them scripts of activities, each loaded as it comes near. */
  readonly ofActivities: number;
  readonly pictures: number;
  readonly shift: number;
}

/** What a browser that was never here fetches for a lesson page. */
export async function weight(): Promise<Section> {
  const academy = await startBenchAcademy();
  const { path } = await longestLesson(academy);
  const browser = await launch();
  const weights: Weight[] = [];
  for (const screen of Object.values(SCREENS)) {
    for (const language of LANGUAGES)
      weights.push(await weigh(browser, academy.headers, academy.server.port, path, screen, language));
  }
  await browser.close();
  await academy.stop();
  const most = (of: keyof Weight) => Math.max(...weights.map((one) => one[of]));
  return {
    title: 'Weight of a lesson page',
    about: `${path} in a browser that was never here; the most of ${LANGUAGES.join(' and ')}, ${Object.keys(SCREENS).join(' and ')}`,
    figures: [
      bytes('transferred, without pictures of the lesson', most('all'), { atMost: 60 * KB }),
      bytes('of it script', most('script'), { atMost: 10 * KB }),
      count(
        'requests, without pictures and activities of the lesson',
        most('requests') - most('ofActivities'),
        {
          atMost: 8,
        },
      ),
      count('and for scripts of its activities', most('ofActivities')),
      count('layout shift', most('shift'), { atMost: 0 }),
      bytes('pictures of the lesson', most('pictures')),
    ] satisfies Figure[],
  };
}

async function launch(): Promise<Browser> {
  const executablePath = await browserOrInstall((line) => console.error(line));
  const offline = ['--disable-background-networking', '--disable-component-update', '--no-first-run'];
  // Chromium refuses its sandbox to root.
  const args = process.getuid?.() === 0 ? [...offline, '--no-sandbox'] : offline;
  return chromium.launch({ executablePath, args });
}

async function weigh(
  browser: Browser,
  { cookie = '' }: Readonly<Record<string, string>>,
  port: number,
  path: string,
  viewport: { width: number; height: number },
  language: string,
): Promise<Weight> {
  const context = await browser.newContext({ viewport });
  const url = `http://localhost:${port}`;
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url }]);
  const page = await context.newPage();
  const byId = await listen(await context.newCDPSession(page));
  await page.goto(`${url}${path}?lang=${language}`, { waitUntil: 'networkidle' });
  // Pictures further down come only now, and must not push the text away.
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.waitForLoadState('networkidle');
  const shift = await layoutShift(page);
  await context.close();
  const fetched = [...byId.values()];

  const isPicture = ({ type, address }: Fetched) => type === 'Image' && address.includes('/courses/');
  const sum = (list: readonly Fetched[]) => list.reduce((total, one) => total + one.size, 0);
  const own = fetched.filter((one) => !isPicture(one));
  return {
    all: sum(own),
    script: sum(own.filter(({ type }) => type === 'Script')),
    requests: own.length,
    ofActivities: own.filter(({ type, address }) => type === 'Script' && !address.includes('.astro_')).length,
    pictures: sum(fetched.filter(isPicture)),
    shift,
  };
}

interface Fetched {
  readonly address: string;
  readonly type: string;
  size: number;
}

/** Everything the browser fetches from now on, filled in as it comes. */
async function listen(devtools: CDPSession): Promise<ReadonlyMap<string, Fetched>> {
  const fetched = new Map<string, Fetched>();
  await devtools.send('Network.enable');
  devtools.on('Network.requestWillBeSent', ({ requestId, request, type = 'Other' }) => {
    fetched.set(requestId, { address: request.url, type, size: 0 });
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = fetched.get(requestId);
    if (one !== undefined) one.size = encodedDataLength;
  });
  return fetched;
}

function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let total = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) total += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(total), 500);
      }),
  );
}
