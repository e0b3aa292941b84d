import { isMap, isPair, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { Position, Problem } from '../problem.ts';
import { isMapping } from '../schema/schemas.ts';
import { type Slip, slipProblem, slipsIn, withoutSlips } from './slips.ts';
import { type YamlError, yamlErrors } from './yaml-errors.ts';

/** A file's front matter as the author wrote it, and where each part of it stands. */
export interface FrontMatter {
  /** Null when there is none or it cannot be understood; the problems say why. */
  readonly data: Readonly<Record<string, unknown>> | null;
  /** By path (`questions.0.prompt`; `''` is the whole): line and column. */
  readonly places: Readonly<Record<string, readonly [number, number]>>;
  readonly problems: readonly Problem[];
  /** The `id` it seems to have, even when the rest cannot be understood. */
  readonly presumedId: string | null;
  /** Lines before the body: the front matter with both its fences. */
  readonly lines: number;
}

/** Splits off and reads the YAML between the first two `---` lines. */
export function readFrontMatter(text: string, file: string): FrontMatter {
  const lines = text.split('\n');
  const nothing = { data: null, places: {}, presumedId: null };
  if (lines[0]?.trimEnd() !== '---')
    return { ...nothing, problems: [missing(file, lines[0] ?? '')], lines: 0 };
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end === -1) return { ...nothing, problems: [unclosed(file)], lines: lines.length };
  const yaml = lines.slice(1, end).join('\n');
  return { ...readYaml(yaml, file, 1), presumedId: presumedId(yaml), lines: end + 1 };
}

/** Where a path stands, or the nearest thing around it. */
export function placeOf(places: FrontMatter['places'], path: readonly PropertyKey[]): Position {
  for (let length = path.length; length >= 0; length--) {
    const place = places[path.slice(0, length).map(String).join('.')];
    if (place !== undefined) return { line: place[0], column: place[1] };
  }
  return { line: 1, column: 1 };
}

type Yaml = Pick<FrontMatter, 'data' | 'places' | 'problems'>;

/**
 * Reads fields in YAML. Where the keyboard slipped – a full-width colon, a tab – it is told, and the rest read as it was
 * meant. @param before lines of the file that stand above them
 */
export function readYaml(yaml: string, file: string, before: number): Yaml {
  const asWritten = readPlain(yaml, file, before);
  const slips = slipsIn(yaml).filter(({ kind }) => kind === 'colon' || asWritten.data === null);
  if (slips.length === 0) return asWritten;
  const asMeant = readPlain(withoutSlips(yaml, slips), file, before);
  // In a text of several lines it may be meant as it stands.
  const real = slips.filter((slip) => asWritten.data === null || isKey(slip, asMeant, before));
  if (real.length === 0) return asWritten;
  const problems = real.map((slip) => slipProblem(slip, file, before));
  return { ...asMeant, problems: [...problems, ...asMeant.problems] };
}

/** Whether the slip stands behind what has become the name of a field. */
function isKey({ line }: Slip, { places }: Yaml, before: number): boolean {
  return Object.values(places).some((place) => place[0] === line + before);
}

function readPlain(yaml: string, file: string, before: number): Yaml {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false });
  const at = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: line + before, column: col };
  };
  if (document.errors.length > 0) {
    const problems = yamlErrors(document, yaml.split('\n'), (offset) => counter.linePos(offset));
    return { data: null, places: {}, problems: problems.map((one) => notYaml(file, one, before)) };
  }
  const places: Record<string, readonly [number, number]> = { '': [1, 1] };
  visit(document, (key, node, ancestors) => {
    const offset = isPair(node)
      ? rangeStart(node.key)
      : typeof key === 'number'
        ? rangeStart(node)
        : undefined;
    if (offset === undefined) return;
    keepWords(node);
    const path = pathTo(key, node, ancestors);
    const { line, column } = at(offset);
    places[path] ??= [line, column];
  });
  try {
    const data: unknown = document.toJS({ maxAliasCount: 100 }) ?? {};
    if (isMapping(data)) return { data, places, problems: [] };
    return { data: null, places, problems: [notFields(file)] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const fix = 'Write the values out instead of repeating them with `*`.';
    return { data: null, places, problems: [notYaml(file, { ...START, found: reason, fix }, 0)] };
  }
}

/** Fields that hold words. */
const WORDS = new Set(
  'id title summary goal outcome text measure prompt feedback left right note sentence celebrate name effective'.split(
    ' ',
  ),
);

/** YAML reads `text: True` and `answers: [10]` as a truth value and a number; where words belong they stay words. */
function keepWords(node: unknown): void {
  const holdsWords = isPair(node) && isScalar(node.key) && WORDS.has(String(node.key.value));
  const scalar = holdsWords ? node.value : node;
  if (!isScalar(scalar) || scalar.source === undefined) return;
  if (typeof scalar.value === 'number' || typeof scalar.value === 'boolean') scalar.value = scalar.source;
}

function rangeStart(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[0];
}

/** `visit` gives a node's own key or index and everything above it; a sequence's index is found by looking. */
function pathTo(key: unknown, node: unknown, ancestors: readonly unknown[]): string {
  const path: string[] = [];
  const chain = [...ancestors, node];
  for (const [index, part] of chain.entries()) {
    if (isPair(part)) path.push(isScalar(part.key) ? String(part.key.value) : '?');
    const above = chain[index - 1];
    if (hasItems(above) && !isMap(above)) path.push(String(above.items.indexOf(part)));
  }
  return path.join('.') || String(key);
}

function hasItems(node: unknown): node is { readonly items: readonly unknown[] } {
  return typeof node === 'object' && node !== null && 'items' in node && Array.isArray(node.items);
}

function presumedId(yaml: string): string | null {
  return /^id:\s*["']?([a-z0-9-]+)["']?\s*(?:#.*)?$/m.exec(yaml)?.[1] ?? null;
}

function problem(
  file: string,
  at: Position,
  rest: Pick<Problem, 'code' | 'found' | 'expected' | 'fix'>,
): Problem {
  return { file, ...at, severity: 'error', ...rest };
}

const START: Position = { line: 1, column: 1 };

const missing = (file: string, first: string): Problem =>
  problem(file, START, {
    code: 'EB-FM-MISSING',
    found: first.trim() === '' ? 'an empty first line' : `\`${first.trim().slice(0, 60)}\` in the first line`,
    expected: '`---` in the first line, then the fields (id, title, summary, …), then `---` again',
    fix: 'Begin the file with its front matter; `npm run content -- new` writes one to start from.',
  });

const unclosed = (file: string): Problem =>
  problem(file, START, {
    code: 'EB-FM-MISSING',
    found: 'a front matter that begins with `---` and never ends',
    expected: 'a second line `---` between the fields and the text',
    fix: 'Add a line with nothing but `---` after the last field.',
  });

const notFields = (file: string): Problem =>
  problem(file, START, {
    code: 'EB-YAML-SYNTAX',
    found: 'a front matter that is no list of fields',
    expected: 'lines such as `title: Your first invoice`',
    fix: 'Write a field a line: its name, a colon, a space, its value.',
  });

function notYaml(file: string, { line, column, found, fix }: YamlError, before: number): Problem {
  return problem(
    file,
    { line: line + before, column },
    { code: 'EB-YAML-SYNTAX', found, expected: 'front matter in YAML', fix },
  );
}
