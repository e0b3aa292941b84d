import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Imported, importFile } from '../../../src/commands/import/import-file.ts';
import type { ImportKind } from '../../../src/domain/import/columns.ts';
import type { Academy } from '../academy.ts';

export const NOW = new Date('2026-11-25T09:00:00Z');

/** Imports lines as one file, as an admin would. */
export async function imported(
  { house, catalog }: Academy,
  kind: ImportKind,
  lines: readonly string[] | Buffer,
): Promise<Imported> {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  const path = join(folder, 'file.csv');
  writeFileSync(path, Buffer.isBuffer(lines) ? lines : `${lines.join('\n')}\n`);
  try {
    const speaks = (language: string) => ['en', 'ja'].includes(language);
    const order = { db: house.db, now: NOW, speaks, actor: null, catalog, kind, path, name: 'file.csv' };
    return await importFile(order);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is wrong, as `line column wanted`. */
export const wrongIn = ({ report }: Imported) =>
  report.problems.map(({ line, column, wanted }) => `${line} ${column} ${wanted}`);
