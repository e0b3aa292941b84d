import { SLUG } from './schema/shared.ts';

/**
 * An id or value as it seems to be meant, whatever its case, width and spaces: `Health Care` → `health-care`.
 * @returns what is written where that makes none
 */
export function meantSlug(written: string): string {
  const meant = written
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
  return SLUG.test(meant) ? meant : written;
}

/** `Did you mean …? ` where it can be told, to begin a piece of advice with. */
export function didYouMeanSlug(written: string): string {
  const meant = meantSlug(written);
  return meant === written ? '' : `Did you mean \`${meant}\`? `;
}
