/** Which page of so many things an address asks for by `?page=`; one that is not there is the nearest that is. */
export function pageIn(
  count: number,
  url: URL,
  size: number,
): { readonly from: number; readonly page: number; readonly pages: number } {
  const pages = Math.max(1, Math.ceil(count / size));
  const asked = Number.parseInt(url.searchParams.get('page') ?? '1', 10);
  const page = Math.min(pages, Math.max(1, Number.isNaN(asked) ? 1 : asked));
  return { from: (page - 1) * size, page, pages };
}

/** One page of a list, by `?page=` in the address; a page that is not there is the nearest that is. */
export function paged<T>(
  items: readonly T[],
  url: URL,
  size: number,
): { readonly shown: readonly T[]; readonly page: number; readonly pages: number } {
  const { from, page, pages } = pageIn(items.length, url, size);
  return { shown: items.slice(from, from + size), page, pages };
}
