import {
  readStakeholder,
  readStakeholderEnd,
  readStakeholderErasure,
} from '../../domain/record/customers-side.ts';
import { endStakeholder, forgetName, insertStakeholder } from '../../store/stakeholders.ts';
import { factVerb } from './fact-writer.ts';

/** Records someone on the customer's side. */
export const recordStakeholder = factVerb({
  read: readStakeholder,
  steps: (stakeholder, { db, history, recorded, id }) => [
    insertStakeholder(db, history.id, { ...stakeholder, id }, recorded),
  ],
});

/** Records that someone is no longer there. */
export const recordStakeholderEnd = factVerb({
  read: readStakeholderEnd,
  steps: ({ stakeholder, until }, { db }) => [endStakeholder(db, stakeholder, until)],
});

/** Forgets a stakeholder's name for good. */
export const eraseStakeholder = factVerb({
  read: readStakeholderErasure,
  steps: ({ name }, { history }) => forgetName(history.id, name),
  act: 'erased-stakeholder',
});
