import type { Position } from '../problem.ts';
import { COMPONENTS } from './components/index.ts';
import { placeAt, withoutCode } from './without-code.ts';

/** Signs in one line of a tag that an input method or a word processor made of plain ones. */
export interface WrongSigns extends Position {
  /** As they stand, in the order of the text, each once. */
  readonly signs: readonly string[];
  /** The tag, or what of it stands in this line. */
  readonly was: string;
  /** The same as it was meant; as long. */
  readonly becomes: string;
}

const DOUBLE = '“”„‟＂';
const SINGLE = '‘’‚‛＇';
const END = String.raw`(?=\s|[/／]?[>＞]|$)`;
const VALUE = [
  `"[^"]*"${END}`,
  `'[^']*'${END}`,
  `\\{[^{}]*\\}`,
  `["${DOUBLE}][^"${DOUBLE}\\n]*["${DOUBLE}]${END}`,
  `['${SINGLE}][^"'${SINGLE}\\n]*['${SINGLE}]${END}`,
].join('|');
const ATTRIBUTE = String.raw`[A-Za-z_][\w:.-]*(?:\s*[=＝]\s*(?:${VALUE}))?`;
const TAG = new RegExp(`[<＜][/／]?([A-Za-z][\\w.-]*)((?:\\s+${ATTRIBUTE})*)\\s*[/／]?[>＞]`, 'g');
const ASSIGNED = new RegExp(`(\\s*)[=＝](\\s*)(${VALUE})`, 'g');
/** Begins with a bracket that MDX takes for a character like any other. */
const SEEMS_NO_TAG = /＜[/／]?[A-Z]/;

/**
 * Finds curly quotes and full-width signs that make a tag unreadable, or no tag at all. A sentence between full-width
 * brackets, what is quoted within a value, and code are left alone.
 * @param isUnreadable whether the text cannot be read as it stands
 */
export function wrongSignsIn(text: string, isUnreadable: boolean): readonly WrongSigns[] {
  if (!isUnreadable && !SEEMS_NO_TAG.test(text)) return [];
  return [...withoutCode(text).matchAll(TAG)].flatMap(
    ({ 0: was, 1: name = '', 2: attributes = '', index }) => {
      const becomes = meant(was, attributes);
      return becomes === was || !isTag(was, name, text) ? [] : byLine(was, becomes, placeAt(text, index));
    },
  );
}

/** Between full-width brackets a word of a sentence may stand that is a component’s name as well. */
function isTag(found: string, name: string, text: string): boolean {
  const isAssigned = /[=＝]/.test(found);
  if (found.startsWith('<')) return isAssigned || Object.hasOwn(COMPONENTS, name);
  return Object.hasOwn(COMPONENTS, name) && (isAssigned || new RegExp(`[<＜][/／]${name}\\b`).test(text));
}

/** The text with words become others at their places; of several in one line each is as long as what it replaces. */
export function replaced(
  words: readonly Pick<WrongSigns, 'line' | 'column' | 'was' | 'becomes'>[],
  text: string,
): string {
  const lines = text.split('\n');
  for (const { line, column, was, becomes } of words) {
    const found = lines[line - 1] ?? '';
    lines[line - 1] = found.slice(0, column - 1) + becomes + found.slice(column - 1 + was.length);
  }
  return lines.join('\n');
}

function meant(tag: string, attributes: string): string {
  const inside = tag.indexOf(attributes, 2);
  const values = attributes.replace(ASSIGNED, (_all, before: string, after: string, value: string) => {
    const isPlain = /^["'{]/.test(value) && value.at(-1) === (value[0] === '{' ? '}' : value[0]);
    return `${before}=${after}${isPlain ? value : `"${value.slice(1, -1)}"`}`;
  });
  const [open, close] = [tag.slice(0, inside), tag.slice(inside + attributes.length)].map(plain);
  return `${open}${values}${close}`;
}

function plain(brackets: string): string {
  return brackets.replace(/[＜＞／]/g, (sign) => ({ '＜': '<', '＞': '>', '／': '/' })[sign] ?? sign);
}

function byLine(was: string, becomes: string, { line, column }: Position): WrongSigns[] {
  const better = becomes.split('\n');
  return was.split('\n').flatMap((part, index) => {
    const other = better[index] ?? part;
    if (other === part) return [];
    const signs = [...new Set([...part].filter((sign, at) => sign !== other[at]))];
    return [{ line: line + index, column: index === 0 ? column : 1, signs, was: part, becomes: other }];
  });
}
