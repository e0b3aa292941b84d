import { parse } from 'node-html-parser';
import type { Client } from './ask.ts';

const MOST_PAGES = 400;

/**
 * Follows every link and picture from a page on, as the person would, once for each address.
 * @returns the text of all that answered, HTML and CSV alike, by path with its query
 * @throws when there is no end to it, or something linked answers with an error
 */
export async function crawl(client: Client, from: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const asked = new Set([from]);
  for (const path of asked) {
    if (asked.size > MOST_PAGES) throw new Error(`There is no end to the links of ${from}: ${path}`);
    const { status, headers, text } = await client.get(path);
    const { location, 'content-type': type = '' } = headers;
    if (status >= 400 && status !== 403) throw new Error(`${path} is linked and answers ${status}.`);
    if (location !== undefined) asked.add(location);
    else found.set(path, text);
    if (type.startsWith('text/html')) for (const link of linksIn(text, path)) asked.add(link);
  }
  return found;
}

/** Places of the academy that a page leads to; not other languages of it, nor other orders of a table. */
function linksIn(html: string, path: string): string[] {
  const elements = parse(html).querySelectorAll('a[href], img[src]');
  return elements.flatMap((element) => {
    const address = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
    const { origin, pathname, searchParams, search } = new URL(address, `http://academy.test${path}`);
    const isOther = ['lang', 'sort'].some((name) => searchParams.has(name));
    return origin === 'http://academy.test' && !isOther ? [pathname + search] : [];
  });
}
