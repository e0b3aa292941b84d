import type { Page } from '../academy.ts';
import { onceFor } from '../once-for.ts';

/**
 * What a rule says of a page by itself, said once: a process that builds again and again meets the same page, until its
 * file is another.
 */
export function perPage<R>(look: (page: Page) => R): (page: Page) => R {
  return onceFor(look);
}
