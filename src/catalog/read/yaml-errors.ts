import { type Document, visit, type YAMLParseError } from 'yaml';
import type { Position } from '../problem.ts';

/** What keeps YAML from being read, in words; its place is one in the YAML. */
export interface YamlError extends Position {
  readonly found: string;
  readonly fix: string;
}

/**
 * Tells of each field that stands twice and of each text that needs quotes, up to the first error of another kind: what
 * follows that is told by a parser that lost its way, and goes with it.
 */
export function yamlErrors(
  document: Document,
  lines: readonly string[],
  linePos: (offset: number) => { readonly line: number; readonly col: number },
): readonly YamlError[] {
  const told: YamlError[] = [];
  for (const error of document.errors.toSorted((a, b) => a.pos[0] - b.pos[0])) {
    const { line, col } = linePos(startOf(error, document));
    const text = lines[line - 1] ?? '';
    const isPlain = error.code === 'DUPLICATE_KEY' || (error.code === TWO_COLONS && holdsColon(text));
    told.push(
      isPlain ? asTold(error, line, col) : (badIndent(error, line, col, lines) ?? asTold(error, line, col)),
    );
    if (!isPlain) break;
  }
  return told;
}

const TWO_COLONS = 'BLOCK_AS_IMPLICIT_KEY';

/** A field whose text holds a colon: `title: Part 2: approvals`. */
function holdsColon(line: string): boolean {
  return /:\s.*:(?:\s|$)/.test(line);
}

function badIndent(
  { code, message }: YAMLParseError,
  line: number,
  column: number,
  lines: readonly string[],
): YamlError | undefined {
  // Of a line that is too far to the right the parser tells at the one above, to which it then belongs.
  const isBelow = code === TWO_COLONS && indentOf(lines[line]) > indentOf(lines[line - 1]);
  const isIndent =
    code === TWO_COLONS ||
    (code === 'BAD_INDENT' && !message.startsWith('Flow')) ||
    (code === 'MISSING_CHAR' && message.startsWith('Sequence item')) ||
    (code === 'UNEXPECTED_TOKEN' && column === 1);
  if (!isIndent) return undefined;
  return {
    line: isBelow ? line + 1 : line,
    column: isBelow ? indentOf(lines[line]) + 1 : column,
    found: `an indentation that does not go with the lines above (${words(message)})`,
    fix: 'Compare the indentation with the line above: fields of one thing begin in one column, and so do the `-` of one list. What else is wrong in these fields is told once this is right.',
  };
}

function indentOf(line = ''): number {
  return line.length - line.trimStart().length;
}

function asTold({ code, message }: YAMLParseError, line: number, column: number): YamlError {
  const isOpen = code === 'BAD_INDENT' && message.startsWith('Flow');
  const advice = isOpen ? ADVICE.MISSING_CHAR : ADVICE[code];
  return {
    line,
    column,
    found: FOUND[code] ?? words(message),
    fix: advice ?? 'Look at this line and the one before: a colon, a quote or the indentation is likely off.',
  };
}

function words(message: string): string {
  return message.replace(/\s+/g, ' ');
}

/** A quote that is never closed is noticed where the file ends, and was forgotten where it begins. */
function startOf({ code, pos }: YAMLParseError, document: Document): number {
  let start = pos[0];
  if (code !== 'MISSING_CHAR') return start;
  visit(document, {
    Scalar(_key, { range, type }) {
      const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (isQuoted && range != null && range[0] < start && range[1] >= pos[0]) start = range[0];
    },
  });
  return start;
}

/** By the yaml library's error codes, where its own words say little. */
const FOUND: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'a field that stands twice',
  BLOCK_AS_IMPLICIT_KEY: 'a text that holds a colon, which YAML takes for the name of a field',
};

/** By the same codes. */
const ADVICE: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'Indent with spaces; YAML takes no tabs.',
  DUPLICATE_KEY: 'Keep one of the two fields.',
  BLOCK_AS_IMPLICIT_KEY: 'Put a text that holds a colon in quotes: `title: "Part 2: approvals"`.',
  MULTILINE_IMPLICIT_KEY:
    'Put a text that holds a colon in quotes, and keep each field’s name on the line of its colon.',
  MISSING_CHAR: 'Add the closing quote or bracket.',
  BAD_ALIAS: 'Put a text that begins with `*` or `&` in quotes.',
};
