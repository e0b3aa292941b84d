import type { Cell, Coverage, Hole } from '../../catalog/coverage.ts';
import type { ValuesInUse } from '../../catalog/values-in-use.ts';
import type { Profile, Role } from '../../domain/audience.ts';
import { BASE_LANGUAGE, type CatalogData } from '../../domain/content.ts';
import { grouped, type ProfileGroup } from '../../domain/profile-groups.ts';
import { table } from './table.ts';
import { some } from './usage.ts';

/** The matrix for a terminal: a table a path, then what is missing and what is given twice. */
export function coverageInWords(
  found: Coverage,
  values: ValuesInUse,
  data: CatalogData,
  withAccounts: boolean,
  width: number,
): string {
  const parts = data.paths
    .filter(({ status }) => status !== 'retired')
    .map(({ id, words, audience: { roles } }) => {
      const cells = found.cells.filter((cell) => cell.path === id);
      const head = `${id}: ${words[BASE_LANGUAGE]?.title ?? ''}`;
      return `${head}\n${cells.length === 0 ? notForLearners(roles) : pathTable(cells, values, data, width)}`;
    });
  return [
    heading(found, values, withAccounts),
    ...parts,
    holes(found, values),
    doubles(found, values),
    ...unlisted(found),
  ].join('\n\n');
}

function notForLearners(roles: readonly Role[]): string {
  const isForOthers = roles.length > 0 && !roles.includes('learner');
  return isForOthers ? `  for ${roles.join(', ')} alone` : '  open to no learner today';
}

function unlisted({ unlisted: all }: Coverage): string[] {
  if (all.length === 0) return [];
  return [
    `On no path: ${all.join(', ')}. Whoever may see them finds them under “More courses”; nobody is asked for them.`,
  ];
}

function heading({ profiles }: Coverage, values: ValuesInUse, withAccounts: boolean): string {
  const { plans, industries, useCases } = values;
  return [
    `What a learner gets today, by ${some(profiles.length, 'profile')}: ${plans.length} × ${industries.length} × ${useCases.length}`,
    `  plans       ${listed(plans)}`,
    `  industries  ${listed(industries)}`,
    `  use cases   ${listed(useCases)}`,
    `as content names them${withAccounts ? ' and accounts have them' : ''}.`,
    'Modules: required + offered; min: minutes of both; in: languages; ! = see below.',
  ].join('\n');
}

const COLUMNS = ['plan', 'industry', 'use case', 'modules', 'min', 'quizzes', 'in'] as const;

function pathTable(cells: readonly Cell[], values: ValuesInUse, data: CatalogData, width: number): string {
  const alike = Map.groupBy(cells, ({ profile, path, ...what }) => JSON.stringify(what));
  const rows = [...alike.values()].flatMap((same) => {
    const [cell] = same;
    if (cell === undefined) return [];
    return grouped(same.map(({ profile }) => profile)).map((group) => [
      ...whoIn(group, values),
      modulesIn(cell),
      String(cell.minutes.required + cell.minutes.optional),
      String(cell.quizzes),
      data.languages.map((one) => (cell.languages.includes(one) ? one : `${one}!`)).join(' '),
    ]);
  });
  return table(COLUMNS, rows, { width, numbers: [3, 4, 5] });
}

function modulesIn({ required, optional }: Cell): string {
  const both = optional > 0 ? `${required}+${optional}` : String(required);
  return required + optional === 0 ? `${both}!` : both;
}

function holes({ holes: all }: Coverage, values: ValuesInUse): string {
  if (all.length === 0) return 'Holes: none. Everybody has a path with a module in it, in every language.';
  const lines = byWhat(all, values, holeInWords);
  return ['Holes', ...lines].join('\n');
}

function holeInWords(hole: Hole): string {
  if (hole.kind === 'no-path') return 'no path is open';
  if (hole.kind === 'no-module') return 'no module in any path that is open';
  return `${hole.path} lacks ${hole.language} in ${hole.lacks.join(', ')}`;
}

function doubles({ doubles: all }: Coverage, values: ValuesInUse): string {
  if (all.length === 0) return 'Doubles: none. Nobody is given a course by two paths.';
  return [
    'Doubles',
    ...byWhat(all, values, ({ course, paths }) => `${course} by ${paths.join(' and ')}`),
  ].join('\n');
}

/** A line for what is said, then a line for each group of profiles it is said of. */
function byWhat<T extends { readonly profile: Profile }>(
  all: readonly T[],
  values: ValuesInUse,
  say: (one: T) => string,
): string[] {
  return [...Map.groupBy(all, say)].flatMap(([what, same]) => [
    `  ! ${what}`,
    ...grouped(same.map(({ profile }) => profile)).map(
      (group) => `      for ${whoIn(group, values).join(' × ')}`,
    ),
  ]);
}

/** A group of profiles, property by property; `all` where every value in use is among them. */
export function whoIn(
  { plans, industries, useCases }: ProfileGroup,
  values: ValuesInUse,
): [string, string, string] {
  const part = (some: readonly (string | null)[], whole: readonly (string | null)[]) =>
    some.length === whole.length && whole.length > 1 ? 'all' : listed(some);
  return [part(plans, values.plans), part(industries, values.industries), part(useCases, values.useCases)];
}

function listed(values: readonly (string | null)[]): string {
  return values.map((value) => value ?? '(none)').join(', ');
}
