import type { Brand } from '../domain/brand/brand.ts';
import { BASE_LANGUAGE, type CatalogData, type Unit } from '../domain/content.ts';
import { type Academy, allEntries, type Entry } from './academy.ts';
import {
  activitiesFrom,
  courseFrom,
  moduleFrom,
  pathFrom,
  quizFrom,
  type Writings,
  type Written,
} from './assemble.ts';
import { definitionFrom, journeyFrom } from './assemble-journeys.ts';
import { filesBeside } from './beside.ts';
import { stored } from './bodies.ts';
import { finishChange } from './change/journal.ts';
import type { FileBeside, Setting } from './compile/setting.ts';
import { compiledTexts } from './compiled-texts.ts';
import { digestOf } from './digest.ts';
import { type Draft, pageOf, readDrafts } from './drafts.ts';
import { type EntryMemory, type EntryParts, entryOf } from './entry.ts';
import {
  allExceptions,
  type Exception,
  exceptionProblems,
  withoutExcepted,
} from './exceptions/exceptions.ts';
import { inJson } from './in-json.ts';
import { linksIn, type WrittenLink } from './links-in.ts';
import { lint } from './lint/rules.ts';
import { meaningsByLanguage, NO_MEANINGS } from './meanings.ts';
import { meantSlug } from './meant-slug.ts';
import { emptyMind, type Mind } from './mind.ts';
import { type OutsideLink, outsideLinks } from './outside-links.ts';
import { inReadingOrder, type Problem } from './problem.ts';
import { readBrand } from './read/brand.ts';
import { type Folder, readFolders } from './read/folders.ts';
import { readLists } from './read/lists.ts';
import { namesOf } from './read/names.ts';
import type { Retired } from './read/retired.ts';
import { type BodyMemory, type Memory, type PageMemory, recall, remember } from './remember.ts';
import { recallFolders, rememberFolders } from './remember-folders.ts';
import { type CountedEvent, countedEvents } from './unseen-events.ts';
import { type NamedValue, namedValues } from './unseen-values.ts';
import { codesIn } from './values-in-use.ts';

export interface Places {
  /** The folder that holds content/. */
  readonly root: string;
  /** The content store, `.everboard`. */
  readonly store: string;
  /** What a process that builds again and again keeps in mind; left out = nothing. */
  readonly mind?: Mind;
  /** Paths of the files whose bytes alone may be others since `mind` was last there; left out = anything may be. */
  readonly changed?: ReadonlySet<string>;
}

export interface Built {
  readonly data: CatalogData;
  /** Every problem, by file and place. */
  readonly problems: readonly Problem[];
  /** Digests of all bodies and files that `data` leads to. */
  readonly kept: { readonly bodies: readonly string[]; readonly files: readonly string[] };
  /** Where criteria count events of the product. */
  readonly counted: readonly CountedEvent[];
  /** Where audiences name plans, industries and use cases. */
  readonly named: readonly NamedValue[];
  /** Links inside the academy, from texts that are not retired. */
  readonly links: readonly WrittenLink[];
  /** Links that lead out of the academy. */
  readonly outside: readonly OutsideLink[];
  /** What is written down as taken away. */
  readonly retired: readonly Retired[];
  /** What is excepted from the rules, with reasons. */
  readonly exceptions: readonly Exception[];
  /** How many texts were compiled; the others were known from before. */
  readonly compiled: number;
}

/** Content by kind, while it is gathered. */
type Entries = {
  [K in Exclude<
    keyof Academy,
    'retired' | 'brand' | 'features' | 'glossary' | 'names'
  >]: Academy[K][number][];
};

/**
 * Reads, compiles and checks all content. Bodies and files go into the store under their digests (which nobody
 * sees until a catalog names them); what has not changed since the last build is not read again.
 */
export async function buildCatalog(places: Places, now: Date = new Date()): Promise<Built> {
  const { root, store, mind = emptyMind(), changed } = places;
  await finishChange(root);
  if (mind.listings.size === 0)
    for (const [path, known] of recallFolders(store, root)) mind.listings.set(path, known);
  const listedBefore = new Map(mind.listings);
  const { folders, problems: folderProblems } = readFolders(root, mind.listings, changed !== undefined);
  const lists = await readLists(root);
  const memory = mind.pages ?? recall(store);
  const files = stored(store, 'files', mind.listings);
  const brand = await readBrand(root, store, files, mind.files);
  const problems: Problem[] = [...folderProblems, ...lists.problems, ...brand.problems];
  const drafts = readDrafts({ root, mind, ...(changed && { changed }) }, folders, memory);
  const ids = idsOf(folders, drafts);
  const besides = new Map<Folder, ReadonlyMap<string, FileBeside>>();
  for (const folder of folders)
    besides.set(folder, await filesBeside(root, folder, store, files, mind.files, changed));

  const meanings = meaningsByLanguage(lists.glossary);
  const settingOf = ({ file, language, folder }: Draft): Setting => ({
    file,
    language,
    url: urlOf(folder, ids),
    files: besides.get(folder) ?? new Map(),
    isLesson: folder.kind === 'module',
    glossary: meanings.get(language) ?? NO_MEANINGS,
  });
  const { texts, compiled } = await compiledTexts(drafts, settingOf, store, mind.listings);
  const textsByFolder = Map.groupBy(texts, ({ draft }) => draft.folder);
  const pages: Record<string, PageMemory> = {};
  const entries: Entries = {
    paths: [],
    courses: [],
    modules: [],
    quizzes: [],
    journeys: [],
    definitions: [],
  };
  for (const folder of folders) {
    const own = (textsByFolder.get(folder) ?? []).map(({ draft, own }) => {
      const page = pageOf(draft, own.body);
      problems.push(...own.readProblems, ...own.fields.problems, ...own.body.problems);
      pages[draft.file] = own;
      return { page, ...own };
    });
    const id = ids.get(folder.folder) ?? folder.name;
    const course = folder.course === null ? '' : (ids.get(folder.course) ?? folder.course);
    const beside = besides.get(folder) ?? new Map();
    const parts = { folder, id, course, pages: own.map(({ page }) => page), files: beside };
    add(entries, parts, mind.entries, () => {
      return new Map(own.map(({ page, front, body }) => [page.language, writtenOf(front, body)]));
    });
  }
  const academy: Academy = {
    ...entries,
    retired: lists.retired,
    features: lists.features,
    glossary: lists.glossary,
    names: lists.names,
    brand: brand.written,
  };
  problems.push(...lint(academy, now));
  const exceptions = allExceptions(academy, lists.texts);
  const left = [...withoutExcepted(problems, exceptions), ...exceptionProblems(exceptions, problems)];
  mind.pages = withWhatTheyHold(pages, academy);
  await remember(store, mind.pages, memory);
  await rememberFolders(store, root, mind.listings, listedBefore);
  const data = catalogData(academy, brand.brand);
  const known = Object.values(pages).map((page) => page.body);
  const kept = {
    bodies: known.map((body) => body.digest),
    files: [
      ...new Set([...known.flatMap((body) => body.files), ...brand.brand.files].map(({ digest }) => digest)),
    ],
  };
  const counted = countedEvents(academy);
  const named = namedValues(academy);
  const links = linksIn(academy);
  const outside = outsideLinks(academy);
  const { retired } = lists;
  const inOrder = inReadingOrder(left);
  return {
    data,
    problems: inOrder,
    kept,
    counted,
    named,
    links,
    outside,
    retired,
    exceptions,
    compiled,
  };
}

/** Where the files beside a text are served; null where none can lie. */
function urlOf({ folder, name, course }: Folder, ids: ReadonlyMap<string, string>): string | null {
  if (course === null) return null;
  return `/courses/${ids.get(course) ?? course}/${ids.get(folder) ?? name}`;
}

/** Ids by folder; where one cannot be read, or cannot be one, it is the one it seems to be, so that others may still name it. */
function idsOf(folders: readonly Folder[], drafts: readonly Draft[]): ReadonlyMap<string, string> {
  const bases = new Map(drafts.filter((d) => d.language === BASE_LANGUAGE).map((d) => [d.folder, d.front]));
  return new Map(
    folders.map((folder) => {
      const front = bases.get(folder);
      const id = front?.data?.id;
      const own = typeof id === 'string' && id !== '' ? meantSlug(id) : front?.presumedId;
      return [folder.folder, own ?? folder.name];
    }),
  );
}

/** What is kept of the pages, with what the rules looked for in them. */
function withWhatTheyHold(pages: Memory, academy: Academy): Memory {
  const kept: Record<string, PageMemory> = { ...pages };
  for (const { file, held } of allEntries(academy).flatMap((entry) => entry.pages)) {
    const own = kept[file];
    if (own === undefined || isSame(own.holds, held)) continue;
    kept[file] = { ...own, holds: Object.fromEntries(held) };
  }
  return kept;
}

function isSame(before: PageMemory['holds'], held: ReadonlyMap<string, boolean>): boolean {
  return Object.keys(before).length === held.size && [...held].every(([key, is]) => before[key] === is);
}

function writtenOf(front: PageMemory['front'], { digest, facts }: BodyMemory): Written {
  return { data: front?.data ?? {}, body: digest, activities: activitiesFrom(facts) };
}

function add(entries: Entries, parts: EntryParts, known: EntryMemory, writings: () => Writings): void {
  const { folder, id, course } = parts;
  const entry = <C extends Entry['content']>(assemble: () => C) => entryOf(parts, known, assemble);
  if (folder.kind === 'path') entries.paths.push(entry(() => pathFrom(folder, id, writings())));
  else if (folder.kind === 'course') entries.courses.push(entry(() => courseFrom(folder, id, writings())));
  else if (folder.kind === 'module')
    entries.modules.push(entry(() => moduleFrom(folder, id, course, writings())));
  else if (folder.kind === 'quiz')
    entries.quizzes.push(entry(() => quizFrom(folder, id, course, writings())));
  else if (folder.kind === 'journey') entries.journeys.push(entry(() => journeyFrom(folder, id, writings())));
  else entries.definitions.push(entry(() => definitionFrom(folder, id, writings())));
}

function catalogData(academy: Academy, brand: Brand): CatalogData {
  const of = <C extends { id: string }>(entries: readonly Entry<C>[]): C[] =>
    entries.map(({ content }) => content);
  const found = new Set(allEntries(academy).flatMap(({ folder }) => folder.languages));
  found.delete(BASE_LANGUAGE);
  // By id, so that another name for a folder changes nothing.
  const data = {
    languages: [BASE_LANGUAGE, ...[...found].sort()],
    codes: codesIn(academy),
    names: namesOf(academy.names),
    brand,
    paths: of(academy.paths).sort(byId),
    courses: of(academy.courses).sort(byId),
    modules: of(academy.modules).sort(byCourse),
    quizzes: of(academy.quizzes).sort(byCourse),
    journeys: of(academy.journeys).sort(byId),
    definitions: of(academy.definitions).sort((a, b) => a.version - b.version),
  };
  // Not everybody asks, and of thousands of modules it takes its time.
  let digest: string | undefined;
  return {
    get digest() {
      digest ??= digestOf(inJson(data));
      return digest;
    },
    ...data,
  };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function byCourse(a: Unit, b: Unit): number {
  return byId({ id: a.course }, { id: b.course }) || byId(a, b);
}
