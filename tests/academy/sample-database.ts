import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { root, workFolder } from '../../src/cli/tools.ts';

/** What the sample is made from, beside the content and the day. */
const MADE_FROM = ['db/**/*.{ts,sql}', 'src/{domain,auth,catalog}/**/*.ts'];

/**
 * Puts a database with the sample's people at `path`: made by `make` once a day for the same code and content, and
 * a copy of that for everyone who comes later, in whichever process.
 */
export async function sampleDatabase(path: string, make: () => Promise<void>): Promise<void> {
  const folder = join(workFolder, 'test-samples');
  const kept = join(folder, `${fingerprint()}.db`);
  if (existsSync(kept)) return copyFileSync(kept, path);
  await make();
  mkdirSync(folder, { recursive: true });
  const unfinished = `${kept}.${process.pid}`;
  const client = createClient({ url: `file:${path}` });
  await client.execute({ sql: 'VACUUM INTO ?', args: [unfinished] });
  client.close();
  await journalAhead(unfinished);
  for (const old of globSync('*.db', { cwd: folder })) rmSync(join(folder, old), { force: true });
  renameSync(unfinished, kept);
}

/** As a served one is: what VACUUM wrote has forgotten it, and whoever reads would keep writers out. */
async function journalAhead(path: string): Promise<void> {
  const client = createClient({ url: `file:${path}` });
  await client.execute('PRAGMA journal_mode = WAL');
  client.close();
}

function fingerprint(): string {
  const hash = createHash('sha256').update(new Date().toISOString().slice(0, 10));
  const files = MADE_FROM.flatMap((pattern) => globSync(pattern, { cwd: root })).sort();
  for (const file of files) hash.update(file).update(readFileSync(join(root, file)));
  return hash
    .update(readFileSync(join(workFolder, 'current')))
    .digest('hex')
    .slice(0, 16);
}
