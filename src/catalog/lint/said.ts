import type { Audience } from '../../domain/audience.ts';
import { type Page, placeIn } from '../academy.ts';
import type { PassageFact } from '../compile/facts.ts';
import { holds } from '../holds.ts';
import type { Position } from '../problem.ts';
import { isMapping } from '../schema/schemas.ts';
import { perPage } from './per-page.ts';

/** Words that a reader meets: a line of the body, or a field of the front matter. */
export interface Said extends Position {
  readonly text: string;
  /** The passages around it, outermost first. */
  readonly within: readonly Audience[];
}

/** Fields whose words a reader meets. */
const FIELDS = new Set(
  'title summary goal outcome text measure materials prompt feedback left right note celebrate answers'.split(
    ' ',
  ),
);

/** All that a page says, each line with its place; `wanted` spares the lines that cannot matter. */
export function said(page: Page, wanted: RegExp): readonly Said[] {
  const known = saidBefore(page);
  const before = known.get(wanted.source) ?? look(page, wanted);
  known.set(wanted.source, before);
  return before;
}

/** By pattern. */
const saidBefore = perPage((): Map<string, readonly Said[]> => new Map());

function look(page: Page, wanted: RegExp): readonly Said[] {
  if (!holds(page, wanted)) return [];
  return [...inFront(page), ...inBody(page)].filter(({ text }) => text.search(wanted) !== -1);
}

function inFront(page: Page): Said[] {
  const found: Said[] = [];
  const look = (value: unknown, path: readonly (string | number)[]): void => {
    const field = path.findLast((step) => typeof step === 'string');
    if (typeof value === 'string' && typeof field === 'string' && FIELDS.has(field))
      found.push({ ...placeIn(page, ...path), text: value, within: [] });
    else if (Array.isArray(value)) value.forEach((one, index) => void look(one, [...path, index]));
    else if (isMapping(value)) for (const [key, one] of Object.entries(value)) look(one, [...path, key]);
  };
  look(page.front?.data, []);
  return found;
}

function inBody(page: Page): Said[] {
  const before = page.front?.lines ?? 0;
  // Whose passages cannot be told, of that nobody knows who reads it.
  if (page.facts === null) return [];
  const { passages } = page.facts;
  return onlyWords(page.text)
    .split('\n')
    .map((text, index) => ({ text, line: index + 1, column: 1, within: around(index + 1, passages) }))
    .slice(before);
}

/** A passage's tags stand on lines of their own. */
function around(line: number, passages: readonly PassageFact[]): readonly Audience[] {
  return passages
    .filter((passage) => passage.line <= line && line <= passage.lastLine)
    .map(({ audience }) => audience);
}

/** What is no word that is read: comments, where links and pictures lead, tags and the attributes that name things. */
const NO_WORDS = [
  /\{\/\*[\s\S]*?\*\/\}/g,
  /(?<=\])\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)/g,
  /https?:\/\/[^\s)>\]]+/g,
  /\b(?:src|file|plan|industry|useCase|role|kind|of|id|name)="[^"]*"/g,
  /<\/?[A-Z][A-Za-z]*/g,
];

/** The text with spaces in place of all that is no word: every word keeps its place. */
function onlyWords(text: string): string {
  return NO_WORDS.reduce(
    (left, pattern) => left.replace(pattern, (found) => found.replace(/[^\n]/g, ' ')),
    text,
  );
}
