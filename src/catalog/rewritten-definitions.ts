import type { CatalogData, CompletionDefinition } from '../domain/content.ts';
import type { Problem } from './problem.ts';

/**
 * A warning for each version of “onboarded” that judges already and asks for something else than it was published with: what
 * past reports said changes with it.
 * @param published the definitions that are in force
 */
export function rewrittenDefinitions(
  { definitions }: Pick<CatalogData, 'definitions'>,
  published: readonly CompletionDefinition[],
  now: Date,
): Problem[] {
  return definitions.flatMap((definition): Problem[] => {
    const before = published.find(({ id }) => id === definition.id);
    if (before === undefined || !judges(before, now) || !judges(definition, now)) return [];
    if (JSON.stringify(before.criterion) === JSON.stringify(definition.criterion)) return [];
    return [
      {
        code: 'EB-DEFINITION-REWRITTEN',
        file: `content/${definition.folder}/en.mdx`,
        line: 1,
        column: 1,
        severity: 'warning',
        found: `other criteria in version ${before.version}, which has judged accounts since ${before.effective.slice(0, 10)}`,
        expected: 'a version that stays as it judged, so that past reports say what they said',
        fix: 'Put the criteria back and write the next version, with a date to come: `npm run content -- new definition <id>`. Where the version was wrong from the beginning, leave it so: publishing says whose status it changes.',
      },
    ];
  });
}

function judges({ status, effective }: CompletionDefinition, now: Date): boolean {
  return status === 'live' && Date.parse(effective) <= now.getTime();
}
