import { statSync } from 'node:fs';

/** When a file was changed, how large it is, and which file it is: while this is the same, so are its bytes. */
export function stampOf(path: string): string {
  const { mtimeMs, ctimeMs, size, ino } = statSync(path);
  return [mtimeMs, ctimeMs, size, ino].join(' ');
}
