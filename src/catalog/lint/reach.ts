import { type Audience, ROLES, type Role } from '../../domain/audience.ts';
import { SLUG } from '../schema/shared.ts';

/** Audiences that must all be met: a course's, its lesson's, and the passages' around a place. */
export type Reach = readonly Audience[];

const SINGLE = ['plans', 'industries', 'roles'] as const;

/** Staff see everything written for anyone, so a role matters here only where it keeps customers out. */
const CUSTOMERS: readonly Role[] = ['learner', 'champion'];

/** The values of a property that meet every audience; null = any. */
function allowed(reach: Reach, property: (typeof SINGLE)[number]): readonly string[] | null {
  return reach
    .map((audience): readonly string[] => audience[property])
    .filter((values) => values.length > 0)
    .reduce<readonly string[] | null>(
      (all, values) => (all === null ? values : all.filter((v) => values.includes(v))),
      null,
    );
}

/** Whether a value stands there that cannot be: that is told, and whom it was meant for nobody knows. */
function isUnsure(reach: Reach): boolean {
  return reach.some(({ plans, industries, useCases }) =>
    [...plans, ...industries, ...useCases].some((value) => !SLUG.test(value)),
  );
}

function isForAll({ plans, industries, useCases, roles }: Audience): boolean {
  return plans.length + industries.length + useCases.length + roles.length === 0;
}

/** The property on which no customer and no member of staff can meet all audiences; null when somebody can. */
export function impossible(reach: Reach): (typeof SINGLE)[number] | null {
  if (isUnsure(reach)) return null;
  return SINGLE.find((property) => allowed(reach, property)?.length === 0) ?? null;
}

/** Whether some customer can see what stands in `here` but not what stands in `there`. */
export function reachesFurther(here: Reach, there: Reach): boolean {
  if (there.every(isForAll) || impossible(here) !== null || isUnsure([...here, ...there])) return false;
  const readers = (allowed(here, 'roles') ?? ROLES).filter((role) => CUSTOMERS.includes(role as Role));
  if (readers.length === 0) return false;
  const narrowerRoles = allowed(there, 'roles');
  if (narrowerRoles !== null && readers.some((role) => !narrowerRoles.includes(role))) return true;
  for (const property of ['plans', 'industries'] as const) {
    const [mine, theirs] = [allowed(here, property), allowed(there, property)];
    if (theirs !== null && (mine === null || mine.some((value) => !theirs.includes(value)))) return true;
  }
  // Accounts can have several use cases: one list must lie within the other to be sure of meeting it.
  return there.some(
    ({ useCases: wanted }) =>
      wanted.length > 0 &&
      !here.some(({ useCases }) => useCases.length > 0 && useCases.every((value) => wanted.includes(value))),
  );
}
