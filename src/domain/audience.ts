/** The five roles. Learner and champion belong to a customer's account; the others are the vendor's staff. */
export const ROLES = ['learner', 'champion', 'csm', 'cem', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Who a piece of content is for. An empty list means "no condition"; `{}` in front matter is everyone. */
export interface Audience {
  readonly plans: readonly string[];
  readonly industries: readonly string[];
  readonly useCases: readonly string[];
  readonly roles: readonly Role[];
}

export const EVERYONE: Audience = { plans: [], industries: [], useCases: [], roles: [] };

/** The three properties of an account that decide what its people see. */
export interface Profile {
  readonly plan: string | null;
  readonly industry: string | null;
  readonly useCases: readonly string[];
}

/** The one who looks: a role, and the profile of the account they belong to (null for staff). */
export interface Viewer {
  readonly role: Role;
  readonly profile: Profile | null;
}

export type ClosedBecause = 'plan' | 'industry' | 'useCase' | 'role' | 'draft' | 'scheduled' | 'retired';
export type Decision = { readonly open: true } | { readonly open: false; readonly because: ClosedBecause };

const OPEN: Decision = { open: true };

export function isStaff(role: Role): boolean {
  return role === 'csm' || role === 'cem' || role === 'admin';
}

/** Whether something is for the vendor's own people and for no customer, as their guides are; of `role` if that is given. */
export function isForStaff({ roles }: Audience, role?: Role): boolean {
  return roles.length > 0 && roles.every(isStaff) && (role === undefined || roles.includes(role));
}

function meets(asked: readonly string[], has: readonly (string | null)[]): boolean {
  return asked.length === 0 || asked.some((value) => has.includes(value));
}

/**
 * The one decision on who sees what: any value matches within a property, all properties must match.
 * Staff see everything that is written for anyone. The reason is for CEM and CSM, never for the customer.
 */
export function decideAudience(audience: Audience, viewer: Viewer): Decision {
  if (isStaff(viewer.role)) return OPEN;
  const profile = viewer.profile ?? { plan: null, industry: null, useCases: [] };
  if (!meets(audience.roles, [viewer.role])) return { open: false, because: 'role' };
  if (!meets(audience.plans, [profile.plan])) return { open: false, because: 'plan' };
  if (!meets(audience.industries, [profile.industry])) return { open: false, because: 'industry' };
  if (!meets(audience.useCases, profile.useCases)) return { open: false, because: 'useCase' };
  return OPEN;
}

/** What the decision needs to know of a piece of content beside its audience. */
export interface Publishable {
  readonly audience: Audience;
  readonly status: 'draft' | 'live' | 'retired';
  /** ISO 8601 instant before which it counts as a draft; null = at once. */
  readonly publishAt: string | null;
}

/** Audience and publication together. Drafts and what is scheduled are seen by cem and admin only; retired by nobody. */
export function decide(content: Publishable, viewer: Viewer, now: Date): Decision {
  const drafts = viewer.role === 'cem' || viewer.role === 'admin';
  if (content.status === 'retired') return { open: false, because: 'retired' };
  if (content.status === 'draft' && !drafts) return { open: false, because: 'draft' };
  if (content.publishAt !== null && Date.parse(content.publishAt) > now.getTime() && !drafts)
    return { open: false, because: 'scheduled' };
  return decideAudience(content.audience, viewer);
}
