import type { Page } from './academy.ts';
import { digestOf } from './digest.ts';
import { onceFor } from './once-for.ts';

/** Whether a page's text holds what a pattern looks for; of a text that did not change it is known from before. */
export function holds(page: Page, pattern: RegExp): boolean {
  const key = keyOf(pattern);
  const known = page.held.get(key) ?? page.heldBefore[key] ?? page.text.search(pattern) !== -1;
  page.held.set(key, known);
  return known;
}

/** Short: it is kept for every page. */
const keyOf = onceFor((pattern: RegExp) => digestOf(String(pattern)).slice(0, 12));
