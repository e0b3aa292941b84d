import { readConfirmation, readPlan, readPlanValue } from '../../domain/record/plans.ts';
import { insertConfirmation, insertPlanValue, insertPlanVersion } from '../../store/plans.ts';
import { factVerb } from './fact-writer.ts';

/** Records a success plan as agreed, or a later version of one. */
export const recordPlan = factVerb({
  read: readPlan,
  steps: (version, { db, history, recorded, id }) => [
    insertPlanVersion(db, history.id, { ...version, plan: version.plan ?? id }, recorded),
  ],
});

/** Records what a plan's metric was measured to be. */
export const recordPlanValue = factVerb({
  read: readPlanValue,
  steps: (value, { db, history, recorded }) => [insertPlanValue(db, history.id, value, recorded)],
});

/** Records the customer's own word that the value is there. */
export const recordConfirmation = factVerb({
  read: readConfirmation,
  steps: (confirmation, { db, history, recorded }) => [
    insertConfirmation(db, history.id, confirmation, recorded),
  ],
});
