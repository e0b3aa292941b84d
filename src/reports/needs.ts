import { urgencyOf } from '../domain/week/week.ts';
import { remembering } from './remembering.ts';

/** How urgent an account is as of a moment. */
export const urgencyRemembered = remembering(urgencyOf);
