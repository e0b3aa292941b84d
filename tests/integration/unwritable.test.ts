import { chmodSync, copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { afterEach, expect, test } from 'vitest';
import { migrate } from '../../src/cli/prepare-database.ts';
import { readSettings } from '../../src/settings.ts';

/** Whom nothing belongs to; root itself may write whatever the file says. */
const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;
const folder = mkdtempSync(join(tmpdir(), 'everboard-unwritable-'));

afterEach(() => {
  if (isRoot) process.seteuid?.(0);
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true, force: true });
});

test('a database that can only be read is told in a sentence at the start, not to the first who signs in', async () => {
  const [made, file] = [join(folder, 'made.db'), join(folder, 'academy.db')];
  await migrate(readSettings({ DATABASE_URL: `file:${made}` }));
  // As a server leaves it that was killed; and one that this process never had open, which it could go on writing.
  const open = createClient({ url: `file:${made}` });
  await open.execute('CREATE TABLE more (id)');
  for (const part of ['', '-wal', '-shm']) copyFileSync(`${made}${part}`, `${file}${part}`);
  open.close();
  for (const part of ['', '-wal', '-shm']) chmodSync(`${file}${part}`, 0o444);
  chmodSync(folder, 0o555);
  if (isRoot) process.seteuid?.(NOBODY);
  await expect(migrate(readSettings({ DATABASE_URL: `file:${file}` }))).rejects.toThrow(
    `The database file:${file} cannot be written. Give this user write access to it and its folder, or set DATABASE_URL to another place.`,
  );
});
