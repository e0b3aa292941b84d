import type { Position } from '../problem.ts';
import { type Parsed, parse, type Unreadable } from './parse.ts';
import type { Told } from './setting.ts';
import { type WrongSigns, withPlainSigns, wrongSignsIn } from './tag-signs.ts';

/** What keeps a text from being read, though it can be told what was meant. */
type Slip = Position & Told;

/** Looks like no bracket of a tag, and takes as much room. */
const NO_BRACKET = '‹';

/**
 * Reads MDX past what can be told by its place: signs of an input method in a tag, comments of HTML, a “<” of a sentence.
 * What comes after it is read.
 */
export function parseOnward(text: string): { readonly parsed: Parsed; readonly slips: readonly Slip[] } {
  const asWritten = parse(text);
  const wrong = wrongSignsIn(text, 'unreadable' in asWritten);
  const slips: Slip[] = wrong.map(wrongSigns);
  let lines = withPlainSigns(text, wrong).split('\n');
  let parsed = wrong.length === 0 ? asWritten : parse(lines.join('\n'));
  while ('unreadable' in parsed) {
    const slip = commentAt(parsed.unreadable, lines) ?? strayAt(parsed.unreadable, lines);
    if (slip === undefined) break;
    slips.push(slip);
    lines = past(slip, lines);
    parsed = parse(lines.join('\n'));
  }
  return { parsed, slips };
}

function past({ line, column }: Position, lines: readonly string[]): string[] {
  const found = lines[line - 1] ?? '';
  const [before, rest] = [found.slice(0, column - 1), found.slice(column - 1)];
  if (!rest.startsWith('<!--')) return lines.with(line - 1, before + NO_BRACKET + rest.slice(1));
  const from = [rest, ...lines.slice(line)].join('\n').replace(COMMENT, (all) => all.replace(/[^\n]/g, ' '));
  return [...lines.slice(0, line - 1), ...`${before}${from}`.split('\n')];
}

/** One that is never closed goes on to the end. */
const COMMENT = /^<!--[\s\S]*?(?:-->|$)/;

function commentAt({ line, column }: Unreadable, lines: readonly string[]): Slip | undefined {
  const found = lines[line - 1]?.slice(column - 2) ?? '';
  if (!found.startsWith('<!--')) return undefined;
  const at = { line, column: column - 1 };
  const [was, words = ''] = /^<!--\s*(.*?)\s*-->/.exec(found) ?? [];
  const becomes = `{/* ${words} */}`;
  const told = {
    ...at,
    code: 'EB-MDX-SYNTAX',
    found: 'a comment of HTML, `<!-- … -->`',
    expected: 'a comment as lessons have it, `{/* … */}`',
  };
  if (was === undefined || words.includes('*/'))
    return { ...told, fix: 'Begin it with `{/*` and end it with `*/}`.' };
  return {
    ...told,
    fix: `Write \`${becomes}\`, or run \`npm run content -- check --fix\`.`,
    mend: { ...at, was, becomes },
  };
}

function strayAt({ reason, line, column }: Unreadable, lines: readonly string[]): Slip | undefined {
  if (!reason.includes(' before name') || lines[line - 1]?.[column - 2] !== '<') return undefined;
  const at = { line, column: column - 1 };
  return {
    ...at,
    code: 'EB-MDX-SYNTAX',
    found: 'a “<” with no tag behind it',
    expected: 'the name of a component behind each “<”',
    fix: 'Write it as `\\<`, or put it in `` `code` ``; `npm run content -- check --fix` does the first.',
    mend: { ...at, was: '<', becomes: '\\<' },
  };
}

function wrongSigns({ line, column, signs, was, becomes }: WrongSigns): Slip {
  const { curly = [], wide = [] } = Object.groupBy(signs, (sign) => (CURLY.test(sign) ? 'curly' : 'wide'));
  const found = [
    ...counted(curly, 'a curly quote', 'curly quotes'),
    ...counted(wide, 'a full-width sign', 'full-width signs'),
  ];
  return {
    line,
    column,
    code: 'EB-MDX-SYNTAX',
    found: `${found.join(' and ')} in the tag \`${was.trim()}\``,
    expected: 'plain signs in a tag: `"`, `=`, `<`, `>` and `/`',
    fix: `Write \`${becomes.trim()}\`, or run \`npm run content -- check --fix\`.`,
    mend: { line, column, was, becomes },
  };
}

const CURLY = /[“”„‟‘’‚‛]/;

function counted(signs: readonly string[], one: string, many: string): string[] {
  if (signs.length === 0) return [];
  return [`${signs.length === 1 ? one : many} (${signs.map((sign) => `\`${sign}\``).join(', ')})`];
}
