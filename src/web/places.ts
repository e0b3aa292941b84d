import type { Role } from '../domain/audience.ts';

/** Where each role lands after signing in. */
const HOMES: Record<Role, string> = {
  learner: '/learn',
  champion: '/learn',
  csm: '/reports',
  cem: '/studio',
  admin: '/admin',
};

export function homeOf(role: Role): string {
  return HOMES[role];
}

/**
 * The place asked for before signing in, if it is one of ours: a path, never an address of another site.
 * @returns the path with its query, or null
 */
export function placeAskedFor(typed: string | null, academyOrigin: string): string | null {
  if (typed === null || !typed.startsWith('/') || typed.length > 2000) return null;
  const url = URL.canParse(typed, academyOrigin) ? new URL(typed, academyOrigin) : null;
  if (url === null || url.origin !== academyOrigin || /^\/(login|logout)(\/|$)/.test(url.pathname))
    return null;
  // `//elsewhere` in a Location header would be read as another host.
  return url.pathname.startsWith('//') ? null : url.pathname + url.search;
}

/** The sign-in page, which afterwards leads to `asked`. */
export function loginThen(asked: string): string {
  return asked === '/' ? '/login' : `/login?next=${encodeURIComponent(asked)}`;
}

const UNIT = /^\/courses\/[a-z0-9-]+\/[a-z0-9-]+(?=\/)/;

/** The quiz or lesson that a form was sent from; null where it was another page. */
export function unitOf(sentTo: string): string | null {
  return UNIT.exec(sentTo)?.[0] ?? null;
}

/** The sign-in page for one who sent something when their session had ended: in a lesson, it says so and leads back. */
export function loginAfter(sentTo: string): string {
  const unit = unitOf(sentTo);
  return unit === null ? '/login' : `${loginThen(unit)}&done=ended`;
}
