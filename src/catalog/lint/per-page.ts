import type { Page } from '../academy.ts';

/**
 * What a rule says of a page by itself, said once: a process that builds again and again meets the same page, until its
 * file is another.
 */
export function perPage<R>(look: (page: Page) => R): (page: Page) => R {
  const known = new WeakMap<Page, { readonly said: R }>();
  return (page) => {
    const before = known.get(page) ?? { said: look(page) };
    known.set(page, before);
    return before.said;
  };
}
