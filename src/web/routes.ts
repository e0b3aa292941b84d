import type { Role } from '../domain/audience.ts';
import { CALLS } from '../domain/feed/message.ts';

/**
 * Who may ask for a route at all; what of it they see is decided by the catalog and the reports. A probe answers
 * anyone, and looks nobody up: what it tells of may be what a look-up would fail on.
 */
export type Access = 'anyone' | 'probe' | 'signed-in' | readonly Role[];

const REPORT_READERS: readonly Role[] = ['champion', 'csm', 'admin'];
const CS_TEAM: readonly Role[] = ['csm', 'admin'];
const WRITERS: readonly Role[] = ['cem', 'admin'];
const STAFF: readonly Role[] = ['csm', 'cem', 'admin'];

/** Every route of the academy, most particular first; a pattern's `[x]` stands for one segment, `[...x]` for all that follow. */
const ROUTES: readonly (readonly [pattern: string, access: Access])[] = [
  ['/', 'anyone'],
  ['/login', 'anyone'],
  ['/brand/[file]', 'anyone'],
  ['/accessibility', 'anyone'],
  ['/reset', 'anyone'],
  ['/invitation/[token]', 'anyone'],
  ['/reset/[token]', 'anyone'],
  ['/verify/[certificate]', 'anyone'],
  ['/healthz', 'probe'],
  ['/readyz', 'probe'],
  // They look at the write key themselves.
  ...[...CALLS, 'batch'].map((call) => [`/v1/${call}`, 'anyone'] as const),
  ['/logout', 'signed-in'],
  ['/profile', 'signed-in'],
  ['/profile/[...rest]', 'signed-in'],
  ['/learn', 'signed-in'],
  ['/journey', 'signed-in'],
  ['/notes', 'signed-in'],
  ['/notes/removal', 'signed-in'],
  ['/search', 'signed-in'],
  ['/search/suggestions', 'signed-in'],
  ['/paths/[...rest]', 'signed-in'],
  ['/courses/[...rest]', 'signed-in'],
  ['/studio/lessons', STAFF],
  ['/studio/lessons.csv', STAFF],
  ['/studio/questions.csv', STAFF],
  ['/studio/searches.csv', STAFF],
  ['/studio/lessons/[course]', STAFF],
  ['/studio/lessons/[course]/[unit]', STAFF],
  ['/studio', WRITERS],
  ['/studio/[...rest]', WRITERS],
  ['/reports', REPORT_READERS],
  ['/reports/accounts', REPORT_READERS],
  ['/reports/accounts.csv', REPORT_READERS],
  ['/reports/learners.csv', REPORT_READERS],
  ['/reports/accounts/[account]', REPORT_READERS],
  ['/reports/accounts/[account]/set-asides', CS_TEAM],
  ['/reports/accounts/[account]/handoff', CS_TEAM],
  ['/reports/accounts/[account]/record', CS_TEAM],
  ['/reports/accounts/[account]/record/[fact]', CS_TEAM],
  ['/reports/definitions', CS_TEAM],
  ['/reports/definitions/draft.mdx', CS_TEAM],
  ['/reports/scorecard', CS_TEAM],
  ['/reports/scorecard/[measure]', CS_TEAM],
  ['/reports/scorecard/[measure].csv', CS_TEAM],
  ['/reports/business-case', CS_TEAM],
  ['/admin', ['admin']],
  ['/admin/[...rest]', ['admin']],
];

/** Routes that are sent something, forms or another machine's data; all others answer 405. */
const TAKES_FORMS: readonly string[] = [
  '/v1/[call]',
  '/login',
  '/reset',
  '/invitation/[token]',
  '/reset/[token]',
  '/logout',
  '/profile',
  '/profile/[...rest]',
  '/notes',
  '/notes/removal',
  '/paths/[path]/enrollment',
  '/courses/[course]/[unit]/completion',
  '/courses/[course]/[unit]/reading',
  '/courses/[course]/[unit]/bookmark',
  '/courses/[course]/[unit]/usefulness',
  '/courses/[course]/[unit]/activities',
  '/courses/[course]/[unit]/attempts',
  '/courses/[course]/[unit]/draft',
  '/courses/[course]/[unit]/start',
  '/studio/preview',
  '/studio/preview/end',
  '/reports/accounts/[account]/set-asides',
  '/reports/accounts/[account]/record/[fact]',
  '/admin/accounts/[account]',
  '/admin/accounts/[account]/people',
  '/admin/imports',
  '/admin/imports/[import]/confirmation',
  '/admin/keys',
  '/admin/keys/[key]/revocation',
  '/admin/people/new',
  '/admin/people/[person]/[act]',
];

const matchers = ROUTES.map(([pattern, access]) => ({ pattern, access, matches: matcher(pattern) }));

/** Who may ask for this path. What no route covers is nothing: to be answered like anything absent. */
export function accessTo(pathname: string): Access | null {
  return matchers.find(({ matches }) => matches.test(pathname))?.access ?? null;
}

const formMatchers = TAKES_FORMS.map(matcher);

/** Whether anything is taken at this path but the question what is there. */
export function takesForms(pathname: string): boolean {
  return formMatchers.some((matches) => matches.test(pathname));
}

function matcher(pattern: string): RegExp {
  const source = pattern
    .replace(/(?<!\.)\.(?!\.)/g, '[.]')
    .replace(/\/\[\.\.\.\w+\]/g, '/.+')
    .replace(/\[\w+\]/g, '[^/]+');
  return new RegExp(`^${source}$`);
}
