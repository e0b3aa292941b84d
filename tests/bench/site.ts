import { spawn } from 'node:child_process';
import { cpSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { root } from '../../src/cli/tools.ts';
import { ownFolder } from './folders.ts';

/** What making something cost. */
export interface Cost {
  readonly seconds: number;
  /** Seconds of processor time; other programs on the machine do not change it. */
  readonly work: number;
  /** The most memory the process held, in bytes. */
  readonly peak: number;
}

const PARTS = ['src', 'db', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json'];

/** A copy of the site in a folder of its own, without content, ready to be built. */
export function copySite(): string {
  const site = ownFolder('site');
  for (const part of PARTS) cpSync(join(root, part), join(site, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(site, 'node_modules'), 'junction');
  return site;
}

/** Builds a copy of the site as `npm start` builds it. */
export function buildSite(site: string): Promise<Cost> {
  return costOf(join(root, 'node_modules/astro/bin/astro.mjs'), ['build', '--root', site], site);
}

/** Makes a copy build with maps from what is built to the source. */
export function mapSite(site: string): void {
  renameSync(join(site, 'astro.config.mjs'), join(site, 'plain.config.mjs'));
  writeFileSync(join(site, 'astro.config.mjs'), MAPPED_CONFIG);
}

const MAPPED_CONFIG = `import config from './plain.config.mjs';
const { vite, ...rest } = config;
export default { ...rest, vite: { ...vite, build: { ...vite?.build, sourcemap: true } } };
`;

/** Builds the naive academy. @returns its server's entry */
export async function buildNaive(): Promise<string> {
  const outDir = ownFolder('naive');
  const naive = fileURLToPath(new URL('./naive', import.meta.url));
  await costOf(
    join(root, 'node_modules/astro/bin/astro.mjs'),
    ['build', '--root', naive, '--outDir', outDir],
    naive,
  );
  return join(outDir, 'server/entry.mjs');
}

/** Runs a script on this Node to its end. @throws with what it printed, when it fails */
export async function costOf(script: string, args: readonly string[], cwd: string): Promise<Cost> {
  const note = join(ownFolder('cost'), 'note.json');
  const preload = pathToFileURL(fileURLToPath(new URL('./servers/note-cost.ts', import.meta.url))).href;
  const begun = performance.now();
  const child = spawn(process.execPath, ['--import', preload, script, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', BENCH_NOTE: note },
  });
  let printed = '';
  const hear = (chunk: Buffer) => {
    printed += chunk;
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${script} ${args.join(' ')} failed:\n${printed.slice(-4000)}`);
  return { seconds: (performance.now() - begun) / 1000, ...JSON.parse(readFileSync(note, 'utf8')) };
}
