import { dealChanges } from './deal.ts';
import type { SampleRows } from './rows.ts';
import { setAsidesOf } from './set-asides.ts';
import { stakeholdersOf } from './stakeholders.ts';
import { successOf } from './success.ts';
import { surveyAnswers } from './surveys.ts';
import type { Teller } from './teller.ts';
import { ticketsOf } from './tickets.ts';
import { meetings } from './touches.ts';
import { productEvents } from './use.ts';

/** Adds what happened between an account and its vendor, and in the product. */
export function addCustomer(rows: SampleRows, teller: Teller): void {
  const stakeholders = stakeholdersOf(teller);
  const { touches, answers } = meetings(teller, stakeholders);
  const success = successOf(teller, stakeholders);
  rows.accountProperties.push(...dealChanges(teller, touches));
  rows.stakeholders.push(...stakeholders);
  rows.touches.push(...touches);
  rows.touchAnswers.push(...answers);
  rows.successPlans.push(...success.successPlans);
  rows.planValues.push(...success.planValues);
  rows.planConfirmations.push(...success.planConfirmations);
  rows.productEvents.push(...productEvents(teller));
  rows.tickets.push(...ticketsOf(teller));
  rows.surveyAnswers.push(...surveyAnswers(teller));
  rows.setAsides.push(...setAsidesOf(teller));
}
