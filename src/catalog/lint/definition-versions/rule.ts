import type { CompletionDefinition } from '../../../domain/content.ts';
import type { Criterion } from '../../../domain/criteria/criterion.ts';
import { type Entry, fieldProblem, isSound } from '../../academy.ts';
import type { Problem } from '../../problem.ts';
import type { Rule } from '../rule.ts';

/** At every moment it is plain which version of the definition is in force, and none is met by waiting. */
export const definitionVersions: Rule = {
  codes: ['EB-DEFINITION-TWICE', 'EB-DEFINITION-ORDER', 'EB-DEFINITION-NONE', 'EB-DEFINITION-TIME'],
  check({ definitions }, now) {
    const sound = definitions
      .filter(({ base }) => isSound(base))
      .sort((a, b) => a.content.version - b.content.version || (a.folder.folder < b.folder.folder ? -1 : 1));
    const live = sound.filter(({ content }) => content.status === 'live');
    return [...twice(sound), ...order(live), ...none(live, now), ...byTime(sound)];
  },
};

type DefinitionEntry = Entry<CompletionDefinition>;

function problem(
  { base }: DefinitionEntry,
  field: string,
  told: Pick<Problem, 'code' | 'found' | 'expected' | 'fix'>,
): Problem[] {
  return base === null ? [] : [fieldProblem(base, [field], told)];
}

function twice(definitions: readonly DefinitionEntry[]): Problem[] {
  return definitions.flatMap((entry, index) => {
    const other = definitions
      .slice(0, index)
      .find(({ content }) => content.version === entry.content.version);
    if (other === undefined) return [];
    return problem(entry, 'version', {
      code: 'EB-DEFINITION-TWICE',
      found: `version ${entry.content.version} a second time; content/${other.folder.folder} has it too`,
      expected: 'a version that no other definition has',
      fix: 'Give the newer of the two the next number: accounts name the version that judged them.',
    });
  });
}

/** A later version comes into force on a later day. */
function order(live: readonly DefinitionEntry[]): Problem[] {
  return live.flatMap((entry, index) => {
    const before = live[index - 1];
    if (before === undefined || before.content.version === entry.content.version) return [];
    if (entry.content.effective > before.content.effective) return [];
    return problem(entry, 'effective', {
      code: 'EB-DEFINITION-ORDER',
      found: `${entry.content.effective} for version ${entry.content.version}, while version ${before.content.version} is effective from ${before.content.effective}`,
      expected: 'a date after that of the version before',
      fix: 'Correct the date. It says from when on accounts are judged by this version instead of the one before.',
    });
  });
}

function none(live: readonly DefinitionEntry[], now: Date): Problem[] {
  const first = [...live].sort((a, b) => (a.content.effective < b.content.effective ? -1 : 1))[0];
  if (first === undefined || Date.parse(first.content.effective) <= now.getTime()) return [];
  return problem(first, 'effective', {
    code: 'EB-DEFINITION-NONE',
    found: `${first.content.effective}, and no other definition is in force before it`,
    expected: 'a definition that is in force today',
    fix: 'Choose a date in the past, such as the day your academy began: until then no account can be onboarded.',
  }).map((one) => ({ ...one, severity: 'warning' }));
}

function byTime(definitions: readonly DefinitionEntry[]): Problem[] {
  return definitions.flatMap((entry) =>
    holdsByTime(entry.content.criterion)
      ? problem(entry, 'criterion', {
          code: 'EB-DEFINITION-TIME',
          found: 'a criterion that holds once enough days have gone by, whatever the customer does',
          expected: 'something that the customer has done or said',
          fix: 'Ask for a fact beside `days`, in an `all`. Onboarding never ends because time ran out.',
        })
      : [],
  );
}

function holdsByTime(criterion: Criterion): boolean {
  if (criterion.kind === 'days') return true;
  if (!('of' in criterion)) return false;
  const byTime = criterion.of.filter(holdsByTime).length;
  if (criterion.kind === 'all') return byTime === criterion.of.length;
  return byTime >= (criterion.kind === 'at-least' ? criterion.n : 1);
}
