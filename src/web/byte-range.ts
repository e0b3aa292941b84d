/** Bytes of a file from `start` up to and with `end`. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The one stretch that a `Range` header asks for (RFC 9110, 14.2), so that a video can be entered anywhere.
 * @param size bytes that the file has
 * @returns null for the whole file, which is also the answer to several stretches and to what is no range; `'beyond'` where it
 * begins after the end
 */
export function byteRange(header: string | null, size: number): ByteRange | 'beyond' | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return null;
  if (first === '')
    return Number(last) === 0 ? 'beyond' : { start: Math.max(0, size - Number(last)), end: size - 1 };
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (start >= size) return 'beyond';
  return last !== '' && Number(last) < start ? null : { start, end };
}
