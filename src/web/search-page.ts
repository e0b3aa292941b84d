import { SearchNotReady } from '../catalog/search/live.ts';
import { MOST_CHARACTERS, queryOf } from '../catalog/search/query.ts';
import { recordSearch } from '../commands/record-search.ts';
import { type FoundNote, notesFound } from '../reports/own-notes.ts';
import { type SearchView, searchView } from '../reports/search.ts';
import { aside } from './aside.ts';
import { house } from './house.ts';
import { readerOf } from './learner.ts';
import { marksOf } from './own-marks.ts';

export interface SearchPage {
  /** What the field shows: what was looked for, or as much of what was typed as it takes. */
  readonly typed: string;
  /** Null where nothing could be looked for; then `why` says the reason. */
  readonly found: SearchView | null;
  /** What of one's own notes was found; with the first page of what else was. */
  readonly notes: readonly FoundNote[];
  readonly why: 'empty' | 'long' | 'signs' | 'notReady' | null;
}

const HITS_ON_A_PAGE = 10;
const SUGGESTIONS = 6;

/** The search as it is asked for by `?q=` and `?page=`. Its first page goes on record; leafing on is the same search. */
export async function searchPage(locals: App.Locals, url: URL): Promise<SearchPage> {
  const asked = Number.parseInt(url.searchParams.get('page') ?? '1', 10);
  const page = Number.isNaN(asked) ? 1 : Math.min(Math.max(1, asked), 1_000_000);
  const result = await searched(locals, url, { page, size: HITS_ON_A_PAGE });
  const { person, preview, language, now, requestId } = locals;
  if (result.found !== null && person !== null && preview === null && !url.searchParams.has('page')) {
    const search = {
      at: now.toISOString(),
      language,
      query: result.typed,
      hits: result.found.total,
      personId: person.id,
    };
    aside(
      house().then((academy) => recordSearch(academy, search)),
      requestId,
    );
  }
  return result;
}

/** The first few, for whoever is still typing. Not recorded. */
export function suggestionsFor(locals: App.Locals, url: URL): Promise<SearchPage> {
  return searched(locals, url, { page: 1, size: SUGGESTIONS });
}

async function searched(
  locals: App.Locals,
  url: URL,
  page: { readonly page: number; readonly size: number },
): Promise<SearchPage> {
  const typed = url.searchParams.get('q') ?? '';
  const query = queryOf(typed);
  if ('refused' in query)
    return { typed: typed.slice(0, MOST_CHARACTERS), found: null, notes: [], why: query.refused };
  try {
    const searcher = { ...(await readerOf(locals)), viewer: locals.viewer };
    const found = await searchView(query.terms, searcher, page);
    const notes = found.page === 1 ? notesFound((await marksOf(locals)).notes, query.terms, searcher) : [];
    return { typed: query.text, found, notes, why: null };
  } catch (error) {
    if (!(error instanceof SearchNotReady)) throw error;
    return { typed: query.text, found: null, notes: [], why: 'notReady' };
  }
}
