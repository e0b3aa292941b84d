import { meantSlug } from './meant-slug.ts';
import { isMapping } from './schema/schemas.ts';

/**
 * Readers that take from a front matter what is right, and what is plainly meant, and pass over what is not; the schema
 * tells of both, and nothing is published meanwhile.
 */

export type Raw = Readonly<Record<string, unknown>>;

export function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

export function optionalText(value: unknown): string | null {
  return text(value) || null;
}

export function number<F extends number | null>(value: unknown, fallback: F): number | F {
  return typeof value === 'number' && Number.isFinite(value) ? value : fallback;
}

export function oneOf<T extends string>(value: unknown, values: readonly T[], fallback: T): T {
  return values.find((one) => one === meantSlug(text(value))) ?? fallback;
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function texts(value: unknown): string[] {
  return list(value).map(text).filter(Boolean);
}

export function fields(value: unknown): Raw {
  return isMapping(value) ? value : {};
}

export function fieldsList(value: unknown): Raw[] {
  return list(value).map(fields);
}

/** A date or instant as an ISO 8601 instant in UTC; null when there is none. */
export function instant(value: unknown): string | null {
  const at = Date.parse(text(value));
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
