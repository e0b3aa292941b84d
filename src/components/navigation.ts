import type { Messages } from '../i18n/index.ts';

export type NavId =
  | 'learn'
  | 'journey'
  | 'team'
  | 'academy'
  | 'reports'
  | 'admin'
  | 'studio'
  | 'profile'
  | 'search'
  | 'notes'
  | 'login';

interface NavItem {
  readonly id: NavId;
  readonly href: string;
  readonly title: string;
}

/** The places of the header that are for this person, in order; empty for the signed out. */
export function navigationFor(person: App.Locals['person'], messages: Messages): NavItem[] {
  const { nav } = messages.common;
  const item = (id: Exclude<NavId, 'login' | 'search' | 'notes'>, href: string): NavItem => ({
    id,
    href,
    title: nav[id],
  });
  switch (person?.role) {
    case 'learner':
      return [item('learn', '/learn'), item('journey', '/journey')];
    case 'champion':
      return [
        item('learn', '/learn'),
        item('journey', '/journey'),
        item('team', `/reports/accounts/${person.accountId}`),
      ];
    case 'csm':
      return [item('reports', '/reports'), item('academy', '/learn')];
    case 'cem':
      return [item('studio', '/studio'), item('learn', '/learn')];
    case 'admin':
      return [item('admin', '/admin'), item('reports', '/reports'), item('studio', '/studio')];
    default:
      return [];
  }
}
