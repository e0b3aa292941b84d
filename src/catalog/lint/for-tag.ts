import type { Reach } from './reach.ts';

const PROPERTIES = [
  ['plan', 'plans'],
  ['industry', 'industries'],
  ['useCase', 'useCases'],
  ['role', 'roles'],
] as const;

/** The tag of a passage for those who meet every audience: `<For plan="premium">`. */
export function forTag(reach: Reach): string {
  const attributes = PROPERTIES.flatMap(([attribute, property]) => {
    const lists = reach
      .map((audience): readonly string[] => audience[property])
      .filter(({ length }) => length > 0);
    const values = lists.reduce(
      (all, list) => all.filter((value) => list.includes(value)),
      lists.at(-1) ?? [],
    );
    return values.length === 0 ? [] : [`${attribute}="${values.join(' ')}"`];
  });
  return `<For ${attributes.join(' ')}>`;
}
