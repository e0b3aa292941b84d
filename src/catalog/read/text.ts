import { isUtf8 } from 'node:buffer';
import type { Position, Problem } from '../problem.ts';

export const MAX_BYTES = 1024 * 1024;

export interface ReadText {
  /** Null where it is no text. */
  readonly text: string | null;
  readonly problems: readonly Problem[];
}

/**
 * A file's bytes as text with `\n` at line ends and no byte order mark. What no author can have meant
 * (another encoding, a binary, a merge left open, more than 1 MiB) comes back as problems instead.
 */
export function readText(bytes: Uint8Array, file: string): ReadText {
  if (bytes.length > MAX_BYTES) return refused(file, tooLarge(bytes.length));
  const decoded = decode(bytes);
  if ('line' in decoded) return refused(file, notUtf8(decoded));
  const text = decoded.text.includes('\r') ? decoded.text.replace(/\r\n?/g, '\n') : decoded.text;
  const nul = text.indexOf('\0');
  if (nul !== -1) return refused(file, binary(lineOf(text, nul)));
  const conflicts = text.includes('<<<<<<<') ? [...text.matchAll(/^<{7}(?: .*)?$/gm)] : [];
  if (conflicts.length === 0 || !/^>{7}(?: .*)?$/m.test(text))
    return { text, problems: savedOddly(bytes, decoded.text, file) };
  return {
    text: null,
    problems: conflicts.flatMap(
      (match) => refused(file, conflict(match[0], lineOf(text, match.index))).problems,
    ),
  };
}

type Refusal = Position & Pick<Problem, 'code' | 'found' | 'expected' | 'fix'>;

function refused(file: string, refusal: Refusal): { text: null; problems: Problem[] } {
  return { text: null, problems: [{ ...refusal, file, severity: 'error' }] };
}

/** What is read all the same, and would trouble other programs and whoever compares two versions. */
function savedOddly(bytes: Uint8Array, text: string, file: string): Problem[] {
  const carriage = text.indexOf('\r');
  return [
    ...(bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? [mark] : []),
    ...(carriage === -1 ? [] : [{ ...windowsLines, ...lineOf(text, carriage) }]),
  ].map((told) => ({ ...told, file, severity: 'warning', mend: 'save anew' }));
}

/** Takes off a byte order mark. To make one for each file costs more than to read the file. */
const decoder = new TextDecoder('utf-8');

function decode(bytes: Uint8Array): { text: string } | Position {
  const text = decoder.decode(bytes);
  return isUtf8(bytes) ? { text } : lineOf(text, text.indexOf('\uFFFD'));
}

function lineOf(text: string, index: number): Position {
  const before = text.slice(0, Math.max(0, index));
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}

const tooLarge = (bytes: number): Refusal => ({
  line: 1,
  column: 1,
  code: 'EB-FILE-SIZE',
  found: `a text of ${(bytes / 1024 / 1024).toFixed(1)} MiB`,
  expected: 'at most 1 MiB',
  fix: 'Split the lesson, or keep large material in a file beside it and offer it with `<Download>`.',
});

const mark: Refusal = {
  line: 1,
  column: 1,
  code: 'EB-FILE-BOM',
  found: 'an invisible mark (BOM) before the first letter',
  expected: 'a file that begins with its first letter',
  fix: 'Save the file as “UTF-8” without BOM, or run `npm run content -- check --fix`.',
};

const windowsLines: Refusal = {
  line: 1,
  column: 1,
  code: 'EB-FILE-LINES',
  found: 'line ends of Windows (CRLF)',
  expected: 'line ends LF, the same in every file: else every line counts as changed',
  fix: 'Set the line ends of the file to LF in your editor, or run `npm run content -- check --fix`.',
};

const notUtf8 = (at: Position): Refusal => ({
  ...at,
  code: 'EB-FILE-ENCODING',
  found: 'bytes that are not UTF-8',
  expected: 'a text file saved as UTF-8',
  fix: 'Save the file again with the encoding UTF-8 (in most editors: “Save with encoding”).',
});

const binary = (at: Position): Refusal => ({
  ...at,
  code: 'EB-FILE-ENCODING',
  found: 'a NUL byte, as binary files and UTF-16 texts have',
  expected: 'a text file saved as UTF-8',
  fix: 'Save the file again as plain text with the encoding UTF-8.',
});

const conflict = (marker: string, at: Position): Refusal => ({
  ...at,
  code: 'EB-FILE-CONFLICT',
  found: `a merge that was left open (\`${marker}\`)`,
  expected: 'one version of the text',
  fix: 'Choose between the two versions and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`.',
});
