import type { Position } from '../problem.ts';
import { COMPONENTS } from './components/index.ts';
import { isHtml, noHtml } from './html-tags.ts';
import { type Parsed, parse, type Unreadable } from './parse.ts';
import type { Told } from './setting.ts';
import { type WrongSigns, withPlainSigns, wrongSignsIn } from './tag-signs.ts';

/** What keeps a text from being read, though it can be told what was meant. */
type Slip = Position & Told;

/** Looks like no bracket of a tag, and takes as much room. */
const NO_BRACKET = '‹';

/**
 * Reads MDX past what can be told by its place: signs of an input method in a tag, comments and tags of HTML, a “<” of a sentence.
 * What comes after it is read.
 */
export function parseOnward(text: string): { readonly parsed: Parsed; readonly slips: readonly Slip[] } {
  const asWritten = parse(text);
  const wrong = wrongSignsIn(text, 'unreadable' in asWritten);
  const slips: Slip[] = wrong.map(wrongSigns);
  let lines = withPlainSigns(text, wrong).split('\n');
  let parsed = wrong.length === 0 ? asWritten : parse(lines.join('\n'));
  while ('unreadable' in parsed) {
    const { unreadable } = parsed;
    const slip = commentAt(unreadable, lines) ?? htmlAt(unreadable, lines) ?? strayAt(unreadable, lines);
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

/** A tag of HTML that is never closed (`<br>`), only closed (`</p>`), or whose values stand in no quotes. */
function htmlAt({ reason, line, column }: Unreadable, lines: readonly string[]): Slip | undefined {
  const found = lines[line - 1] ?? '';
  const start = reason.startsWith('Expected a closing tag') ? column - 1 : found.lastIndexOf('<', column - 1);
  const [tag = '', name = ''] = /^<\/?([A-Za-z][A-Za-z0-9]*)\b[^<>]*/.exec(found.slice(start)) ?? [];
  const isBroken = /^Expected a closing tag|^Unexpected closing slash|before attribute value/.test(reason);
  if (start < 0 || !isBroken || !isHtml(name) || Object.hasOwn(COMPONENTS, name)) return undefined;
  const attributes = [...tag.matchAll(/([a-z]+)\s*=\s*("[^"]*"|'[^']*'|[^"'\s]+)/g)].map(
    ([, one = '', value = '']) => [one, value.replace(/^["']|["']$/g, '')],
  );
  return { line, column: start + 1, ...noHtml(name, Object.fromEntries(attributes)) };
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
