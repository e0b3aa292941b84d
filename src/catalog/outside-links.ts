import { type Academy, allEntries } from './academy.ts';
import type { OutsideFact } from './compile/facts.ts';
import { retiredIn } from './links-in.ts';
import type { Problem } from './problem.ts';

/** A link that leads out of the academy, in a text that is not retired. */
export interface OutsideLink extends OutsideFact {
  /** From the root. */
  readonly file: string;
}

export function outsideLinks(academy: Academy): readonly OutsideLink[] {
  const retired = retiredIn(academy);
  return allEntries(academy)
    .filter((entry) => !retired(entry))
    .flatMap(({ pages }) =>
      pages.flatMap(({ file, facts }) => (facts?.outside ?? []).map((link) => ({ ...link, file }))),
    );
}

/** How long an answer may take, in ms. */
const PATIENCE_MS = 15_000;
/** How many sites are asked at once; each of them is asked one thing at a time. */
const SITES_AT_ONCE = 8;

/** What became of an address: there, gone, or not to be told. */
type Found = null | { readonly code: 'EB-LINK-DEAD' | 'EB-LINK-UNSURE'; readonly says: string };

/** Asks the network whether these links still lead somewhere: an error for what is gone, a warning where none can tell. */
export async function deadLinks(links: readonly OutsideLink[]): Promise<Problem[]> {
  const addresses = [...new Set(links.map(({ url }) => withoutFragment(url)))];
  const sites = [...Map.groupBy(addresses, (address) => new URL(address).host).values()];
  const found = new Map<string, Found>();
  const next = async (): Promise<void> => {
    for (let site = sites.shift(); site !== undefined; site = sites.shift())
      for (const address of site) found.set(address, await ask(address));
  };
  await Promise.all(Array.from({ length: SITES_AT_ONCE }, next));
  return links.flatMap((link) => {
    const told = found.get(withoutFragment(link.url));
    return told == null ? [] : [problem(link, told)];
  });
}

function withoutFragment(url: string): string {
  const address = new URL(url);
  address.hash = '';
  return address.href;
}

async function ask(address: string): Promise<Found> {
  try {
    const head = await answer(address, 'HEAD');
    // Some answer this question wrongly and the real one rightly.
    return toldOf(head < 400 ? head : await answer(address, 'GET'));
  } catch (error) {
    const code = reasonOf(error);
    return code === 'ENOTFOUND'
      ? { code: 'EB-LINK-DEAD', says: 'there is no such site (ENOTFOUND)' }
      : { code: 'EB-LINK-UNSURE', says: `no answer came (${code})` };
  }
}

/** @returns the status of the last answer, redirects followed */
async function answer(address: string, method: string): Promise<number> {
  const response = await fetch(address, {
    method,
    signal: AbortSignal.timeout(PATIENCE_MS),
    headers: { accept: '*/*', 'user-agent': 'Mozilla/5.0 (compatible; everboard-content-check)' },
  });
  await response.body?.cancel();
  return response.status;
}

function toldOf(status: number): Found {
  if (status < 400) return null;
  const says = `the site answers ${status}`;
  return { code: status === 404 || status === 410 ? 'EB-LINK-DEAD' : 'EB-LINK-UNSURE', says };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.name;
}

function problem({ file, line, column, url }: OutsideLink, { code, says }: NonNullable<Found>): Problem {
  const isDead = code === 'EB-LINK-DEAD';
  return {
    file,
    line,
    column,
    severity: isDead ? 'error' : 'warning',
    code,
    found: `a link to ${url}: ${says}`,
    expected: 'a page that is there',
    fix: isDead
      ? 'Look where the page went and write that address, or take the link out.'
      : 'Open it in a browser: it may need a sign-in, or be down for a while. Where it is gone, take the link out.',
  };
}
