import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { databaseFile, settings } from '../settings.ts';

/** How long a file waits to be imported. */
const KEPT_MS = 60 * 60 * 1000;
const SWEEP_MS = 10 * 60 * 1000;

/** A folder of files that wait: beside the database, where what is about customers is kept anyway. */
export function spoolFolder(): string {
  const database = databaseFile(settings());
  return database === null ? resolve('data/imports') : join(dirname(database), 'imports');
}

/** Where something of the spool lies; its folder is there afterwards, for this user alone. */
export async function inSpool(name: string): Promise<string> {
  const folder = spoolFolder();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return join(folder, name);
}

/** Writes a small thing whole: nobody reads half of it. */
export async function writeSpooled(name: string, value: object): Promise<void> {
  const path = await inSpool(name);
  await writeFile(`${path}.new`, JSON.stringify(value), { mode: 0o600 });
  await rename(`${path}.new`, path);
}

/** What was written under a name; null where nothing is, or is any more. */
export async function readSpooled(name: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(await inSpool(name), 'utf8'));
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

/** Removes what has waited long enough, now and from now on, as long as the academy runs. */
export function keepSpoolSwept(): void {
  const sweep = () =>
    sweepSpool(new Date()).catch((error: unknown) =>
      console.error(`The files that wait to be imported could not be looked through: ${String(error)}`),
    );
  void sweep();
  setInterval(sweep, SWEEP_MS).unref();
}

export async function sweepSpool(now: Date): Promise<void> {
  const folder = spoolFolder();
  const names = await readdir(folder).catch((error: unknown) => {
    if (isAbsent(error)) return [];
    throw error;
  });
  for (const name of names) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: now.getTime() }));
    if (now.getTime() - mtimeMs > KEPT_MS) await rm(path, { force: true });
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
