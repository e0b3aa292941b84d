import { TIMELINE_STATES } from '../domain/timeline-state.ts';
import type { AccountLine } from './account-lines.ts';

/** What an accounts list can be narrowed by; each as it stands in the address. */
export const FILTERS = ['q', 'state', 'segment', 'plan', 'industry', 'useCase', 'csm'] as const;
export const SORT_KEYS = [
  'name',
  'segment',
  'plan',
  'industry',
  'csm',
  'state',
  'health',
  'invited',
  'active',
  'finished',
  'behind',
  'onboarding',
  'lastActivity',
] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** Narrows and orders accounts by an address's parameters; ones it does not know are left aside. */
export function selectAccounts(
  lines: readonly AccountLine[],
  asked: URLSearchParams,
  language: string,
): AccountLine[] {
  const wanted = (name: (typeof FILTERS)[number]) => asked.get(name) ?? '';
  const has = (name: (typeof FILTERS)[number], values: readonly (string | null)[]) =>
    wanted(name) === '' || values.includes(wanted(name));
  const text = fold(wanted('q'));
  const kept = lines.filter(
    ({ account, state }) =>
      (text === '' || fold(`${account.name} ${account.id}`).includes(text)) &&
      has('state', [state]) &&
      has('segment', [account.segment]) &&
      has('plan', [account.plan]) &&
      has('industry', [account.industry]) &&
      has('useCase', account.useCases) &&
      has('csm', [account.csm]),
  );
  const sort = asked.get('sort') ?? '';
  const key = SORT_KEYS.find((known) => known === sort.replace(/^-/, ''));
  return key === undefined ? kept : ordered(kept, key, sort.startsWith('-'), new Intl.Collator(language));
}

/** What is unknown comes last, whichever way round. */
function ordered(
  lines: readonly AccountLine[],
  key: SortKey,
  descending: boolean,
  collator: Intl.Collator,
): AccountLine[] {
  return [...lines].sort((a, b) => {
    const [x, y] = [sortValue(a, key), sortValue(b, key)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    const order =
      typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y));
    return descending ? -order : order;
  });
}

function sortValue(
  {
    account,
    csm,
    state,
    health,
    team: { invited, active, finished, behind, onboarding, lastActivityAt },
  }: AccountLine,
  key: SortKey,
) {
  switch (key) {
    case 'name':
      return account.name;
    case 'segment':
      return account.segment;
    case 'plan':
      return account.plan;
    case 'industry':
      return account.industry;
    case 'csm':
      return csm;
    case 'state':
      return TIMELINE_STATES.indexOf(state);
    case 'health':
      return health;
    case 'invited':
      return invited;
    case 'active':
      return active;
    case 'finished':
      return finished;
    case 'behind':
      return behind;
    case 'onboarding':
      return onboarding.percent;
    case 'lastActivity':
      return lastActivityAt === null ? null : Date.parse(lastActivityAt);
  }
}

/** Width, case and form do not matter to someone who looks for a name. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
