import { dealAt } from '../../domain/account.ts';
import { readTouch, readTouchAnswer } from '../../domain/record/touches.ts';
import { insertTouch, insertTouchAnswer } from '../../store/touches.ts';
import { factVerb } from './fact-writer.ts';
import { propertySteps } from './properties.ts';

/** Records a touch. The first kickoff that is held is the account's kickoff, where no date was noted before. */
export const recordTouch = factVerb({
  read: readTouch,
  steps: (touch, context) => {
    const { db, history, recorded, id } = context;
    const known = dealAt(history.changes, new Date(recorded.recordedAt)).kickoffAt;
    const kickoff =
      touch.kind === 'kickoff' && known === null
        ? propertySteps({ at: touch.at, properties: new Map([['kickoffAt', touch.at]]) }, context)
        : [];
    return [insertTouch(db, history.id, { ...touch, id, by: recorded.recordedBy }, recorded), ...kickoff];
  },
});

/** Records that the customer answered. */
export const recordTouchAnswer = factVerb({
  read: readTouchAnswer,
  steps: ({ touch, at }, { db, recorded }) => [insertTouchAnswer(db, touch, at, recorded)],
});
