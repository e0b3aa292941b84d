import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { Places } from '../../../src/catalog/build.ts';

const tool = join(import.meta.dirname, '../../../src/cli/content.mjs');

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The author's tool in a process of its own, run in the folder of an academy. */
export function content({ root }: Places, ...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, [tool, ...args], { cwd: root }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

/** The same, killed at the given step of what it writes below content/. @returns whether it came to that step */
export function contentKilledAt({ root }: Places, step: number, ...args: string[]): Promise<boolean> {
  const preload = ['--import', join(import.meta.dirname, 'kill-at.mjs')];
  return new Promise((resolve) => {
    const env = { ...process.env, KILL_AT: String(step) };
    execFile(process.execPath, [...preload, tool, ...args], { cwd: root, env }, (error) =>
      resolve(error?.signal === 'SIGKILL'),
    );
  });
}
