import type { Brand } from '../domain/brand/brand.ts';
import { BASE_LANGUAGE, type CatalogData, type Unit } from '../domain/content.ts';
import { type Academy, allEntries, type Entry, type Page } from './academy.ts';
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
import { type FileMemory, filesBeside } from './beside.ts';
import { stored } from './bodies.ts';
import { finishChange } from './change/journal.ts';
import type { FileBeside, Setting } from './compile/setting.ts';
import { compiledTexts } from './compiled-texts.ts';
import { digestOf } from './digest.ts';
import { checkedPage, type Draft, readDrafts } from './drafts.ts';
import {
  allExceptions,
  type Exception,
  exceptionProblems,
  withoutExcepted,
} from './exceptions/exceptions.ts';
import { linksIn, type WrittenLink } from './links-in.ts';
import { lint } from './lint/rules.ts';
import { meaningsByLanguage, NO_MEANINGS } from './meanings.ts';
import { meantSlug } from './meant-slug.ts';
import { type OutsideLink, outsideLinks } from './outside-links.ts';
import { inReadingOrder, type Problem } from './problem.ts';
import { readBrand } from './read/brand.ts';
import { type Folder, readFolders } from './read/folders.ts';
import { readLists } from './read/lists.ts';
import { namesOf } from './read/names.ts';
import type { Retired } from './read/retired.ts';
import type { TextMemory } from './read/text-memory.ts';
import { type Memory, type PageMemory, recall, remember } from './remember.ts';
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
}

export interface Mind {
  readonly texts: TextMemory;
  readonly files: FileMemory;
  /** What the last build knew; null before the first. */
  pages: Memory | null;
}

export const emptyMind = (): Mind => ({ texts: new Map(), files: new Map(), pages: null });

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
  const { root, store } = places;
  await finishChange(root);
  const { folders, problems: folderProblems } = readFolders(root);
  const lists = await readLists(root);
  const memory = places.mind?.pages ?? recall(store);
  const files = stored(store, 'files');
  const brand = await readBrand(root, store, files, places.mind?.files);
  const problems: Problem[] = [...folderProblems, ...lists.problems, ...brand.problems];
  const drafts = readDrafts(places, folders, memory);
  const ids = idsOf(folders, drafts);
  const besides = new Map<Folder, ReadonlyMap<string, FileBeside>>();
  for (const folder of folders)
    besides.set(folder, await filesBeside(root, folder, store, files, places.mind?.files));

  const meanings = meaningsByLanguage(lists.glossary);
  const settingOf = ({ file, language, folder }: Draft): Setting => ({
    file,
    language,
    url: urlOf(folder, ids),
    files: besides.get(folder) ?? new Map(),
    isLesson: folder.kind === 'module',
    glossary: meanings.get(language) ?? NO_MEANINGS,
  });
  const { texts, compiled } = await compiledTexts(drafts, settingOf, store);
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
    const folderPages: Page[] = [];
    const writings = new Map<string, Written>();
    for (const { draft, own } of textsByFolder.get(folder) ?? []) {
      const { front, readProblems, body } = own;
      const { page, problems: found } = checkedPage(draft, body);
      problems.push(...readProblems, ...found, ...body.problems);
      folderPages.push(page);
      const activities = activitiesFrom(body.facts);
      writings.set(draft.language, { data: front?.data ?? {}, body: body.digest, activities });
      pages[draft.file] = own;
    }
    const id = ids.get(folder.folder) ?? folder.name;
    const course = folder.course === null ? '' : (ids.get(folder.course) ?? folder.course);
    add(entries, folder, id, course, writings, folderPages, besides.get(folder) ?? new Map());
  }
  await remember(store, pages, memory);
  if (places.mind !== undefined) places.mind.pages = pages;
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
  return { data, problems: inOrder, kept, counted, named, links, outside, retired, exceptions, compiled };
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

function add(
  academy: Entries,
  folder: Folder,
  id: string,
  course: string,
  writings: Writings,
  pages: readonly Page[],
  files: ReadonlyMap<string, FileBeside>,
): void {
  const base = pages.find((page) => page.language === BASE_LANGUAGE) ?? null;
  const entry = <C>(content: C): Entry<C> => ({ content, folder, pages, base, files });
  if (folder.kind === 'path') academy.paths.push(entry(pathFrom(folder, id, writings)));
  else if (folder.kind === 'course') academy.courses.push(entry(courseFrom(folder, id, writings)));
  else if (folder.kind === 'module') academy.modules.push(entry(moduleFrom(folder, id, course, writings)));
  else if (folder.kind === 'quiz') academy.quizzes.push(entry(quizFrom(folder, id, course, writings)));
  else if (folder.kind === 'journey') academy.journeys.push(entry(journeyFrom(folder, id, writings)));
  else academy.definitions.push(entry(definitionFrom(folder, id, writings)));
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
  return { digest: digestOf(data), ...data };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function byCourse(a: Unit, b: Unit): number {
  return byId({ id: a.course }, { id: b.course }) || byId(a, b);
}
