import { changesBy } from '../../domain/feed/changes.ts';
import type { NewProperties } from '../../domain/record/deal.ts';
import { readChurn, readDeal } from '../../domain/record/deal.ts';
import { insertPropertyChange } from '../../store/accounts.ts';
import type { Step } from '../../store/database.ts';
import { type FactContext, factVerb } from './fact-writer.ts';

/** Writes what differs from what is known already, from its own time on. */
export function propertySteps(
  { at, properties }: NewProperties,
  { db, history, recorded }: FactContext,
): readonly Step[] {
  return changesBy({ at, properties }, history.changes, []).map((change) =>
    insertPropertyChange(db, { ...change, accountId: history.id, ...recorded }),
  );
}

/** Records what was sold. */
export const recordDeal = factVerb({ read: readDeal, steps: propertySteps, act: 'changed-deal' });

/** Records that the customer left. */
export const recordChurn = factVerb({ read: readChurn, steps: propertySteps, act: 'recorded-churn' });
