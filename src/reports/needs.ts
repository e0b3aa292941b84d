import { needsOf } from '../domain/week/week.ts';
import { remembering } from './remembering.ts';

/** What an account needs as of a moment. */
export const needsRemembered = remembering(needsOf);
