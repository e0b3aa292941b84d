import type { Profile } from './audience.ts';

/** All profiles of one of these plans, one of these industries and one of these use cases; null = none. */
export interface ProfileGroup {
  readonly plans: readonly (string | null)[];
  readonly industries: readonly (string | null)[];
  readonly useCases: readonly (string | null)[];
}

/**
 * Says the same profiles, each of one use case or none, in few groups: first use cases are put together, then
 * industries, then plans.
 */
export function grouped(profiles: readonly Profile[]): ProfileGroup[] {
  const single = profiles.map(({ plan, industry, useCases }): ProfileGroup => {
    return { plans: [plan], industries: [industry], useCases: [useCases[0] ?? null] };
  });
  return (['useCases', 'industries', 'plans'] as const).reduce(joined, single);
}

/** Groups that differ in one property alone become one. */
function joined(groups: ProfileGroup[], property: keyof ProfileGroup): ProfileGroup[] {
  const alike = Map.groupBy(groups, (group) => JSON.stringify({ ...group, [property]: [] }));
  return [...alike.values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : [{ ...first, [property]: same.flatMap((group) => group[property]) }];
  });
}
