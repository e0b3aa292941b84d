import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Client, createClient } from '@libsql/client';
import { workFolder } from '../../src/cli/tools.ts';

/** A real academy of the test's own: the built server in a process, its database, its content. */
export interface Academy {
  /** Where it listens; its ACADEMY_URL unless the test set another. */
  readonly origin: string;
  readonly port: number;
  /** Its database, on a connection of the test's own. */
  readonly db: Client;
  /** Its copy of the compiled content. */
  readonly store: string;
  /** All it has printed so far. */
  log(): string;
  stop(): Promise<void>;
}

/**
 * Starts an academy with the sample's people, over what was built and published before, as `npm test` does.
 * It ends with this process.
 * @throws with all it printed, when it does not open
 */
export async function startAcademy(env: Readonly<Record<string, string>> = {}): Promise<Academy> {
  const folder = mkdtempSync(join(tmpdir(), 'everboard-academy-'));
  const store = join(folder, '.everboard');
  for (const part of ['bodies', 'catalogs', 'files', 'search', 'current'])
    cpSync(join(workFolder, part), join(store, part), { recursive: true });
  const port = await freePort();
  const url = `file:${join(folder, 'academy.db')}`;
  const child = spawn(process.execPath, [fileURLToPath(new URL('./child.ts', import.meta.url))], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, NODE_ENV: 'production', PORT: String(port), DATABASE_URL: url, ...env },
  });
  const end = () => child.kill();
  process.once('exit', end);
  const log = await opened(child);
  const db = createClient({ url, timeout: 5000 });
  return {
    origin: `http://localhost:${port}`,
    port,
    db,
    store,
    log,
    async stop() {
      process.off('exit', end);
      db.close();
      const gone = new Promise((resolve) => child.once('close', resolve));
      child.kill();
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function opened(child: ChildProcess): Promise<() => string> {
  let printed = '';
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      printed += chunk;
      if (/^open$/m.test(printed)) resolve(() => printed);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => reject(new Error(`The academy did not open:\n${printed}`)));
  });
}

/** A port nobody listens on at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, 'localhost', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
