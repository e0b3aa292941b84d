import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keptPath } from '../../src/catalog/layout.ts';
import { root } from '../../src/cli/tools.ts';
import { freePort } from '../academy/start.ts';
import { fixture } from '../unit/catalog/academy.ts';

vi.setConfig({ testTimeout: 120_000 });

const PARTS = ['src', 'db', 'public', 'dist', 'astro.config.mjs', 'package.json', 'package-lock.json'];
const OPEN = 'The academy is open at';
let site: string;

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'everboard-start-'));
  for (const part of [...PARTS, 'tsconfig.json'])
    cpSync(join(root, part), join(site, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(site, 'node_modules'), 'junction');
  cpSync(join(fixture('small'), 'content'), join(site, 'content'), { recursive: true });
});
afterEach(() => rmSync(site, { recursive: true, force: true }));

test('an academy whose content has a mistake opens with what was published before, and says what is wrong', async () => {
  const well = await start();
  expect(await well.statusOf('/login')).toBe(200);
  expect(await well.stop()).not.toContain('published before');

  spoil();
  const spoilt = await start();
  expect(await spoilt.statusOf('/login')).toBe(200);
  const said = await spoilt.stop();
  expect(said).toContain('content/courses/alpha/modules/two/en.mdx:5');
  expect(said).toContain('EB-FIELD-TYPE');
  expect(said.split(OPEN)[1]).toContain(
    'What was published before is shown, since there are errors in content/ (above). Mend them, then: npm run content -- publish',
  );
});

test('where nothing was published before, or by another version alone, a mistake in content keeps the academy shut', async () => {
  await (await start()).stop();
  spoil();
  const store = join(site, '.everboard');
  const kept = keptPath(store, readFileSync(join(store, 'current'), 'utf8').trim());
  writeFileSync(kept, readFileSync(kept, 'utf8').replace(/"compiler":"[^"]+"/, '"compiler":"another"'));
  await expect(start()).rejects.toThrow('1 error in content/: nothing was published.');
  rmSync(store, { recursive: true });
  await expect(start()).rejects.toThrow('1 error in content/: nothing was published.');
});

function spoil(): void {
  const lesson = join(site, 'content/courses/alpha/modules/two/en.mdx');
  writeFileSync(lesson, readFileSync(lesson, 'utf8').replace('minutes: 10', 'minutes: ten'));
}

/** @throws with what it printed, when it does not open */
async function start() {
  const port = await freePort();
  const child = spawn(process.execPath, [join(site, 'src/cli/start.ts')], {
    cwd: site,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, PORT: String(port), ACADEMY_URL: 'https://academy.test' },
  });
  let said = '';
  const gone = new Promise((resolve) => child.once('close', resolve));
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk;
      if (said.includes(OPEN)) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('close', () => reject(new Error(said)));
  });
  return {
    statusOf: async (path: string) => (await fetch(`http://localhost:${port}${path}`)).status,
    /** @returns all it printed */
    async stop() {
      child.kill();
      await gone;
      return said;
    },
  };
}
