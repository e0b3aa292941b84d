import type { Position } from '../problem.ts';
import { COMPONENTS } from './components/index.ts';
import { isHtml, noHtml } from './html-tags.ts';
import { wideLinksIn } from './link-signs.ts';
import { type Parsed, parse, type Unreadable } from './parse.ts';
import type { Told } from './setting.ts';
import { replaced, type WrongSigns, wrongSignsIn } from './tag-signs.ts';

/** What keeps a text from being read, though it can be told what was meant. */
type Slip = Position & Told;

/** Looks like no bracket of a tag, and takes as much room. */
const NO_BRACKET = '‹';

/**
 * Reads MDX past what can be told by its place: signs of an input method in a tag or a link, comments and tags of HTML, a “<” of a sentence.
 * What comes after it is read.
 */
export function parseOnward(text: string): { readonly parsed: Parsed; readonly slips: readonly Slip[] } {
  const asWritten = parse(text);
  const wrong = wrongSignsIn(text, 'unreadable' in asWritten);
  const slips: Slip[] = [...wrong.map(wrongSigns), ...wideLinksIn(text)];
  let lines = replaced(wrong, text).split('\n');
  let parsed = wrong.length === 0 ? asWritten : parse(lines.join('\n'));
  while ('unreadable' in parsed) {
    const { unreadable } = parsed;
    const inTag = unquotedAt(unreadable, lines) ?? leftOpenAt(unreadable, lines);
    const slip =
      inTag ?? commentAt(unreadable, lines) ?? htmlAt(unreadable, lines) ?? strayAt(unreadable, lines);
    if (slip === undefined) break;
    slips.push(slip);
    lines = inTag === undefined ? past(slip, lines) : replaced([inTag.mend], lines.join('\n')).split('\n');
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

/** Values in the tag of a component that stand in no quotes. */
function unquotedAt({ reason, line, column }: Unreadable, lines: readonly string[]) {
  const found = lines[line - 1] ?? '';
  const start = found.lastIndexOf('<', column - 1);
  const [was = '', name = ''] = /^<([A-Za-z]+)[^<>]*>/.exec(found.slice(Math.max(start, 0))) ?? [];
  const becomes = was.replace(UNQUOTED, '$1="$2"');
  if (!reason.includes('before attribute value') || !Object.hasOwn(COMPONENTS, name) || becomes === was)
    return undefined;
  const at = { line, column: start + 1 };
  return {
    ...at,
    code: 'EB-MDX-SYNTAX',
    found: `a value without quotes in the tag \`${was}\``,
    expected: 'each value in quotes',
    fix: `Write \`${becomes}\`, or run \`npm run content -- check --fix\`.`,
    mend: { ...at, was, becomes },
  };
}

const UNQUOTED = /(\s[A-Za-z]+)=([^\s"'{}<>=/]+)(?=[\s/>])/g;

/** The tag of a component inside which nothing stands, without its slash. */
function leftOpenAt(unreadable: Unreadable, lines: readonly string[]) {
  const { line, start } = tagOf(unreadable, lines);
  const [was, name = ''] = LEFT_OPEN.exec(lines[line - 1]?.slice(Math.max(start, 0)) ?? '') ?? [];
  if (was === undefined || !/closing tag for `</.test(unreadable.reason) || !isEmpty(name)) return undefined;
  if (lines.some((one) => one.includes(`</${name}`))) return undefined;
  const at = { line, column: start + 1 };
  const becomes = `${was.slice(0, -1).trimEnd()} />`;
  return {
    ...at,
    code: 'EB-MDX-SYNTAX',
    found: `the tag \`${was}\` without its slash`,
    expected: `\`/>\` at its end: nothing stands inside a \`<${name}>\``,
    fix: `Write \`${becomes}\`, or run \`npm run content -- check --fix\`.`,
    mend: { ...at, was, becomes },
  };
}

const LEFT_OPEN = /^<([A-Za-z]+)(?:"[^"]*"|'[^']*'|[^<>"'])*>/;

function isEmpty(name: string): boolean {
  return Object.hasOwn(COMPONENTS, name) && COMPONENTS[name]?.empty === true;
}

/** What ends the tag of a component inside which nothing stands, where the reason is that it is left open. */
export function endOfEmpty(reason: string): string | undefined {
  const name = /closing tag for `<([A-Za-z]+)>`/.exec(reason)?.[1] ?? '';
  return isEmpty(name)
    ? `End the tag with \`/>\`, as in \`<${name} … />\`: nothing stands inside it.`
    : undefined;
}

/** A tag of HTML that is never closed (`<br>`), only closed (`</p>`), or whose values stand in no quotes. */
function htmlAt(unreadable: Unreadable, lines: readonly string[]): Slip | undefined {
  const { line, start } = tagOf(unreadable, lines);
  const found = lines[line - 1] ?? '';
  const [tag = '', name = ''] = /^<\/?([A-Za-z][A-Za-z0-9]*)\b[^<>]*/.exec(found.slice(start)) ?? [];
  const isBroken = /^Expected a closing tag|^Unexpected closing|before attribute value/.test(
    unreadable.reason,
  );
  if (start < 0 || !isBroken || !isHtml(name) || Object.hasOwn(COMPONENTS, name)) return undefined;
  const attributes = [...tag.matchAll(/([a-z]+)\s*=\s*("[^"]*"|'[^']*'|[^"'\s]+)/g)].map(
    ([, one = '', value = '']) => [one, value.replace(/^["']|["']$/g, '')],
  );
  return { line, column: start + 1, ...noHtml(name, Object.fromEntries(attributes)) };
}

/** Where the tag begins that is meant; `start` counts from 0, and is -1 where there is none. */
function tagOf({ reason, line, column }: Unreadable, lines: readonly string[]) {
  const [, leftOpenLine, leftOpenColumn] =
    /expected corresponding closing tag for .* \((\d+):(\d+)-/.exec(reason) ?? [];
  if (leftOpenLine !== undefined) return { line: Number(leftOpenLine), start: Number(leftOpenColumn) - 1 };
  if (reason.startsWith('Expected a closing tag')) return { line, start: column - 1 };
  return { line, start: lines[line - 1]?.lastIndexOf('<', column - 1) ?? -1 };
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
