import { type Entry, type Page, textProblem } from '../../academy.ts';
import { didYouMean } from '../../closest.ts';
import type { ActivityFact } from '../../compile/facts.ts';
import type { Position, Problem } from '../../problem.ts';
import type { Rule } from '../rule.ts';

/** What people do in a lesson has ids that stand once, and is the same in every language and for the same readers. */
export const activities: Rule = {
  codes: ['EB-ACTIVITY-TWICE', 'EB-LANG-PARITY'],
  check: ({ modules }) =>
    modules.flatMap((module) => [...module.pages.flatMap(twice), ...inEveryLanguage(module)]),
};

function twice(page: Page): Problem[] {
  const own = page.facts?.activities ?? [];
  return [
    ...again(page, own, (id) => `the activity \`${id}\` a second time in this module`),
    ...own.flatMap(({ id: activity, items }) =>
      again(page, items, (id) => `the id \`${id}\` a second time in the activity \`${activity}\``),
    ),
  ];
}

function again(
  page: Page,
  all: readonly (Position & { readonly id: string })[],
  found: (id: string) => string,
): Problem[] {
  return all.flatMap((one, index) => {
    if (one.id === '' || all.findIndex(({ id }) => id === one.id) === index) return [];
    return textProblem(page, one, {
      code: 'EB-ACTIVITY-TWICE',
      found: found(one.id),
      expected: 'an id of its own, in passages for different readers too',
      fix: 'Give the newer of the two another id. Leave the older one: what people did hangs on it.',
    });
  });
}

function inEveryLanguage({ base, pages }: Entry): Problem[] {
  const wanted = base?.facts?.activities;
  if (base == null || wanted === undefined) return [];
  return pages
    .filter((page) => page !== base && page.facts !== null)
    .flatMap((page) => {
      const own = page.facts?.activities ?? [];
      const start = { line: 1, column: 1 };
      return [
        ...sameIds(page, start, wanted, own, 'activity'),
        ...firsts(own).flatMap((one) => {
          const original = wanted.find(({ id }) => id === one.id);
          return original === undefined ? [] : likeOriginal(page, one, original);
        }),
      ];
    });
}

/** Without those whose id stood before, which are told of by themselves. */
function firsts(all: readonly ActivityFact[]): ActivityFact[] {
  return all.filter(({ id }, index) => all.findIndex((one) => one.id === id) === index);
}

function likeOriginal(page: Page, own: ActivityFact, base: ActivityFact): Problem[] {
  const problems = sameIds(page, own, base.items, own.items, `item of \`${own.id}\``);
  if (own.kind !== base.kind)
    problems.push(
      told(
        page,
        own,
        `the activity \`${own.id}\` as a ${own.kind}`,
        `a ${base.kind}, as in en.mdx`,
        'Use the same component.',
      ),
    );
  if (JSON.stringify(own.within) !== JSON.stringify(base.within))
    problems.push(
      told(
        page,
        own,
        `the activity \`${own.id}\` in a passage for other readers than in en.mdx`,
        'the same `<For …>` around it',
        'Put it into the passage that it stands in in en.mdx.',
      ),
    );
  for (const item of own.items) {
    const original = base.items.find(({ id }) => id === item.id);
    if (original !== undefined && original.changes !== item.changes)
      problems.push(toldOfEffect(page, item, original.changes));
  }
  return problems;
}

/** @param wanted place of the cell that the press changes in en.mdx, from 0 */
function toldOfEffect(page: Page, { id, changes, ...at }: ActivityFact['items'][number], wanted?: number) {
  const inWords = (place?: number) =>
    place === undefined ? 'that changes nothing' : `that changes column ${place + 1}`;
  return told(
    page,
    at,
    `an action \`${id}\` ${inWords(changes)}`,
    `one ${inWords(wanted)}, as in en.mdx`,
    'Give it a `becomes` where en.mdx has one, with the same column in the words of this language.',
  );
}

interface Named extends Position {
  readonly id: string;
}

function sameIds(
  page: Page,
  at: Position,
  wanted: readonly Named[],
  own: readonly Named[],
  name: string,
): Problem[] {
  const lacking = wanted.filter(({ id }) => !own.some((one) => one.id === id));
  const extra = own.filter(({ id }) => id !== '' && !wanted.some((one) => one.id === id));
  return [
    ...lacking.map(({ id }) =>
      told(
        page,
        at,
        `no ${name} with the id \`${id}\``,
        `every ${name} that en.mdx has`,
        `Translate it, with \`id="${id}"\`.`,
      ),
    ),
    ...extra.map((one) =>
      told(
        page,
        one,
        `an ${name} \`${one.id}\`, which en.mdx does not have`,
        `only what en.mdx has: ${wanted.map(({ id }) => id).join(', ') || 'none here'}`,
        `${didYouMean(
          one.id,
          lacking.map(({ id }) => id),
        )}Correct the id, delete it here, or add it to en.mdx.`,
      ),
    ),
  ];
}

function told(page: Page, at: Position, found: string, expected: string, fix: string): Problem {
  return textProblem(page, at, { code: 'EB-LANG-PARITY', found, expected, fix });
}
