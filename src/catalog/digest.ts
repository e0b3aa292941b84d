import { hash } from 'node:crypto';

/** SHA-256 in lower-case hex, of bytes or of a JSON value. */
export function digestOf(value: unknown): string {
  const bytes = value instanceof Uint8Array ? value : JSON.stringify(value);
  return hash('sha256', bytes, 'hex');
}
