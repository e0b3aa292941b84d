import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../src/cli/tools.ts';
import { freePort } from '../../academy/start.ts';
import { generateContent } from '../content/generate.ts';
import { type Section, seconds } from '../figures.ts';
import { paceKeeper } from '../pace.ts';
import { median } from '../rounds.ts';
import { copySite } from '../site.ts';

const MODULES = 650;
const SAVES = 9;
const LESSON = 'courses/first-invoice/modules/look-around/en.mdx';
const ADDRESS = '/courses/first-invoice/look-around';

/** What an author waits for: from a save to the changed lesson, as a browser that has it open gets it. */
export const dev = (): Promise<Section> => devWith(MODULES);

/** @param modules generated ones, beside those of the sample */
export async function devWith(modules: number): Promise<Section> {
  const site = copySite();
  cpSync(join(root, 'content'), join(site, 'content'), { recursive: true });
  cpSync(join(root, 'docs'), join(site, 'docs'), { recursive: true });
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  // The sample's people have a history over the sample alone: over thousands of modules it would take minutes to make up.
  await closed(await opened(site, port));
  generateContent(site, modules);
  await closed(await opened(site, port));
  const pace = paceKeeper();
  await pace.look();
  const begun = performance.now();
  const server = await opened(site, port);
  const ready = (performance.now() - begun) / 1000;
  try {
    const page = await signedIn(origin);
    const news = await listen(origin);
    await page();
    const waits: number[] = [];
    for (let save = 0; save < SAVES; save += 1) waits.push(await saveAndSee(site, save, page, news));
    await pace.look();
    return {
      title: 'Editing',
      about: `\`npm run dev\` with the sample and ${modules} generated modules in two languages`,
      figures: [
        ...pace.figures(),
        ...pace.timed('ready, when everything was compiled before', ready, { atMost: 8 }),
        ...pace.timed('from a save to the changed lesson, median', median(waits), { atMost: 1 }),
        seconds('the slowest', Math.max(...waits)),
      ],
    };
  } finally {
    await closed(server);
  }
}

async function closed(server: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => server.once('close', resolve));
  server.removeAllListeners('exit').kill();
  await gone;
}

async function opened(site: string, port: number): Promise<ChildProcess> {
  const env = {
    ...process.env,
    PORT: String(port),
    ACADEMY_URL: `http://localhost:${port}`,
    DATABASE_URL: `file:${join(site, 'academy.db')}`,
  };
  const server = spawn(process.execPath, [join(site, 'src/cli/dev.mjs')], { cwd: site, env, stdio: 'pipe' });
  process.once('exit', () => server.kill());
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      printed += chunk;
      if (printed.includes('The academy is open')) resolve();
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('exit', () => reject(new Error(`It did not open:\n${printed}`)));
  });
  return server;
}

/** @returns what asks for the lesson as a CEM sees it */
async function signedIn(origin: string): Promise<() => Promise<string>> {
  const body = new URLSearchParams({
    email: 'cem@sample.everboard.test',
    password: 'onboard-everboard',
  });
  const answer = await fetch(`${origin}/login`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin },
    body,
  });
  const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0]);
  return async () => (await fetch(origin + ADDRESS, { headers: { cookie: cookie.join('; ') } })).text();
}

/** The line on which the development server tells open pages to load anew. */
async function listen(origin: string): Promise<WebSocket> {
  const client = await (await fetch(`${origin}/@vite/client`)).text();
  const token = /wsToken = "([^"]+)"/.exec(client)?.[1] ?? '';
  const news = new WebSocket(`${origin.replace('http', 'ws')}/?token=${token}`, 'vite-hmr');
  await new Promise((resolve, reject) => {
    news.addEventListener('open', resolve);
    news.addEventListener('error', reject);
  });
  return news;
}

/** @returns seconds */
async function saveAndSee(
  site: string,
  save: number,
  page: () => Promise<string>,
  news: WebSocket,
): Promise<number> {
  const file = join(site, 'content', LESSON);
  const sentence = `Sentence number ${save} of the bench.`;
  const told = new Promise<void>((resolve) => {
    const hear = ({ data }: MessageEvent<string>): void => {
      if (!data.includes('everboard:content')) return;
      news.removeEventListener('message', hear);
      resolve();
    };
    news.addEventListener('message', hear);
  });
  const begun = performance.now();
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n${sentence}\n`);
  await told;
  if (!(await page()).includes(sentence)) throw new Error('An open page was told too early.');
  return (performance.now() - begun) / 1000;
}
