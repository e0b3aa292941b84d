import type { z } from 'zod';
import { closest, didYouMean } from '../closest.ts';
import { didYouMeanSlug } from '../meant-slug.ts';
import type { Problem } from '../problem.ts';
import { isMapping, manualAt, type Schemas } from '../schema/schemas.ts';
import { SLUG } from '../schema/shared.ts';
import { meantDates, noSuchDay } from './dates.ts';
import { type FrontMatter, placeOf } from './front-matter.ts';

export interface FieldProblems {
  readonly problems: readonly Problem[];
  /** Paths of what cannot be relied on (`questions.2.options`), so that other rules do not speak of it again. */
  readonly doubtful: readonly string[];
}

/** Checks a front matter field by field against its schema. Every problem comes back, each at its own line. */
export function checkFields(
  { data, places }: Pick<FrontMatter, 'data' | 'places'>,
  file: string,
  { base, translation, instead }: Schemas,
  isBase: boolean,
): FieldProblems {
  const schema = isBase ? base : translation;
  const result = schema.safeParse(data);
  if (result.success) return { problems: [], doubtful: [] };
  const problems: Problem[] = [];
  const doubtful: string[] = [];
  const context = { schema, base, instead, isBase, data, file, places };
  for (const issue of result.error.issues) {
    problems.push(
      ...(issue.code === 'unrecognized_keys' ? unknownFields(issue, context) : [wrongValue(issue, context)]),
    );
    doubtful.push(...(issue.code === 'unrecognized_keys' ? meantByUnknown(issue) : [issue.path.join('.')]));
  }
  return { problems, doubtful };
}

/** Whom it is for cannot be relied on where a part of it stands under another name: too many would seem to see it. */
function meantByUnknown({ path, keys }: z.core.$ZodIssueUnrecognizedKeys): string[] {
  const isOfAudience =
    path.length === 0 ? keys.some((key) => closest(key, AUDIENCE) !== undefined) : path[0] === 'audience';
  return isOfAudience ? ['audience'] : [];
}

const AUDIENCE = ['audience'];

type Issue = z.core.$ZodIssue;
interface Context {
  readonly schema: z.ZodType;
  readonly base: z.ZodType;
  readonly instead: Schemas['instead'];
  readonly isBase: boolean;
  readonly data: unknown;
  readonly file: string;
  readonly places: FrontMatter['places'];
}

function unknownFields(issue: z.core.$ZodIssueUnrecognizedKeys, context: Context): Problem[] {
  const { fields } = manualAt(context.schema, issue.path, context.data);
  return issue.keys.map((key) => {
    const path = [...issue.path, key];
    const at = { file: context.file, ...placeOf(context.places, path), severity: 'error' as const };
    const where = issue.path.length === 0 ? '' : ` in \`${shown(issue.path)}\``;
    if (!context.isBase && isStructure(context.base, issue.path, key))
      return {
        ...at,
        code: 'EB-LANG-STRUCTURE',
        found: `\`${key}\`${where} repeated in a translation`,
        expected: `only words here: ${listed(fields)}`,
        fix: `Delete \`${key}\`; it stands once, in en.mdx.`,
      };
    return {
      ...at,
      code: 'EB-FIELD-UNKNOWN',
      found: `a field \`${key}\`${where}, which nothing reads`,
      expected: fields.length === 0 ? 'no fields here' : `one of ${listed(fields)}`,
      fix:
        (issue.path.length === 0 ? context.instead?.[key] : undefined) ??
        `${didYouMean(key, fields)}Rename it or delete the line.`,
    };
  });
}

/** Whether the base language's file may carry `key` there, whatever kind of question it stands in. */
function isStructure(base: z.ZodType, path: readonly PropertyKey[], key: string): boolean {
  if (manualAt(base, path, {}).fields.includes(key)) return true;
  return path[0] === 'questions' && ['kind', 'correct', 'answer', 'tolerance'].includes(key);
}

function wrongValue(issue: Issue, context: Context): Problem {
  const name = shown(issue.path);
  const item = itemAround(issue.path, context);
  const of = item === undefined ? '' : ` of \`${item}\``;
  const value = valueAt(context.data, issue.path);
  const { description } = manualAt(context.schema, issue.path, context.data);
  const at = { file: context.file, ...placeOf(context.places, issue.path), severity: 'error' as const };
  const expected = [expectation(issue), description].filter((part) => part !== undefined).join('. ');
  if (value === undefined || value === null)
    return {
      ...at,
      code: 'EB-FIELD-MISSING',
      found: value === null ? `\`${name}\`${of} without a value` : `no \`${name}\`${of}`,
      expected: `\`${name}\`: ${expected}`,
      fix:
        value === null
          ? 'Write its value after the colon, or delete the line if it is optional.'
          : `Add \`${String(issue.path.at(-1))}:\` to ${whereToAdd(item, context)}.`,
    };
  const isType = issue.code === 'invalid_type' && !isNotWhole(issue);
  return {
    ...at,
    code: isType ? 'EB-FIELD-TYPE' : 'EB-FIELD-VALUE',
    found: `\`${name}\`${of}: ${quoted(value)}${isType ? ` (${typeName(value)})` : ''}${dayProblem(issue, value)}`,
    expected: `\`${name}\`: ${expected}`,
    fix: advice(issue, value),
  };
}

/** In a file that is a list, the id of the item that a path leads into: there are too many to count to it. */
function itemAround(path: readonly PropertyKey[], { file, data }: Context): string | undefined {
  const index = path.findIndex((step) => typeof step === 'number');
  if (isText(file) || index === -1 || index === path.length - 1) return undefined;
  const id = valueAt(data, [...path.slice(0, index + 1), 'id']);
  return typeof id === 'string' && path.at(-1) !== 'id' ? id : undefined;
}

function whereToAdd(item: string | undefined, { file }: Context): string {
  if (isText(file)) return 'the front matter';
  return item === undefined ? file : `\`${item}\` in ${file}`;
}

function isText(file: string): boolean {
  return file.endsWith('.mdx');
}

function isNotWhole(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.expected === 'int';
}

function expectation(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return TYPE_NAMES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return `one of ${listed(issue.values.map(String))}`;
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? `one of ${listed(issue.options.map(String))}`
        : issue.message;
    case 'invalid_key':
      return issue.issues[0]?.message ?? issue.message;
    case 'too_small':
      return issue.origin === 'number' ? `at least ${issue.minimum}` : issue.message;
    case 'too_big':
      return issue.origin === 'number' ? `at most ${issue.maximum}` : `at most ${issue.maximum} characters`;
    default:
      return issue.message;
  }
}

/** Whether a date, or a moment of one, is wanted there. */
function isDate(issue: Issue): boolean {
  if (issue.code === 'invalid_union') return issue.errors.some((branch) => branch.some(isDate));
  return issue.code === 'invalid_format' && issue.format === 'date';
}

function dayProblem(issue: Issue, value: unknown): string {
  const wrong = typeof value === 'string' && isDate(issue) ? noSuchDay(value) : undefined;
  return wrong === undefined ? '' : `, but ${wrong}`;
}

function dateAdvice(value: string): string {
  if (noSuchDay(value) !== undefined) return 'Write a day that there is.';
  // The day is right, and what stands behind it is not.
  if (/^\d{4}-\d{2}-\d{2}./.test(value)) return 'Change the value to what is expected.';
  const meant = meantDates(value).map((date) => `\`${date}\``);
  const asked = meant.length === 0 ? '' : `Did you mean ${meant.join(' or ')}? `;
  return `${asked}Write year, month and day, in this order, with hyphens between them.`;
}

function advice(issue: Issue, value: unknown): string {
  if (isDate(issue) && typeof value === 'string') return dateAdvice(value);
  const simple = typeof value === 'number' || typeof value === 'boolean';
  if (issue.code === 'invalid_type' && issue.expected === 'string' && simple)
    return `Put it in quotes: \`"${String(value)}"\`.`;
  if (issue.code === 'invalid_type' && issue.expected === 'array')
    return `Write a list: \`[${isMapping(value) ? '…' : String(value)}]\`.`;
  if (
    issue.code === 'invalid_type' &&
    ['number', 'int', 'boolean'].includes(issue.expected) &&
    typeof value === 'string'
  )
    return 'Write the bare value, without quotes or unit.';
  if (issue.code === 'invalid_value')
    return `${didYouMean(String(value), issue.values.map(String))}Write one of the values above.`;
  if (issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options))
    return `${didYouMean(String(value), issue.options.map(String))}Write one of the values above.`;
  if (
    issue.code === 'invalid_format' &&
    typeof value === 'string' &&
    'pattern' in issue &&
    issue.pattern === String(SLUG)
  )
    return `${didYouMeanSlug(value)}Change the value to what is expected.`;
  return 'Change the value to what is expected.';
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'words',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'fields of its own',
  record: 'words for each language',
};

function typeName(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'fields';
  return (
    { string: 'words', number: 'a number', boolean: 'true or false' }[typeof value as 'string'] ??
    typeof value
  );
}

/** `questions[2].options[0].text`, counted from 1 as people count. */
function shown(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step + 1}]` : `${text}${text && '.'}${String(step)}`,
    '',
  );
}

function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

function quoted(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    data,
  );
}
