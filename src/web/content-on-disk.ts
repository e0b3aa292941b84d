import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Problem } from '../catalog/problem.ts';

/** What the check says of content/ as it lies on this machine. */
export type OnDisk =
  | { readonly problems: readonly Problem[]; readonly digest: string }
  /** It could not be run; in a sentence why. */
  | { readonly failed: string };

/** An author’s content is small or large; a check that takes longer than this hangs. */
const PATIENCE_MS = 60_000;

const tool = (): string => resolve('src/cli/content.mjs');

/** Whether this machine has the content that is written, and not only what was published from it. */
export function hasContentOnDisk(): boolean {
  return existsSync(resolve('content')) && existsSync(tool());
}

let running: Promise<OnDisk> | null = null;

/**
 * Checks what lies in content/, in a process of its own as an author would: the academy itself cannot compile, and must
 * not wait. Whoever asks while it runs gets the same answer.
 */
export function checkOnDisk(): Promise<OnDisk> {
  running ??= check().finally(() => {
    running = null;
  });
  return running;
}

function check(): Promise<OnDisk> {
  return new Promise((done) => {
    const options = { timeout: PATIENCE_MS, maxBuffer: 64 * 1024 * 1024 };
    // With errors in the content it ends with 1, and has told them.
    execFile(process.execPath, [tool(), 'check', '--json'], options, (error, said, complaint) => {
      const told = parsed(said);
      if (told !== null) done(told);
      else done({ failed: (complaint || (error?.message ?? '')).trim().slice(0, 2000) });
    });
  });
}

function parsed(said: string): OnDisk | null {
  try {
    return JSON.parse(said) as OnDisk;
  } catch {
    return null;
  }
}
