import { dealAt, type PropertyValue, TOUCH_MODELS } from '../account.ts';
import type { Instant } from '../facts.ts';
import { canHaveBeen } from '../feed/instant.ts';
import type { Property } from '../feed/property.ts';
import type { AccountHistory } from '../history.ts';
import { type Fields, fieldsOf, type Reading, readingOf, type Typed } from './fields.ts';

/** Properties of an account that hold from a day on. */
export interface NewProperties {
  readonly at: Instant;
  readonly properties: ReadonlyMap<Property, PropertyValue>;
}

const MOST_DOLLARS = 1e9;
const MOST_SEATS = 1e7;

/** Where the relation of someone who has not left can stand. */
export const SOLD = ['trial', 'customer'] as const;

/** What was sold, as typed: what is left blank is not known. */
export function readDeal(typed: Typed, _: AccountHistory, now: Date): Reading<NewProperties> {
  const fields = fieldsOf(typed, now);
  const at = fields.happened('from');
  const status = fields.choice('status', SOLD);
  return readingOf(fields, { at, properties: new Map([['status', status], ...soldIn(fields, now)]) });
}

/** What was sold to an account that is new here, as far as it is known; nothing needs to be. */
export function readFirstDeal(typed: Typed, now: Date): Reading<NewProperties> {
  const fields = fieldsOf(typed, now);
  const sold = [['status', fields.optionalChoice('status', SOLD)] as const, ...soldIn(fields, now)];
  const properties = new Map(sold.filter(([, value]) => value !== null));
  return readingOf(fields, { at: now.toISOString(), properties });
}

function soldIn(fields: Fields, now: Date): (readonly [Property, PropertyValue])[] {
  const contractAt = fields.optionalDate('contractAt');
  if (contractAt !== null && !canHaveBeen(Date.parse(contractAt), now)) fields.wrong('contractAt', 'ahead');
  const seats = figureIn(fields, 'seats', MOST_SEATS);
  if (seats !== null && !Number.isNaN(seats) && !Number.isInteger(seats)) fields.wrong('seats', 'whole');
  return [
    ['contractAt', contractAt],
    ['kickoffAt', fields.optionalDate('kickoffAt')],
    ['renewalAt', fields.optionalDate('renewalAt')],
    ['seats', seats],
    ['mrr', figureIn(fields, 'mrr', MOST_DOLLARS)],
    ['touchModel', fields.optionalChoice('touchModel', TOUCH_MODELS)],
  ];
}

function figureIn(fields: Fields, name: string, most: number): number | null {
  const found = fields.optionalNumber(name);
  if (found !== null && found < 0) fields.wrong(name, 'negative');
  if (found !== null && found > most) fields.wrong(name, 'number');
  return found;
}

/** That the customer left, when, and why. */
export function readChurn(typed: Typed, history: AccountHistory, now: Date): Reading<NewProperties> {
  const fields = fieldsOf(typed, now);
  const at = fields.happened('at');
  if (at !== '' && dealAt(history.changes, new Date(at)).status === 'churned') fields.wrong('at', 'churned');
  const properties = new Map<Property, PropertyValue>([
    ['status', 'churned'],
    ['churnReason', fields.text('reason')],
  ]);
  return readingOf(fields, { at, properties });
}
