import { SAMPLE_PEOPLE } from '../academy/ask.ts';
import { test } from './academy.ts';
import { expectWellShown, open } from './looks.ts';

/** No link leads to what a search finds, or does not find. */
const SEARCHES = ['invoice', '承認', 'invocie', 'qqzzyqqzzyq', '!'];
const BEGIN = ['/', ...SEARCHES.map((query) => `/search?q=${encodeURIComponent(query)}`)];

/** Hundreds of pages in one tab take it gigabytes, and it ever longer. */
const PAGES_A_TAB = 100;

/**
 * Every page that anyone can reach, in every look, a test for each of them. A page that reads as one before but for its
 * header is not looked at again. Hours in all, and so no part of the usual run.
 */
for (const language of ['en', 'ja'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    for (const width of [360, 1280]) {
      for (const who of ['signed out', ...SAMPLE_PEOPLE] as const) {
        const name = `${language} ${theme} ${width}: ${who}`;
        test(`everything there is to reach can be used by everyone: ${name}`, async ({
          page: first,
          signIn,
          troubles,
        }) => {
          test.setTimeout(3 * 60 * 60_000);
          troubles.expect(/403/);
          if (who !== 'signed out') await signIn(first, who);
          const look = { language, theme, width };
          const asked = new Set(BEGIN);
          const seen = new Set<string>();
          let [page, opened] = [first, 0];
          for (const path of asked) {
            opened += 1;
            if (opened % PAGES_A_TAB === 0) {
              const next = await page.context().newPage();
              await page.close();
              page = next;
              console.log(`${name}: ${opened} of ${asked.size} addresses so far`);
            }
            const html = await open(page, path, look);
            if (html === null) continue;
            const content = html.replace(/<header.*?<\/header>/s, '');
            if (!seen.has(content)) await expectWellShown(page, html, `${who}: ${path}`, look);
            seen.add(content);
            for (const link of await linksOn(page)) asked.add(link);
          }
          console.log(`${name}: ${asked.size} addresses, ${seen.size} pages`);
        });
      }
    }
  }
}

/** Addresses of other pages, without those that are the same page in another order or language. */
function linksOn(page: Parameters<typeof open>[0]): Promise<string[]> {
  return page.locator('a[href]:not([download])').evaluateAll((links) =>
    links.flatMap((link) => {
      const { origin, pathname, searchParams } = new URL((link as HTMLAnchorElement).href);
      if (origin !== location.origin || /\.\w+$/.test(pathname)) return [];
      for (const name of ['lang', 'sort']) searchParams.delete(name);
      return [`${pathname}${searchParams.size > 0 ? `?${searchParams}` : ''}`];
    }),
  );
}
