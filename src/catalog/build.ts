import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
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
import { filesBeside } from './beside.ts';
import { isFresh, makeBody, stored } from './bodies.ts';
import { finishChange } from './change/journal.ts';
import type { FileBeside } from './compile/setting.ts';
import { termKey } from './compile/term-key.ts';
import { digestOf } from './digest.ts';
import { type Exception, exceptionProblems, exceptionsIn, withoutExcepted } from './exceptions/exceptions.ts';
import { linksIn, type WrittenLink } from './links-in.ts';
import { lint } from './lint/rules.ts';
import { type OutsideLink, outsideLinks } from './outside-links.ts';
import { inReadingOrder, type Problem } from './problem.ts';
import { readBrand } from './read/brand.ts';
import { checkFields } from './read/check-fields.ts';
import { type Folder, readFolders } from './read/folders.ts';
import { readFrontMatter } from './read/front-matter.ts';
import type { GlossaryWord } from './read/glossary.ts';
import { readLists } from './read/lists.ts';
import type { Retired } from './read/retired.ts';
import { readText } from './read/text.ts';
import { type BodyMemory, type Memory, type PageMemory, recall, remember } from './remember.ts';
import { SCHEMAS } from './schema/schemas.ts';
import { type CountedEvent, countedEvents } from './unseen-events.ts';
import { type NamedValue, namedValues } from './unseen-values.ts';
import { codesIn } from './values-in-use.ts';

export interface Places {
  /** The folder that holds content/. */
  readonly root: string;
  /** The content store, `.everboard`. */
  readonly store: string;
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
  [K in Exclude<keyof Academy, 'retired' | 'brand' | 'features' | 'glossary'>]: Academy[K][number][];
};

/** A text before its body is compiled. */
interface Draft {
  readonly folder: Folder;
  readonly file: string;
  readonly language: string;
  readonly bytes: string;
  readonly read: ReturnType<typeof readText>;
  readonly known: PageMemory | undefined;
  readonly front: PageMemory['front'];
  readonly readProblems: readonly Problem[];
}

/**
 * Reads, compiles and checks all content. Bodies and files go into the store under their digests (which nobody
 * sees until a catalog names them); what has not changed since the last build is not read again.
 */
export async function buildCatalog({ root, store }: Places, now: Date = new Date()): Promise<Built> {
  await finishChange(root);
  const [{ folders, problems: folderProblems }, lists, brand, memory, bodies, files] = await Promise.all([
    readFolders(root),
    readLists(root),
    readBrand(root, store),
    recall(store),
    stored(store, 'bodies'),
    stored(store, 'files'),
  ]);
  const problems: Problem[] = [...folderProblems, ...lists.problems, ...brand.problems];
  const drafts = await inTurns(folders.flatMap(pagesOf), (page) => readDraft(root, page, memory));
  const ids = idsOf(folders, drafts);
  const draftsByFolder = Map.groupBy(drafts, (draft) => draft.folder);

  const meanings = new Map(
    [...Map.groupBy(lists.glossary, ({ language }) => language)].map(
      ([language, words]) => [language, meaningsIn(words)] as const,
    ),
  );
  const pages: Memory = {};
  let compiled = 0;
  const entries: Entries = {
    paths: [],
    courses: [],
    modules: [],
    quizzes: [],
    journeys: [],
    definitions: [],
  };
  for (const folder of folders) {
    const beside = await filesBeside(root, folder, store, files);
    const id = ids.get(folder.folder) ?? folder.name;
    const course = folder.course === null ? null : (ids.get(folder.course) ?? folder.course);
    const url = course === null ? null : `/courses/${course}/${id}`;
    const folderPages: Page[] = [];
    const writings = new Map<string, Written>();
    for (const draft of draftsByFolder.get(folder) ?? []) {
      const { file, language } = draft;
      const glossary = meanings.get(language) ?? NO_MEANINGS;
      const isLesson = folder.kind === 'module';
      const setting = { file, language, url, files: beside, isLesson, glossary };
      const fresh = draft.known !== undefined && isFresh(draft.known.body, draft.bytes, setting, bodies);
      if (!fresh && draft.read.text !== null) compiled++;
      const body =
        fresh && draft.known !== undefined ? draft.known.body : await bodyOf(draft, setting, store);
      const { page, problems: found } = checkedPage(draft, body);
      problems.push(...draft.readProblems, ...found, ...body.problems);
      folderPages.push(page);
      const activities = activitiesFrom(body.facts);
      writings.set(draft.language, { data: draft.front?.data ?? {}, body: body.digest, activities });
      pages[draft.file] = { bytes: draft.bytes, front: draft.front, readProblems: draft.readProblems, body };
    }
    add(entries, folder, id, course ?? '', writings, folderPages, beside);
  }
  await remember(store, pages);
  const academy: Academy = {
    ...entries,
    retired: lists.retired,
    features: lists.features,
    glossary: lists.glossary,
    brand: brand.written,
  };
  problems.push(...lint(academy, now));
  const exceptions = [
    ...allEntries(academy).flatMap((entry) =>
      entry.pages.flatMap(({ file, text, front }) => exceptionsIn(file, text, front?.lines ?? 0)),
    ),
    ...lists.texts.flatMap(({ file, text }) => exceptionsIn(file, text, Number.POSITIVE_INFINITY)),
  ];
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

const NO_MEANINGS: ReadonlyMap<string, string> = new Map();

/** What the words of one language mean, by id and by word. */
function meaningsIn(words: readonly GlossaryWord[]): ReadonlyMap<string, string> {
  return new Map(
    words
      .filter(({ means }) => means !== '')
      .flatMap(({ id, word, means }) => [
        [termKey('id', id), means],
        [termKey('word', word), means],
      ]),
  );
}

function pagesOf(folder: Folder): { folder: Folder; language: string }[] {
  return folder.languages.map((language) => ({ folder, language }));
}

async function readDraft(
  root: string,
  { folder, language }: { folder: Folder; language: string },
  memory: Memory,
): Promise<Draft> {
  const file = `content/${folder.folder}/${language}.mdx`;
  const raw = await readFile(join(root, file));
  const bytes = digestOf(raw);
  const known = memory[file]?.bytes === bytes ? memory[file] : undefined;
  const read = readText(raw, file);
  const draft = { folder, file, language, bytes, read, known };
  if (known !== undefined) return { ...draft, front: known.front, readProblems: known.readProblems };
  if (read.text === null) return { ...draft, front: null, readProblems: read.problems };
  const front = readFrontMatter(read.text, file);
  return { ...draft, front, readProblems: [...read.problems, ...front.problems] };
}

const NO_BODY: BodyMemory = { digest: '', facts: null, problems: [], files: [] };

async function bodyOf(
  draft: Draft,
  setting: Parameters<typeof makeBody>[2],
  store: string,
): Promise<BodyMemory> {
  if (draft.read.text === null) return NO_BODY;
  const lines = draft.front?.lines ?? 0;
  const blanked = '\n'.repeat(lines) + draft.read.text.split('\n').slice(lines).join('\n');
  return makeBody(blanked, draft.bytes, setting, store);
}

function checkedPage(draft: Draft, body: BodyMemory): { page: Page; problems: readonly Problem[] } {
  const { file, language, front, folder } = draft;
  const { problems, doubtful } =
    front?.data == null
      ? { problems: [], doubtful: [''] }
      : checkFields(front, file, SCHEMAS[folder.kind], language === BASE_LANGUAGE);
  return {
    page: { file, language, front, doubtful, facts: body.facts, text: draft.read.text ?? '' },
    problems,
  };
}

/** Ids by folder; a text that cannot be read keeps the id it seems to have, so that others may still name it. */
function idsOf(folders: readonly Folder[], drafts: readonly Draft[]): ReadonlyMap<string, string> {
  const bases = new Map(drafts.filter((d) => d.language === BASE_LANGUAGE).map((d) => [d.folder, d.front]));
  return new Map(
    folders.map((folder) => {
      const front = bases.get(folder);
      const id = front?.data?.id;
      return [folder.folder, typeof id === 'string' && id !== '' ? id : (front?.presumedId ?? folder.name)];
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

/** Runs `task` for each, some at a time: enough to keep the disk busy, few enough for open files. */
async function inTurns<T, R>(items: readonly T[], task: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let start = 0; start < items.length; start += 64)
    results.push(...(await Promise.all(items.slice(start, start + 64).map(task))));
  return results;
}
