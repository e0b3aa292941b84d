import { SAMPLE_PEOPLE } from '../academy/ask.ts';
import { test } from './academy.ts';
import { expectWellMade } from './looks.ts';

/** No link leads to what a search finds, or does not find. */
const SEARCHES = ['invoice', '承認', 'invocie', 'qqzzyqqzzyq', '!'];

/** Every page that can be reached, in every look. Half an hour or so, and so no part of the usual run. */
for (const who of ['signed out', ...SAMPLE_PEOPLE] as const) {
  for (const language of ['en', 'ja'] as const) {
    for (const theme of ['light', 'dark'] as const) {
      for (const width of [360, 1280]) {
        test(`everything ${who} can reach can be used by everyone: ${language} ${theme} ${width}`, async ({
          page,
          signIn,
          troubles,
        }) => {
          test.setTimeout(20 * 60_000);
          troubles.expect(/403/);
          if (who !== 'signed out') await signIn(page, who);
          const asked = new Set(['/', ...SEARCHES.map((query) => `/search?q=${encodeURIComponent(query)}`)]);
          for (const path of asked) {
            await expectWellMade(page, path, { language, theme, width });
            for (const link of await linksOn(page)) asked.add(link);
          }
        });
      }
    }
  }
}

/** Addresses of other pages, without those that are the same page in another order or language. */
function linksOn(page: Parameters<typeof expectWellMade>[0]): Promise<string[]> {
  return page.locator('a[href]:not([download])').evaluateAll((links) =>
    links.flatMap((link) => {
      const { origin, pathname, searchParams } = new URL((link as HTMLAnchorElement).href);
      if (origin !== location.origin || /\.\w+$/.test(pathname)) return [];
      for (const name of ['lang', 'sort']) searchParams.delete(name);
      return [`${pathname}${searchParams.size > 0 ? `?${searchParams}` : ''}`];
    }),
  );
}
