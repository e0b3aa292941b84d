/** What a browser may do with any answer of ours that says nothing else. */
export const SAFE_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
} as const;

/** For an answer that shows nothing but itself. */
export const NOTHING_ALLOWED =
  "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
