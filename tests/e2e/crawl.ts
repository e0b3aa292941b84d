import { SAMPLE_PEOPLE } from '../academy/ask.ts';
import { test } from './academy.ts';
import { expectWellShown, open } from './looks.ts';

/** No link leads to what a search finds, or does not find. */
const SEARCHES = ['invoice', '承認', 'invocie', 'qqzzyqqzzyq', '!'];
const BEGIN = ['/', ...SEARCHES.map((query) => `/search?q=${encodeURIComponent(query)}`)];

/**
 * Every page that can be reached by anyone, in every look. What differs from a page seen before in the header alone, since
 * another role looks, is not looked at again. Hours, and so no part of the usual run.
 */
for (const language of ['en', 'ja'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    for (const width of [360, 1280]) {
      const look = { language, theme, width };
      test(`everything that anyone can reach can be used by everyone: ${language} ${theme} ${width}`, async ({
        another,
        signIn,
        troubles,
      }) => {
        test.setTimeout(3 * 60 * 60_000);
        troubles.expect(/403/);
        const seen = new Set<string>();
        for (const who of ['signed out', ...SAMPLE_PEOPLE] as const) {
          const page = await another();
          if (who !== 'signed out') await signIn(page, who);
          const asked = new Set(BEGIN);
          for (const path of asked) {
            const html = await open(page, path, look);
            if (html === null) continue;
            const content = html.replace(/<header.*?<\/header>/s, '');
            if (path === '/' || !seen.has(content))
              await expectWellShown(page, html, `${who}: ${path}`, look);
            seen.add(content);
            for (const link of await linksOn(page)) asked.add(link);
          }
          console.log(
            `${language} ${theme} ${width}: ${who}: ${asked.size} addresses, ${seen.size} pages so far`,
          );
          await page.context().close();
        }
      });
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
