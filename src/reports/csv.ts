import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';

export type Cell = string | number | boolean | null | readonly string[];
export type Row = readonly Cell[];

/**
 * A CSV that spreadsheets open as it is: UTF-8 with BOM, CRLF, quotes as in RFC 4180, lists joined by `;`,
 * blank for none. A text that a spreadsheet would run as a formula gets an apostrophe before it. It is written as it
 * is read; where a row cannot be had the stream ends with that error, so that a file cut short is not taken for whole.
 */
export function csv(columns: readonly string[], rows: Iterable<Row> | AsyncIterable<Row>): Readable {
  const written = stringify({ bom: true, record_delimiter: 'windows', escape_formulas: true });
  // The reader of `written` gets the error; there is nobody else to tell.
  return pipeline(Readable.from(plainRows(columns, rows)), written, () => undefined);
}

async function* plainRows(
  columns: readonly string[],
  rows: Iterable<Row> | AsyncIterable<Row>,
): AsyncGenerator<readonly (string | number)[]> {
  yield columns;
  for await (const row of rows) yield row.map(plain);
}

function plain(cell: Cell): string | number {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'true' : 'false';
  return typeof cell === 'object' ? cell.join(';') : cell;
}
