import { join } from 'node:path';
import { BASE_LANGUAGE } from '../domain/content.ts';
import type { Page } from './academy.ts';
import { makeBody } from './bodies.ts';
import type { Places } from './build.ts';
import type { Problem } from './problem.ts';
import { checkFields } from './read/check-fields.ts';
import type { Folder } from './read/folders.ts';
import { readFrontMatter } from './read/front-matter.ts';
import type { ReadText } from './read/text.ts';
import { readAs, type TextMemory } from './read/text-memory.ts';
import type { BodyMemory, Memory, PageMemory } from './remember.ts';
import { SCHEMAS } from './schema/schemas.ts';

/** A text before its body is compiled. */
export interface Draft {
  readonly folder: Folder;
  readonly file: string;
  readonly language: string;
  readonly bytes: string;
  readonly read: ReadText;
  readonly known: PageMemory | undefined;
  readonly front: PageMemory['front'];
  readonly readProblems: readonly Problem[];
}

/** Reads every text of these folders; what has not changed since `memory` keeps what was made of it. */
export function readDrafts(
  { root, texts }: Pick<Places, 'root' | 'texts'>,
  folders: readonly Folder[],
  memory: Memory,
): Promise<Draft[]> {
  const pages = folders.flatMap((folder) => folder.languages.map((language) => ({ folder, language })));
  return inTurns(pages, (page) => readDraft(root, page, memory, texts));
}

async function readDraft(
  root: string,
  { folder, language }: Pick<Draft, 'folder' | 'language'>,
  memory: Memory,
  texts: TextMemory | undefined,
): Promise<Draft> {
  const file = `content/${folder.folder}/${language}.mdx`;
  const { bytes, read } = await readAs(join(root, file), file, texts);
  const known = memory[file]?.bytes === bytes ? memory[file] : undefined;
  const draft = { folder, file, language, bytes, read, known };
  if (known !== undefined) return { ...draft, front: known.front, readProblems: known.readProblems };
  if (read.text === null) return { ...draft, front: null, readProblems: read.problems };
  const front = readFrontMatter(read.text, file);
  return { ...draft, front, readProblems: [...read.problems, ...front.problems] };
}

const NO_BODY: BodyMemory = { digest: '', facts: null, problems: [], files: [] };

/** Compiles a text’s body into the store. */
export async function bodyOf(
  draft: Draft,
  setting: Parameters<typeof makeBody>[2],
  store: string,
): Promise<BodyMemory> {
  if (draft.read.text === null) return NO_BODY;
  const lines = draft.front?.lines ?? 0;
  const blanked = '\n'.repeat(lines) + draft.read.text.split('\n').slice(lines).join('\n');
  return makeBody(blanked, draft.bytes, setting, store);
}

/** The page as the rules see it, and what its schema says of its fields. */
export function checkedPage(draft: Draft, body: BodyMemory): { page: Page; problems: readonly Problem[] } {
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

/** Runs `task` for each, some at a time: enough to keep the disk busy, few enough for open files. */
async function inTurns<T, R>(items: readonly T[], task: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let start = 0; start < items.length; start += 64)
    results.push(...(await Promise.all(items.slice(start, start + 64).map(task))));
  return results;
}
