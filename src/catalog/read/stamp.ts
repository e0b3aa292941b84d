import { statSync } from 'node:fs';

/** More than a tick of any file system’s clock, in ms. */
export const SETTLED_MS = 2_000;

/** When a file was changed, how large it is, and which file it is: while this is the same, so are its bytes. */
export function stampOf(path: string): string {
  return stampAt(path).stamp;
}

/** The same, and whether it says so for ever: what changed just now may change again within the same tick of the clock. */
export function stampAt(path: string): { readonly stamp: string; readonly isSettled: boolean } {
  const { mtimeMs, ctimeMs, size, ino } = statSync(path);
  const stamp = [mtimeMs, ctimeMs, size, ino].join(' ');
  return { stamp, isSettled: Date.now() - Math.max(mtimeMs, ctimeMs) > SETTLED_MS };
}
