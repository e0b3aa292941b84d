import type { StakeholderRole } from '../../src/domain/history.ts';
import type { SampleRows } from './rows.ts';
import { after, type Teller } from './teller.ts';

type Row = SampleRows['stakeholders'][number];

/** Who is on the customer's side, known since the handoff; with tech touch since the contract, and the champion alone. */
export function stakeholdersOf(teller: Teller): Row[] {
  const { story, contractAt, people } = teller;
  const { id, touch, plan, segment, unclaimed } = story;
  const since = touch === 'tech' ? contractAt : unclaimed ? null : after(teller, 1, 9.1, 10);
  if (since === null) return [];
  const [champion] = people;
  const roles: readonly StakeholderRole[] =
    touch === 'tech'
      ? ['champion']
      : [
          'sponsor',
          'champion',
          ...(plan === 'premium' ? (['it'] as const) : []),
          ...(segment === 'smb' ? [] : (['team-lead'] as const)),
          ...(segment === 'enterprise' ? (['procurement'] as const) : []),
        ];
  return roles.flatMap((role) => {
    const name = role === 'champion' ? champion?.name : teller.nextStakeholder();
    if (name === undefined) return [];
    return [{ id: `${id}-${role}`, accountId: id, name, role, since, recordedAt: since }];
  });
}
