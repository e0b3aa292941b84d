import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isError, type Problem } from '../../catalog/problem.ts';

/** What an open page is told of the content. */
export interface ContentState {
  readonly errors: readonly Told[];
  /** What else keeps the content from being published, in a sentence: a full disk, a change that was cut off. */
  readonly trouble: string | null;
}

/** An error with the text of its rule’s page. */
export interface Told
  extends Pick<Problem, 'code' | 'file' | 'line' | 'column' | 'found' | 'expected' | 'fix'> {
  readonly rule: string;
}

export const NOTHING_WRONG: ContentState = { errors: [], trouble: null };

/** The errors among these, each with the page of its rule. @param root the folder that holds docs/ */
export async function stateOf(problems: readonly Problem[], root: string): Promise<ContentState> {
  const errors = problems.filter(isError);
  const codes = [...new Set(errors.map(({ code }) => code))];
  const pages = await Promise.all(
    // Whoever took the guides away is told of the error all the same.
    codes.map(async (code) => {
      const page = await readFile(join(root, `docs/rules/${code}.md`), 'utf8').catch(() => '');
      return [code, page] as const;
    }),
  );
  const rules = new Map(pages);
  return {
    errors: errors.map(({ code, file, line, column, found, expected, fix }) => {
      return { code, file, line, column, found, expected, fix, rule: rules.get(code) ?? '' };
    }),
    trouble: null,
  };
}
