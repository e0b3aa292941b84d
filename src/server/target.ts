/** What a request line asks for. */
export type Target =
  /** A canonical address: decoded once, normalised, safe to hand on. */
  | { kind: 'page'; path: string; search: string }
  /** The same thing has its one address elsewhere. */
  | { kind: 'moved'; location: string }
  /** No address of ours can be written like this. */
  | { kind: 'absent' }
  /** Not an address at all. */
  | { kind: 'malformed' };

/**
 * Reads a request target so that every thing has one address, and whoever decides about a path (the
 * front, the router, the guards) sees the same one: `/%61dmin` is `/admin`, while `//admin`,
 * `/%2561dmin` and `/a%2Fb` lead nowhere.
 * @param raw the target as it stood in the request line, `/path?query` or `http://host/path?query`
 */
export function readTarget(raw: string): Target {
  const local = raw.replace(/^https?:\/\/[^/?]*/i, '') || '/';
  const base = 'http://academy.invalid';
  if (!/^[/?]/.test(local) || !URL.canParse(base + local)) return { kind: 'malformed' };
  const url = new URL(base + local);
  const decoded = decode(url.pathname);
  if (decoded === undefined) return { kind: 'malformed' };
  if (/\/\/|[%\\]|%2f/i.test(decoded) || /%2f|%5c/i.test(url.pathname)) return { kind: 'absent' };
  const path = encodeURI(decoded).replaceAll('?', '%3F').replaceAll('#', '%23');
  if (path.length > 1 && path.endsWith('/')) {
    return { kind: 'moved', location: path.slice(0, -1) + url.search };
  }
  return { kind: 'page', path, search: url.search };
}

function decode(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    return /[\u0000-\u001f\u007f]/.test(decoded) ? undefined : decoded;
  } catch {
    return undefined;
  }
}
