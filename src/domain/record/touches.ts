import type { Instant } from '../facts.ts';
import { type AccountHistory, CONCERNS, TOUCH_KINDS, type Touch } from '../history.ts';
import { fieldsOf, isBefore, type Reading, readingOf, type Typed } from './fields.ts';

/** Those on the customer's side who can be asked to come. */
export function presentStakeholders({ stakeholders }: AccountHistory) {
  return stakeholders.filter(({ until }) => until === null);
}

/** Touches that asked for something nobody has answered yet, newest first. */
export function openAsks({ touches }: AccountHistory): Touch[] {
  return touches.filter(({ asks, answeredAt }) => asks && answeredAt === null).toReversed();
}

export type NewTouch = Omit<Touch, 'id' | 'by' | 'answeredAt'>;

/** A meeting or message with the customer, as typed. */
export function readTouch(typed: Typed, history: AccountHistory, now: Date): Reading<NewTouch> {
  const fields = fieldsOf(typed, now);
  const stakeholders = presentStakeholders(history).map(({ id }) => id);
  const attended = fields.choices('attended', stakeholders);
  return readingOf(fields, {
    kind: fields.choice('kind', TOUCH_KINDS),
    at: fields.happened('at'),
    invited: [...new Set([...fields.choices('invited', stakeholders), ...attended])],
    attended,
    concerns: fields.choices('concerns', CONCERNS),
    note: fields.optionalText('note'),
    asks: fields.isChecked('asks'),
  });
}

export interface NewTouchAnswer {
  readonly touch: string;
  readonly at: Instant;
}

/** That the customer answered what a touch asked of them. */
export function readTouchAnswer(typed: Typed, history: AccountHistory, now: Date): Reading<NewTouchAnswer> {
  const fields = fieldsOf(typed, now);
  const asks = openAsks(history);
  const touch = fields.choice(
    'touch',
    asks.map(({ id }) => id),
  );
  const at = fields.happened('at');
  const asked = asks.find(({ id }) => id === touch);
  if (asked !== undefined && at !== '' && isBefore(at, asked.at)) fields.wrong('at', 'before');
  return readingOf(fields, { touch, at });
}
