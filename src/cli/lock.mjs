// @ts-check
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A holder shows that it lives; after so many milliseconds without a sign it is taken for dead. */
const silence = 30_000;

/**
 * Does one piece of work while no other process on this machine does it: the second one waits. A lock
 * left behind by a process that is gone counts for nothing.
 * @template T
 * @param {string} file where the lock lies while the work is done
 * @param {() => T | Promise<T>} work must not block the event loop for long
 * @returns {Promise<T>}
 * @throws what `work` throws, or the file system where nothing can be written
 */
export async function alone(file, work) {
  mkdirSync(dirname(file), { recursive: true });
  while (!take(file)) await pause(200);
  const sign = setInterval(() => utimesSync(file, new Date(), new Date()), 5_000);
  try {
    return await work();
  } finally {
    clearInterval(sign);
    rmSync(file, { force: true });
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (problem) {
    if (codeOf(problem) !== 'EEXIST') throw problem;
    if (isLeftBehind(file)) rmSync(file, { force: true });
    return false;
  }
}

/** @param {string} file */
function isLeftBehind(file) {
  try {
    if (Date.now() - statSync(file).mtimeMs > silence) return true;
    process.kill(Number(readFileSync(file, 'utf8')), 0);
    return false;
  } catch (problem) {
    return codeOf(problem) === 'ESRCH';
  }
}

/** @param {unknown} problem */
function codeOf(problem) {
  return /** @type {NodeJS.ErrnoException} */ (problem).code;
}
