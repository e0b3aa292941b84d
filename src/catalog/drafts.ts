import { join } from 'node:path';
import { BASE_LANGUAGE } from '../domain/content.ts';
import type { Page } from './academy.ts';
import type { Places } from './build.ts';
import type { Mind } from './mind.ts';
import type { Problem } from './problem.ts';
import { checkFields, type FieldProblems } from './read/check-fields.ts';
import type { Folder } from './read/folders.ts';
import { readFrontMatter } from './read/front-matter.ts';
import type { ReadText } from './read/text.ts';
import { readAs } from './read/text-memory.ts';
import type { BodyMemory, Memory, PageMemory } from './remember.ts';
import { SCHEMAS } from './schema/schemas.ts';

/** A text before its body is compiled. */
export interface Draft {
  readonly folder: Folder;
  readonly file: string;
  readonly language: string;
  readonly bytes: string;
  readonly settled: string | null;
  readonly read: ReadText;
  readonly known: PageMemory | undefined;
  readonly front: PageMemory['front'];
  readonly readProblems: readonly Problem[];
  readonly fields: FieldProblems;
}

type Reading = Pick<Places, 'root' | 'changed'> & { readonly mind: Pick<Mind, 'texts'> };

/**
 * Reads every text of these folders; what has not changed since `memory` keeps what was made of it. One after the other:
 * for thousands of small files, handing each to another thread costs more than reading it.
 */
export function readDrafts(places: Reading, folders: readonly Folder[], memory: Memory): Draft[] {
  return folders.flatMap((folder) =>
    folder.languages.map((language) => readDraft(places, { folder, language }, memory)),
  );
}

function readDraft(
  { root, mind, changed }: Reading,
  { folder, language }: Pick<Draft, 'folder' | 'language'>,
  memory: Memory,
): Draft {
  const file = `content/${folder.folder}/${language}.mdx`;
  const before = memory[file];
  const { bytes, settled, read } = readAs(join(root, file), file, before, mind.texts, changed);
  const known = before?.bytes === bytes ? before : undefined;
  const draft = { folder, file, language, bytes, settled, read, known };
  if (known !== undefined) {
    const { front, readProblems, fields } = known;
    return { ...draft, front, readProblems, fields };
  }
  if (read.text === null) return { ...draft, front: null, readProblems: read.problems, fields: NOT_READ };
  const front = readFrontMatter(read.text, file);
  const fields =
    front.data === null
      ? NOT_READ
      : checkFields(front, file, SCHEMAS[folder.kind], language === BASE_LANGUAGE);
  return { ...draft, front, readProblems: [...read.problems, ...front.problems], fields };
}

/** Nothing of it can be relied on, and why is told already. */
const NOT_READ: FieldProblems = { problems: [], doubtful: [''] };

/** By what was read: a process that keeps its texts in mind meets the same page again. */
const pages = new WeakMap<ReadText, { readonly page: Page; readonly body: BodyMemory }>();

/** A text as the rules see it. */
export function pageOf(draft: Draft, body: BodyMemory): Page {
  const before = pages.get(draft.read);
  if (before?.body === body && before.page.front === draft.front) return before.page;
  const { file, language, front, fields } = draft;
  const page: Page = {
    ...{ file, language, front, doubtful: fields.doubtful, facts: body.facts },
    held: new Map(),
    heldBefore: draft.known?.holds ?? {},
    get text() {
      return draft.read.text ?? '';
    },
  };
  pages.set(draft.read, { page, body });
  return page;
}
