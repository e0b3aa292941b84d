import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Places } from '../../../src/catalog/build.ts';
import type { Example } from '../../../src/catalog/lint/example.ts';

export const fixture = (name: string): string => join(import.meta.dirname, '../../fixtures/content', name);

/** A copy of a fixture academy, changed as told, with an empty content store; gone when the test ends. */
export async function academy(change: Example['change'] = {}, name = 'small'): Promise<Places> {
  const root = await mkdtemp(join(tmpdir(), 'academy-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await cp(fixture(name), root, { recursive: true });
  const places = { root, store: join(root, '.everboard') };
  await alter(places, change);
  return places;
}

/** Changes files below content/; what is to be replaced must be there. */
export async function alter({ root }: Places, change: Example['change']): Promise<void> {
  for (const [file, becomes] of Object.entries(change)) {
    const path = join(root, 'content', file);
    if (becomes === null) await rm(path, { recursive: true });
    else
      await write(
        path,
        typeof becomes === 'string' ? becomes : replaced(await readFile(path, 'utf8'), becomes),
      );
  }
}

export async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

function replaced(text: string, changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((before, [was, becomes]) => {
    if (!before.includes(was)) throw new Error(`The fixture does not contain “${was}”.`);
    return before.replace(was, () => becomes);
  }, text);
}
