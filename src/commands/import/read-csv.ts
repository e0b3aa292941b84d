import { parse } from 'csv-parse';

/** A row as it stands in a file. */
export interface FoundRow {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The file cannot be read on from a line; `why` is the word for it among what a row should have been. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
  readonly line: number;
  readonly why: 'quotes' | 'utf8' | 'short-row';
  constructor(line: number, why: UnreadableFile['why'], options?: ErrorOptions) {
    super(`The file cannot be read on from line ${line}: ${why}.`, options);
    this.line = line;
    this.why = why;
  }
}

/** Characters of a row, so that a quotation mark that is never closed does not swallow the file. */
const LONGEST_ROW = 128 * 1024;

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/**
 * The rows of a CSV in UTF-8, with or without BOM, one after the other; nothing more is held. Cells are parted by `,`, or
 * by `;` where the header has no comma. Empty lines are left out.
 * @throws {UnreadableFile}
 */
export async function* readCsv(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<FoundRow> {
  let end = 0;
  try {
    const text = decoded(bytes);
    const { value: beginning = '' } = await text.next();
    const parser = parse({
      bom: true,
      info: true,
      relax_column_count: true,
      max_record_size: LONGEST_ROW,
      delimiter: delimiterOf(beginning),
    });
    const feeding = feed(parser, beginning, text);
    // It is asked for only when the rows are through; a failure before that must not go unheard.
    feeding.catch((error: unknown) => parser.destroy(error instanceof Error ? error : undefined));
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      const line = end + 1;
      end = info.lines;
      if (record.length > 1 || record[0]?.trim() !== '') yield { line, cells: record };
    }
    await feeding;
  } catch (error) {
    if (error instanceof NotUtf8) throw new UnreadableFile(end + 1, 'utf8', { cause: error });
    if (!isCsvError(error)) throw error;
    const why = error.code === 'CSV_MAX_RECORD_SIZE' ? 'short-row' : 'quotes';
    throw new UnreadableFile(end + 1, why, { cause: error });
  }
}

class NotUtf8 extends Error {
  override name = 'NotUtf8';
}

async function feed(parser: NodeJS.WritableStream, beginning: string, rest: AsyncIterable<string>) {
  parser.write(beginning);
  for await (const piece of rest) {
    if (!parser.write(piece)) await new Promise((resolve) => parser.once('drain', resolve));
  }
  parser.end();
}

async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of bytes) yield decoder.decode(piece, { stream: true });
    yield decoder.decode();
  } catch (error) {
    throw error instanceof TypeError ? new NotUtf8('These bytes are no UTF-8.', { cause: error }) : error;
  }
}

function delimiterOf(beginning: string): ',' | ';' {
  const [header = ''] = beginning.split(/\r?\n/, 1);
  return header.includes(';') && !header.includes(',') ? ';' : ',';
}

function isCsvError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_');
}
