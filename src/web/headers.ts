import { SAFE_HEADERS } from '../server/safe-headers.ts';

/** No inline script or style anywhere, nothing from elsewhere, nobody may frame us. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Files a lesson shows are content, not part of the site: an SVG opened by itself can do nothing. */
export const FILE_SECURITY_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

/** Sets what every answer carries, and what it has not decided for itself. @param secure served over https */
export function setSecurityHeaders(headers: Headers, secure: boolean): void {
  const defaults: Record<string, string> = {
    // The development server puts its styles inline; there is nobody to protect there.
    ...(import.meta.env.DEV ? {} : { 'content-security-policy': CONTENT_SECURITY_POLICY }),
    'cache-control': 'no-store',
    ...SAFE_HEADERS,
    vary: 'Cookie, Accept-Language',
    ...(secure ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
  for (const [name, value] of Object.entries(defaults)) if (!headers.has(name)) headers.set(name, value);
}
