import { type ViewerCatalog, words } from '../catalog/catalog.ts';
import { body, searching } from '../catalog/live.ts';
import { type Answer, ask } from '../catalog/search/ask.ts';
import type { Hit, Named, Scope } from '../catalog/search/index-file.ts';
import { marked, type Piece, placesOf } from '../catalog/search/mark.ts';
import type { Term } from '../catalog/search/query.ts';
import { snippetOf } from '../catalog/search/snippet.ts';
import { isStaff, type Viewer } from '../domain/audience.ts';
import type { Course, Path, Unit, Words } from '../domain/content.ts';
import type { LearnerFacts } from '../domain/facts.ts';
import { sectionsFor } from '../domain/passages.ts';
import { courseProgress } from '../domain/progress/course.ts';
import { unitState } from '../domain/progress/unit.ts';
import { staysOpen, unitWaitsFor } from '../domain/progress/waits.ts';
import { courseAddress, pathAddress, unitAddress } from './addresses.ts';
import { shownState } from './course.ts';
import { courseState } from './learn.ts';
import { type Reader, titled } from './reader.ts';
import type { Link, Publication, ShownState } from './views.ts';
import { courseComesAfter } from './waiting.ts';

/** One who searches: a reader, and what decides which passages are theirs. */
export interface Searcher extends Reader {
  readonly viewer: Viewer;
}

export interface HitView {
  readonly entry: Publication;
  readonly kind: Hit['kind'];
  readonly href: string;
  readonly title: readonly Piece[];
  /** The heading the words stand under. */
  readonly section: { readonly href: string; readonly pieces: readonly Piece[] } | null;
  readonly snippet: readonly Piece[];
  /** Code of the language of title, heading and snippet, where it is not the reader’s. */
  readonly lang: string | undefined;
  /** The course a module or quiz stands in. */
  readonly course: Link | null;
  /** Null for staff, who learn nothing here, and for paths. */
  readonly state: ShownState | null;
}

export interface SearchView extends Pick<Answer, 'total' | 'instead' | 'some'> {
  readonly hits: readonly HitView[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

/**
 * What is found for one reader.
 * @param page from 1; one that is not there is the nearest that is
 * @throws {SearchNotReady} while there is no index
 */
export async function searchView(
  terms: readonly Term[],
  searcher: Searcher,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<SearchView> {
  const { catalog, viewer, now, language } = searcher;
  const closed = closedTo(searcher);
  const scope: Scope = { catalog, viewer, now, language, ...closed };
  return searching(catalog.digest, async (index) => {
    const asked = (wanted: number) => ask(index, terms, scope, { from: (wanted - 1) * size, size });
    let answer = await asked(page);
    const pages = Math.max(1, Math.ceil(answer.total / size));
    if (page > pages) answer = await asked(pages);
    const views = await Promise.all(
      answer.hits.map((hit) => hitView(hit, answer.terms, closed.titleOnly, searcher)),
    );
    const { total, instead, some } = answer;
    return { total, instead, some, hits: views.flat(), page: Math.min(page, pages), pages };
  });
}

interface Closed {
  readonly titleOnly: readonly Named[];
  readonly unseen: readonly Named[];
}

const closedBy = new WeakMap<LearnerFacts, { readonly catalog: ViewerCatalog; readonly closed: Closed }>();

/**
 * What waits for something else: its title stands in an outline, its content nowhere. Of a course that waits the
 * parts are not listed either. The same as long as the catalog and what the person did are.
 */
function closedTo({ catalog, facts }: Reader): Closed {
  const known = closedBy.get(facts);
  if (known?.catalog === catalog) return known.closed;
  const titleOnly: Named[] = [];
  const unseen: Named[] = [];
  for (const course of catalog.courses) {
    const units = catalog.units(course.id);
    if (courseComesAfter(catalog, course, facts).length > 0) {
      titleOnly.push(['course', course.id]);
      const waiting = units.filter((unit) => !staysOpen(unit, facts));
      unseen.push(...waiting.map((unit): Named => [unit.kind, unit.id]));
    } else {
      const waiting = units.filter((unit) => unitWaitsFor(unit, units, facts).length > 0);
      titleOnly.push(...waiting.map((unit): Named => [unit.kind, unit.id]));
    }
  }
  const closed = { titleOnly, unseen };
  closedBy.set(facts, { catalog, closed });
  return closed;
}

/** Nothing where the viewer’s catalog does not have it: the catalog has the last word. */
async function hitView(
  hit: Hit,
  terms: readonly Term[],
  titleOnly: readonly Named[],
  searcher: Searcher,
): Promise<HitView[]> {
  const { catalog, language, viewer } = searcher;
  const found = entryOf(hit, catalog);
  if (found === undefined) return [];
  const { words: said, language: tongue } = words<Words>(found.entry, hit.language);
  const waits = titleOnly.some(([kind, id]) => kind === hit.kind && id === hit.id);
  const own = tongue === language;
  const snippet = waits ? null : snippetOf(sectionsFor(await body(said.body), viewer), terms, tongue);
  const heading = snippet?.heading ?? null;
  const pieces = (text: string) => marked(text, placesOf(text, terms));
  return [
    {
      entry: { status: found.entry.status, publishAt: found.entry.publishAt },
      kind: hit.kind,
      href: found.href,
      title: pieces(said.title),
      // Headings have other names in another language, in which the page is not shown.
      section: heading && {
        href: own ? `${found.href}#${encodeURIComponent(heading.id)}` : found.href,
        pieces: snippet?.headingPieces ?? [],
      },
      snippet: snippet?.pieces ?? (waits ? [] : pieces(said.summary)),
      lang: own ? undefined : tongue,
      course: found.course && { href: courseAddress(found.course), ...titled(found.course, searcher) },
      state: isStaff(viewer.role) ? null : stateOf(found, waits, searcher),
    },
  ];
}

type Found =
  | { readonly entry: Path; readonly href: string; readonly course: null; readonly kind: 'path' }
  | { readonly entry: Course; readonly href: string; readonly course: null; readonly kind: 'course' }
  | { readonly entry: Unit; readonly href: string; readonly course: Course; readonly kind: 'unit' };

function entryOf({ kind, id, course: courseId }: Hit, catalog: ViewerCatalog): Found | undefined {
  if (kind === 'path') {
    const entry = catalog.path(id);
    return entry && { entry, href: pathAddress(entry), course: null, kind };
  }
  if (kind === 'course') {
    const entry = catalog.course(id);
    return entry && { entry, href: courseAddress(entry), course: null, kind };
  }
  const course = catalog.course(courseId ?? '');
  const entry = catalog.unit(courseId ?? '', id);
  return course && entry && { entry, href: unitAddress(entry), course, kind: 'unit' };
}

function stateOf(found: Found, waits: boolean, { catalog, facts }: Reader): ShownState | null {
  if (waits) return 'waiting';
  switch (found.kind) {
    case 'path':
      return null;
    case 'course':
      return courseState(courseProgress(found.entry, catalog.units(found.entry.id), facts));
    case 'unit':
      return shownState(unitState(found.entry, facts));
  }
}
