import type { Problem } from '../problem.ts';
import { fieldNames } from '../schema/field-names.ts';

/** A slip of the keyboard in a line of YAML: what was typed and what was meant, at a column from 1. */
export interface Slip {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly was: string;
  readonly becomes: string;
  readonly kind: 'colon' | 'indent' | 'hyphen';
}

/** Full-width colons after the name of a field and hyphens before an item, and indentation that YAML takes for none. */
export function slipsIn(yaml: string): Slip[] {
  return yaml.split('\n').flatMap((line, index): Slip[] => {
    const at = { line: index + 1 };
    const indent = /^[ \t\u3000]+/.exec(line)?.[0] ?? '';
    const [, before = '', name = '', colon] =
      /^([ \t\u3000]*(?:- +|－[ \u3000]*)*)([A-Za-z]+)(：[ \u3000]*)/.exec(line) ?? [];
    const hyphen = /^－[ \u3000]*/.exec(line.slice(indent.length))?.[0];
    return [
      ...(/[\t\u3000]/.test(indent)
        ? [
            {
              ...at,
              column: 1,
              was: indent,
              becomes: indent.replace(/[\t\u3000]/g, '  '),
              kind: 'indent' as const,
            },
          ]
        : []),
      ...(hyphen !== undefined
        ? [{ ...at, column: indent.length + 1, was: hyphen, becomes: '- ', kind: 'hyphen' as const }]
        : []),
      ...(colon !== undefined && fieldNames().has(name)
        ? [
            {
              ...at,
              column: before.length + name.length + 1,
              was: colon,
              becomes: ': ',
              kind: 'colon' as const,
            },
          ]
        : []),
    ];
  });
}

/** The text as it was meant. */
export function withoutSlips(yaml: string, slips: readonly Slip[]): string {
  const lines = yaml.split('\n');
  for (const { line, column, was, becomes } of [...slips].reverse()) {
    const text = lines[line - 1] ?? '';
    lines[line - 1] = text.slice(0, column - 1) + becomes + text.slice(column - 1 + was.length);
  }
  return lines.join('\n');
}

/** @param before lines of the file that stand above the YAML */
export function slipProblem(
  { line, column, was, becomes, kind }: Slip,
  file: string,
  before: number,
): Problem {
  const at = { line: line + before, column };
  return {
    file,
    ...at,
    severity: 'error',
    code: 'EB-YAML-SYNTAX',
    ...toldOf(kind, was),
    mend: { ...at, was, becomes },
  };
}

function toldOf(kind: Slip['kind'], was: string): Pick<Problem, 'found' | 'expected' | 'fix'> {
  if (kind === 'colon')
    return {
      found: 'a full-width colon `：` after the name of a field',
      expected: 'a plain colon and a space: `title: …`',
      fix: 'Type the colon with the input method off, or run `npm run content -- check --fix`.',
    };
  if (kind === 'hyphen')
    return {
      found: 'a full-width hyphen `－` before an item of a list',
      expected: 'a plain hyphen and a space: `- id: …`',
      fix: 'Type the hyphen with the input method off, or run `npm run content -- check --fix`.',
    };
  return {
    found: was.includes('\t') ? 'a tab as indentation' : 'a full-width space as indentation',
    expected: 'plain spaces; YAML takes no tabs',
    fix: 'Indent with spaces, or run `npm run content -- check --fix`.',
  };
}
