import { type Academy, allEntries } from '../academy.ts';
import { closest } from '../closest.ts';
import { CODES } from '../codes.ts';
import { perEntry } from '../entry.ts';
import { holds } from '../holds.ts';
import type { Position, Problem } from '../problem.ts';

/** A comment by which an author says that a rule is broken on purpose in the line it stands in, or above. */
export interface Exception extends Position {
  /** From the root. */
  readonly file: string;
  readonly code: string;
  /** Empty where none is given: then nothing is excepted. */
  readonly reason: string;
  /** The lines that it speaks of, from 1. */
  readonly lines: readonly number[];
}

const ANY = /check:\s*EB-/i;

// In a text it is a comment of MDX, among fields one of YAML.
const IN_BODY = /\{\/\*\s*check:\s*(EB-[^\s*]*)\s*(.*?)\s*\*\/\}/gi;
const IN_FIELDS = /(?<=^|\s)#\s*check:\s*(EB-\S*)\s*(.*?)\s*$/gi;

/** Every exception that is written, in texts and lists. */
export function allExceptions(
  academy: Academy,
  lists: readonly { readonly file: string; readonly text: string }[],
): Exception[] {
  return [
    ...allEntries(academy).flatMap(exceptionsOf),
    ...lists.flatMap(({ file, text }) => exceptionsIn(file, text, Number.POSITIVE_INFINITY)),
  ];
}

const exceptionsOf = perEntry(({ pages }) =>
  pages
    .filter((page) => holds(page, ANY))
    .flatMap(({ file, text, front }) => exceptionsIn(file, text, front?.lines ?? 0)),
);

/**
 * The exceptions written in a file.
 * @param fields how many of its lines, from the first, are fields in YAML; the others are a text
 */
function exceptionsIn(file: string, text: string, fields: number): Exception[] {
  if (!ANY.test(text)) return [];
  const lines = text.split('\n');
  const pattern = (index: number) => (index < fields ? IN_FIELDS : IN_BODY);
  return lines.flatMap((line, index) =>
    [...line.matchAll(pattern(index))].map((match) => ({
      file,
      line: index + 1,
      column: match.index + 1,
      code: (match[1] ?? '').toUpperCase(),
      reason: /^because\s+(.*\S)/i.exec(match[2] ?? '')?.[1] ?? '',
      lines: isAlone(line, pattern(index)) ? [index + 1, ...next(lines, index, pattern)] : [index + 1],
    })),
  );
}

function isAlone(line: string, pattern: RegExp): boolean {
  return line.replace(pattern, '').trim() === '';
}

/** The line below, past blank ones and other exceptions. */
function next(lines: readonly string[], from: number, pattern: (index: number) => RegExp): number[] {
  const below = lines.findIndex((line, index) => index > from && !isAlone(line, pattern(index)));
  return below === -1 ? [] : [below + 1];
}

/** The problems that no exception speaks of. */
export function withoutExcepted(problems: readonly Problem[], exceptions: readonly Exception[]): Problem[] {
  return problems.filter((problem) => !exceptions.some((exception) => excepts(exception, problem)));
}

function excepts({ file, code, reason, lines }: Exception, problem: Problem): boolean {
  return (
    reason !== '' &&
    (CODES[code] ?? 'never') !== 'never' &&
    problem.code === code &&
    problem.file === file &&
    lines.includes(problem.line)
  );
}

/** What is wrong with the exceptions themselves. @param found everything that was found before any was excepted */
export function exceptionProblems(exceptions: readonly Exception[], found: readonly Problem[]): Problem[] {
  return exceptions.flatMap((exception) => {
    const told = toldOf(exception, found);
    return told === null ? [] : [{ ...placeOf(exception), ...told }];
  });
}

function placeOf({ file, line, column }: Exception): Pick<Problem, 'file' | 'line' | 'column'> {
  return { file, line, column };
}

function toldOf(
  exception: Exception,
  found: readonly Problem[],
): Omit<Problem, 'file' | 'line' | 'column'> | null {
  const { code, reason, lines } = exception;
  const rule = CODES[code];
  if (rule === undefined || rule === 'never') return wrongCode(code);
  if (reason === '') return noReason(code);
  // Whether those are needed cannot be told in this run.
  if (rule === 'sometimes' || found.some((problem) => excepts(exception, problem))) return null;
  return {
    code: 'EB-EXCEPTION-IDLE',
    severity: 'warning',
    found: `an exception from ${code}, while nothing in line ${lines.at(-1)} breaks it`,
    expected: 'exceptions only where there is something to except',
    fix: 'Delete the comment, or put it into the line it speaks of, or right above.',
  };
}

function wrongCode(code: string): Omit<Problem, 'file' | 'line' | 'column'> {
  const known = Object.keys(CODES).filter((one) => CODES[one] !== 'never');
  const isKnown = CODES[code] !== undefined;
  const like = isKnown ? undefined : closest(code, known);
  return {
    code: 'EB-EXCEPTION-CODE',
    severity: 'error',
    found: isKnown
      ? `an exception from ${code}, which has none`
      : `an exception from ${code}, which is no rule`,
    expected: isKnown ? 'content that keeps this rule everywhere' : 'the code of a rule',
    fix: isKnown
      ? 'Mend what the rule found and delete the comment.'
      : `${like === undefined ? '' : `Did you mean \`${like}\`? `}Codes stand in docs/rules/README.md.`,
  };
}

function noReason(code: string): Omit<Problem, 'file' | 'line' | 'column'> {
  return {
    code: 'EB-EXCEPTION-REASON',
    severity: 'error',
    found: `an exception from ${code} without a reason`,
    expected: `\`check: ${code} because …\``,
    fix: 'Say in a few words why the rule does not hold here: whoever reads this next year does not know.',
  };
}
