import { createReadStream } from 'node:fs';
import { closest } from '../../catalog/closest.ts';
import { COLUMNS, type HeaderFaults, type ImportKind, readHeader } from '../../domain/import/columns.ts';
import { type RowProblem, rowProblem } from '../../domain/import/problem.ts';
import type { ImportRemark } from '../../domain/import/remark.ts';
import type { ImportReport, Outcome } from '../../domain/import/report.ts';
import { type FileRow, fileRow } from '../../domain/import/rows.ts';
import type { StagedRow } from '../../store/imports.ts';
import { type FoundRow, readCsv, UnreadableFile } from './read-csv.ts';
import { accountsTaker } from './take-accounts.ts';
import { eventsTaker } from './take-events.ts';
import { peopleTaker } from './take-people.ts';
import { ticketsTaker } from './take-tickets.ts';
import type { ImportContext, Taker, Takings } from './taker.ts';

/** Where what a check finds goes as it is found. */
export interface Sinks {
  /** Rows that are ready to be written. */
  staged?(rows: readonly StagedRow[]): Promise<void> | void;
  problems?(problems: readonly RowProblem[]): Promise<void> | void;
  /** How many rows have been looked at so far. */
  progress?(rows: number): void;
}

export interface Checked {
  readonly report: ImportReport;
  readonly decided: Taker['decided'];
}

/** Rows looked at in one go: what others ask for meanwhile waits for no more than these. */
const AT_ONCE = 500;
/** Problems that the report itself carries. */
const MOST_SHOWN = 100;

const TAKERS: Readonly<Record<ImportKind, (context: ImportContext) => Promise<Taker>>> = {
  accounts: accountsTaker,
  people: peopleTaker,
  events: eventsTaker,
  tickets: ticketsTaker,
};

/** Reads a file from its first row to its last and says what each comes to, as things stand now. Writes nothing. */
export async function checkFile(
  context: ImportContext,
  kind: ImportKind,
  path: string,
  sinks: Sinks = {},
): Promise<Checked> {
  const taker = await TAKERS[kind](context);
  const tally = tallyOf(kind, sinks);
  try {
    const rows = readCsv(createReadStream(path));
    const { value: first, done } = await rows.next();
    const header = done ? null : readHeader(kind, first.cells);
    if (header === null) await tally.add(wrong(rowProblem(1, null, undefined, 'rows')), 0);
    else if ('faults' in header) await tally.header(headerProblems(kind, first?.line ?? 1, header.faults));
    else await takeAll(rows, header.columns, taker, tally);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    await tally.add(wrong(rowProblem(error.line, null, undefined, error.why)), 0);
  }
  return { report: tally.report(taker.remarks?.() ?? []), decided: taker.decided };
}

async function takeAll(
  rows: AsyncIterable<FoundRow>,
  columns: readonly string[],
  taker: Taker,
  tally: ReturnType<typeof tallyOf>,
): Promise<void> {
  let some: FileRow[] = [];
  let uneven: RowProblem[] = [];
  let count = 0;
  const take = async () => {
    const takings = await taker.take(some);
    const problems = [...uneven, ...takings.problems].sort((a, b) => a.line - b.line);
    await tally.add({ taken: takings.taken, problems }, some.length + uneven.length);
    [some, uneven] = [[], []];
  };
  for await (const { line, cells } of rows) {
    count += 1;
    if (cells.length === columns.length) some.push(fileRow(line, columns, cells));
    else uneven.push(rowProblem(line, null, cells.length, 'cells', String(columns.length)));
    if (some.length + uneven.length >= AT_ONCE) await take();
  }
  await take();
  await tally.add(await taker.end(), 0);
  if (count === 0) await tally.add(wrong(rowProblem(1, null, undefined, 'rows')), 0);
}

function wrong(...problems: readonly RowProblem[]): Takings {
  return { taken: [], problems };
}

function headerProblems(
  kind: ImportKind,
  line: number,
  { unknown, twice, missing }: HeaderFaults,
): RowProblem[] {
  const { known } = COLUMNS[kind];
  return [
    ...unknown.map((column) =>
      rowProblem(line, column, column, 'column', closest(column, known) ?? known.join(', ')),
    ),
    ...twice.map((column) => rowProblem(line, column, column, 'column-once')),
    ...missing.map((column) => rowProblem(line, column, undefined, 'needed-column')),
  ];
}

/** Counts what comes in, keeps the first problems, and passes everything on. */
function tallyOf(kind: ImportKind, sinks: Sinks) {
  const counts: Record<Outcome, number> = { fresh: 0, changed: 0, same: 0 };
  const shown: RowProblem[] = [];
  let [rows, bad, problemCount, lastBad] = [0, 0, 0, 0];
  let isHeaderWrong = false;
  return {
    async add({ taken, problems }: Takings, looked: number): Promise<void> {
      rows += looked;
      for (const { outcome } of taken) counts[outcome] += 1;
      for (const { line } of problems) {
        if (line !== lastBad) bad += 1;
        lastBad = line;
      }
      problemCount += problems.length;
      shown.push(...problems.slice(0, MOST_SHOWN - shown.length));
      await sinks.problems?.(problems);
      await sinks.staged?.(taken.flatMap(({ staged }) => staged));
      sinks.progress?.(rows);
    },
    async header(problems: readonly RowProblem[]): Promise<void> {
      isHeaderWrong = true;
      problemCount += problems.length;
      shown.push(...problems.slice(0, MOST_SHOWN));
      await sinks.problems?.(problems);
    },
    report: (remarks: readonly ImportRemark[]): ImportReport => ({
      kind,
      rows,
      ...counts,
      bad,
      problems: shown,
      problemCount,
      isHeaderWrong,
      remarks: remarks.slice(0, MOST_SHOWN),
    }),
  };
}
