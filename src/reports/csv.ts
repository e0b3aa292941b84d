import { stringify } from 'csv-stringify/sync';

export type Cell = string | number | boolean | null | readonly string[];

/**
 * A CSV that spreadsheets open as it is: UTF-8 with BOM, CRLF, quotes as in RFC 4180, lists joined by `;`,
 * blank for none. A text that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function csv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return stringify([[...columns], ...rows.map((row) => row.map(plain))], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

function plain(cell: Cell): string | number {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'true' : 'false';
  return typeof cell === 'object' ? cell.join(';') : cell;
}
