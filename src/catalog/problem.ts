export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

/** How a program mends it: words at a place that become others, or the whole file saved anew. */
export type Mend = (Position & { readonly was: string; readonly becomes: string }) | 'save anew';

/** One thing wrong in content/, told so that an author can mend it without asking anybody. */
export interface Problem extends Position {
  /** Names the rule; its page is `docs/rules/<code>.md`. */
  readonly code: string;
  /** From the repository's root, with forward slashes. */
  readonly file: string;
  readonly severity: 'error' | 'warning';
  readonly found: string;
  readonly expected: string;
  /** What to do. */
  readonly fix: string;
  /** Where `check --fix` can do it. */
  readonly mend?: Mend;
}

export const isError = (problem: Problem): boolean => problem.severity === 'error';

export const asWarning = (problem: Problem): Problem => ({ ...problem, severity: 'warning' });

/** By file, then by place. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.code, b.code) ||
      compare(a.found, b.found),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** One problem as it is printed; `paint` may colour a part for a terminal. */
export function printed(
  problem: Problem,
  paint: (part: 'place' | Problem['severity'], text: string) => string,
): string {
  const place = paint('place', `${problem.file}:${problem.line}:${problem.column}`);
  const code = paint(
    problem.severity,
    problem.severity === 'error' ? problem.code : `${problem.code} (warning)`,
  );
  return `${place}  ${code}\n  found    ${problem.found}\n  expected ${problem.expected}\n  do       ${problem.fix}`;
}

/** All problems as plain text, a blank line between two. */
export function printedAll(problems: readonly Problem[]): string {
  return problems.map((problem) => printed(problem, (_, text) => text)).join('\n\n');
}
