import type { AccountTimeline } from '../timeline.ts';

/** What a criterion is asked of: an account's facts, and what its people learned. */
export type Subject = Pick<AccountTimeline, 'history' | 'learners' | 'sees'>;
