import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** What is made while working and can be made again: compiled content, logs, locks. */
export const workFolder = join(root, '.everboard');

/** Something the person at the terminal can mend; the message says how. No stack is printed. */
export class Unable extends Error {
  override name = 'Unable';
}

const scripts = {
  astro: 'astro/bin/astro.mjs',
  biome: '@biomejs/biome/bin/biome',
  playwright: '@playwright/test/cli.js',
  vitest: 'vitest/vitest.mjs',
};

/** Starts a tool of ours on this very Node; it ends when we end. */
export function startTool(
  tool: keyof typeof scripts,
  args: readonly string[],
  options: SpawnOptions = {},
): ChildProcess {
  const script = join(root, 'node_modules', scripts[tool]);
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    stdio: 'inherit',
    ...options,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...options.env },
  });
  const end = () => child.kill();
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  return child;
}

/** Waits for a child. @returns its exit code, 1 where a signal ended it */
export function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** Runs a command's work: what the person can mend is told in a sentence, anything else with its stack. */
export async function run(work: () => Promise<number | undefined>): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.chdir(root);
  try {
    const code = await work();
    if (code !== undefined) process.exit(code);
  } catch (problem) {
    console.error(isTold(problem) ? problem.message : problem);
    process.exit(1);
  }
}

/** Errors that are sentences already, whichever floor they come from. */
function isTold(problem: unknown): problem is Error {
  return (
    problem instanceof Error &&
    ['Unable', 'SettingsError', 'ListenError', 'ChangeUnfinished'].includes(problem.name)
  );
}
