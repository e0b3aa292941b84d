/** A link to the page itself with some of its parameters changed; null or "" takes one away. */
export function withParameters(url: URL, changes: Readonly<Record<string, string | null>>): string {
  const parameters = new URLSearchParams(url.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') parameters.delete(name);
    else parameters.set(name, value);
  }
  // Without the path, so that an odd one (`//elsewhere`) cannot turn the link outward.
  return `?${parameters}`;
}

/** A link to another report, about the same day as the page it stands on. */
export function sameDay(url: URL, href: string): string {
  const day = url.searchParams.get('asOf');
  if (day === null || day === '') return href;
  const [place = '', anchor] = href.split('#');
  const asked = `${place}${place.includes('?') ? '&' : '?'}${new URLSearchParams({ asOf: day })}`;
  return anchor === undefined ? asked : `${asked}#${anchor}`;
}

export interface Sort {
  readonly key: string;
  readonly descending: boolean;
}

/** Reads `?sort=name` or `?sort=-name`; null when absent or not one of `keys`. */
export function readSort(url: URL, keys: readonly string[]): Sort | null {
  const asked = url.searchParams.get('sort') ?? '';
  const descending = asked.startsWith('-');
  const key = descending ? asked.slice(1) : asked;
  return keys.includes(key) ? { key, descending } : null;
}

/** Where an account's page says what someone is behind with. */
export const behindAnchor = (personId: string): string => `behind-${personId}`;

/** A link to a page that is asked the same as the one it stands on. */
export function asAsked(url: URL, href: string): string {
  return href + url.search;
}
