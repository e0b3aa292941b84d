import { type Built, buildCatalog, type Places } from '../build.ts';
import type { Mend, Position, Problem } from '../problem.ts';
import { editsOf } from './edits.ts';

/** What a program mended: its place before, what was found there, and what stands there now. */
export interface Mended extends Position {
  readonly file: string;
  readonly code: string;
  readonly what: string;
}

/** What is mended may uncover more of the same: a heading below a heading. */
const MOST_ROUNDS = 8;

/**
 * Mends what a program can mend without guessing, each round of it all or nothing; comments, order and spaces stay.
 * @returns what was mended, and the content as it is now
 * @throws {ChangeRefused} where the content was changed meanwhile
 */
export async function mendContent(
  places: Places,
): Promise<{ readonly mended: readonly Mended[]; readonly built: Built }> {
  const mended: Mended[] = [];
  for (let round = 1; ; round += 1) {
    const built = await buildCatalog(places);
    const done = round > MOST_ROUNDS ? [] : await mendOnce(places, built.problems);
    if (done.length === 0) return { mended, built };
    mended.push(...done);
  }
}

async function mendOnce({ root }: Places, problems: readonly Problem[]): Promise<Mended[]> {
  const edits = editsOf(root);
  const mended: Mended[] = [];
  const wrong = problems.filter(({ mend }) => mend !== undefined);
  for (const [file, inFile] of Map.groupBy(wrong, (problem) => problem.file)) {
    const before = await edits.read(file);
    // Places are told in the text as it is read: without a mark, and with plain line ends.
    const lines = before
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n')
      .split('\n');
    for (const problem of inFile.toSorted(lastFirst)) {
      const what = mendIn(lines, problem.mend as Mend);
      const { line, column, code } = problem;
      if (what !== null) mended.push({ file, line, column, code, what });
    }
    const after = lines.join('\n');
    if (after !== before) edits.change(file, after);
  }
  if (mended.length > 0) await edits.done();
  return mended.reverse();
}

function lastFirst(a: Position, b: Position): number {
  return b.line - a.line || b.column - a.column;
}

/** @returns what was done, in words; null where the text is another by now */
function mendIn(lines: string[], mend: Mend): string | null {
  if (mend === 'save anew') return 'saved as UTF-8 without BOM and with line ends LF';
  const { line, column, was, becomes } = mend;
  const text = lines[line - 1] ?? '';
  if (!text.startsWith(was, column - 1)) return null;
  lines[line - 1] = text.slice(0, column - 1) + becomes + text.slice(column - 1 + was.length);
  return `${shown(was)} is ${shown(becomes)} now`;
}

function shown(text: string): string {
  if (text.trim() !== '') return `\`${text.trim()}\``;
  return /[\t\u3000]/.test(text) ? 'a tab or full-width space' : 'spaces';
}
