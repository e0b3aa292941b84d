const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Routes that other machines call with a key of their own: no cookie counts there, so none can be misused. */
const KEYED = /^\/(v1|api)\//;

/**
 * Whether a request that could change something was sent by a page of this academy. What a cookie alone
 * would authorise must say where it comes from; the academy's address is the setting, never the request's Host.
 */
export function comesFromHere(request: Request, pathname: string, academyOrigin: string): boolean {
  if (SAFE.has(request.method)) return true;
  if (KEYED.test(pathname)) return true;
  return request.headers.get('origin') === academyOrigin;
}
