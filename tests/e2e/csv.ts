import { readFile } from 'node:fs/promises';
import type { Page } from './academy.ts';

/** Takes a CSV away by its link and reads it: a record a row, by column. */
export async function takeCsv(page: Page, link: string): Promise<Record<string, string>[]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).click(),
  ]);
  return readCsv(await readFile(await download.path(), 'utf8'));
}

/** RFC 4180 with a BOM before it. */
function readCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  const [columns = [], ...records] = rows.filter((row) => row.length > 1);
  return records.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index] ?? ''])));
}
