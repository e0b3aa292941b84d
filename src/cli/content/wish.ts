import { parseArgs } from 'node:util';
import { SLUG } from '../../catalog/schema/shared.ts';
import type { Asker } from './ask.ts';
import { Misused } from './usage.ts';

export const BEGUN = ['module', 'quiz', 'course', 'path', 'journey', 'definition'] as const;

/** What is to be begun. */
export interface Wish {
  readonly kind: (typeof BEGUN)[number];
  readonly id: string;
  /** Of a module or quiz. */
  readonly course: string;
  /** Of a definition: a file that the laboratory gave. */
  readonly file: string | null;
  /** By language; what is left out is marked for later. */
  readonly titles: Readonly<Record<string, string>>;
  readonly json: boolean;
}

/** What of a wish was said so far. */
export type Said = Partial<Omit<Wish, 'titles' | 'json'>> & Pick<Wish, 'titles' | 'json'>;

export const NEW_USAGE =
  'Write `new module <course> <id>`, `new quiz <course> <id>`, `new course <id>`, `new path <id>`, `new journey <id>` or `new definition <id> [file]`, or the same with `--course`, `--id`, `--title`, `--title-ja`; on a terminal what is missing is asked for.';

/** Reads the words after `new`. @throws {Misused} where there are others, or too many */
export function saidIn(args: readonly string[]): Said {
  const { values, positionals } = read(args);
  const [kind, ...names] = positionals;
  const known = BEGUN.find((one) => one === kind);
  if (kind !== undefined && known === undefined)
    throw new Misused(`There is nothing called \`${kind}\` to begin. ${NEW_USAGE}`);
  const inCourse = known === 'module' || known === 'quiz';
  const [first, second, more] = inCourse ? names : [undefined, ...names];
  const tooMany = inCourse ? more : known === 'definition' ? names[2] : names[1];
  if (tooMany !== undefined) throw new Misused(NEW_USAGE);
  const course = values.course ?? first;
  const id = values.id ?? second;
  const file = known === 'definition' ? (names[1] ?? null) : null;
  const titles = {
    ...(values.title && { en: values.title }),
    ...(values['title-ja'] && { ja: values['title-ja'] }),
  };
  return {
    ...(known && { kind: known }),
    ...(course && { course }),
    ...(id && { id }),
    file,
    titles,
    json: values.json === true,
  };
}

function read(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { course: text, id: text, title: text, 'title-ja': text, json: { type: 'boolean' } },
    });
  } catch {
    throw new Misused(NEW_USAGE);
  }
}

/** The wish, where everything was said. */
export function wholeWish(said: Said): Wish | null {
  const { kind, id, course = '', file = null } = said;
  if (kind === undefined || id === undefined) return null;
  if ((kind === 'module' || kind === 'quiz') && course === '') return null;
  return { kind, id, course, file, titles: said.titles, json: said.json };
}

/** Asks for what was not said. @param courses ids of those there are */
export async function askedWish(said: Said, courses: readonly string[], asker: Asker): Promise<Wish> {
  const kind = said.kind ?? ((await asker.oneOf('What do you begin?', BEGUN)) as Wish['kind']);
  const needsCourse = kind === 'module' || kind === 'quiz';
  const course = said.course ?? (needsCourse ? await asker.oneOf('In which course?', courses) : '');
  const titles: Record<string, string> = { ...said.titles };
  if (said.id === undefined && titles.en === undefined) {
    const title = await asker.line('Title in English (Enter: later):', () => null);
    const japanese = await asker.line('Title in Japanese (Enter: later):', () => null);
    if (title !== '') titles.en = title;
    if (japanese !== '') titles.ja ??= japanese;
  }
  const offered = slugOf(titles.en ?? '');
  const hint = offered === '' ? 'such as first-invoice' : `Enter: ${offered}`;
  const id =
    said.id ??
    ((await asker.line(`Its id, which stays for ever (${hint}):`, (answer) =>
      SLUG.test(answer) || (answer === '' && offered !== '')
        ? null
        : 'An id has lower-case letters, digits and single hyphens.',
    )) ||
      offered);
  return { kind, id, course, file: said.file ?? null, titles, json: said.json };
}

/** `Your first invoice` → `your-first-invoice`. */
function slugOf(title: string): string {
  return title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}
