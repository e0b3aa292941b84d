import { join } from 'node:path';
import { BASE_LANGUAGE } from '../domain/content.ts';
import type { Page } from './academy.ts';
import type { Places } from './build.ts';
import type { Mind } from './mind.ts';
import type { Problem } from './problem.ts';
import { checkFields } from './read/check-fields.ts';
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
  if (known !== undefined) return { ...draft, front: known.front, readProblems: known.readProblems };
  if (read.text === null) return { ...draft, front: null, readProblems: read.problems };
  const front = readFrontMatter(read.text, file);
  return { ...draft, front, readProblems: [...read.problems, ...front.problems] };
}

/** A page as the rules see it, and what its schema says of its fields. */
interface CheckedPage {
  readonly page: Page;
  readonly problems: readonly Problem[];
}

/** By what was read: a process that keeps its texts in mind meets the same page again. */
const checked = new WeakMap<ReadText, CheckedPage & { readonly body: BodyMemory }>();

export function checkedPage(draft: Draft, body: BodyMemory): CheckedPage {
  const before = checked.get(draft.read);
  if (before?.body === body && before.page.front === draft.front) return before;
  const now = { ...checkPage(draft, body), body };
  checked.set(draft.read, now);
  return now;
}

function checkPage(draft: Draft, body: BodyMemory): CheckedPage {
  const { file, language, front, folder } = draft;
  const { problems, doubtful } =
    front?.data == null
      ? { problems: [], doubtful: [''] }
      : checkFields(front, file, SCHEMAS[folder.kind], language === BASE_LANGUAGE);
  return {
    page: {
      ...{ file, language, front, doubtful, facts: body.facts },
      held: new Map(),
      heldBefore: draft.known?.holds ?? {},
      get text() {
        return draft.read.text ?? '';
      },
    },
    problems,
  };
}
