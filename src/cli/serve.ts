import { readdirSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createFront, type PageHandler } from '../server/front.ts';
import { type Listening, listen } from '../server/listen.ts';
import { readStaticFiles } from '../server/static-files.ts';
import type { Settings } from '../settings.ts';
import { root } from './tools.ts';

/**
 * Serves what was built. Everything is in memory once this returns, so a build beside a running academy
 * takes nothing away from it.
 * @throws {ListenError} when the port or the interface cannot be had
 */
export async function serve(settings: Settings): Promise<Listening> {
  const entry: { handler: PageHandler } = await import(
    pathToFileURL(join(root, 'dist/server/entry.mjs')).href
  );
  await loadEveryPage();
  const front = createFront({
    settings,
    pages: entry.handler,
    files: readStaticFiles(join(root, 'dist/client')),
    log: (line) => console.error(line),
  });
  const listening = await listen(front, settings.host, settings.port);
  openHouse(settings.host, listening.port);
  return listening;
}

/** The first request opens what the pages need, and lets them make ready what takes time; it need not be a person's. */
function openHouse(host: string, port: number): void {
  get({ host: host === 'localhost' ? '127.0.0.1' : host, port, path: '/readyz' }, (answer) =>
    answer.resume(),
  ).on('error', () => undefined);
}

async function loadEveryPage(): Promise<void> {
  const folder = join(root, 'dist/server');
  const modules = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.mjs'),
  );
  await Promise.all(modules.map((file) => import(pathToFileURL(join(folder, file)).href)));
}
