import type { Publishable } from './audience.ts';

/** Where a piece of content stands; scheduled = live from a later moment on. */
export const CONTENT_STATES = ['draft', 'scheduled', 'live', 'retired'] as const;
export type ContentState = (typeof CONTENT_STATES)[number];

export function contentStateAt(
  { status, publishAt }: Pick<Publishable, 'status' | 'publishAt'>,
  now: Date,
): ContentState {
  if (status !== 'live') return status;
  return publishAt !== null && Date.parse(publishAt) > now.getTime() ? 'scheduled' : 'live';
}
