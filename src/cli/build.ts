import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { alone } from './lock.mjs';
import { ended, root, startTool, Unable, workFolder } from './tools.ts';

/** What the build is made of. Not `content`: lessons are compiled apart from it. */
const ingredients = ['src', 'db', 'public', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

const stamp = join(root, 'dist', '.built');
const log = join(workFolder, 'build.log');

/**
 * Builds the site unless `dist` was built from exactly these files.
 * @param say prints one line to whoever waits
 * @throws {Unable} with the end of the build's log
 */
export async function buildIfNeeded(say: (line: string) => void): Promise<void> {
  const digest = digestOf(ingredients);
  if (builtFrom() === digest) return;
  await alone(join(workFolder, 'build.lock'), async () => {
    if (builtFrom() === digest) return;
    say('Building (only needed once, and after the source changes) …');
    await build();
    writeFileSync(stamp, digest);
  });
}

function builtFrom(): string | undefined {
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
}

async function build(): Promise<void> {
  mkdirSync(workFolder, { recursive: true });
  const output = openSync(log, 'w');
  const code = await ended(startTool('astro', ['build'], { stdio: ['ignore', output, output] }));
  closeSync(output);
  if (code === 0) return;
  const end = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-40).join('\n');
  throw new Unable(`${end}\n\nThe build failed; the whole log is in ${relative(root, log)}.`);
}

function digestOf(names: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of names.flatMap(filesUnder).sort()) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(name: string): string[] {
  const path = join(root, name);
  if (!existsSync(path)) return [];
  if (name.includes('.')) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
