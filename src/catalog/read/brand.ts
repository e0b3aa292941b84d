import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BRAND_ADDRESS, type Brand, looks, PLAIN_BRAND } from '../../domain/brand/brand.ts';
import type { Typeface } from '../../domain/brand/style.ts';
import { type FileMemory, filesBeside } from '../beside.ts';
import type { FileBeside } from '../compile/setting.ts';
import { digestOf } from '../digest.ts';
import type { Problem } from '../problem.ts';
import { BRAND_SCHEMAS, type BrandWritten, readsAsBrand } from '../schema/brand.ts';
import { checkFields } from './check-fields.ts';
import { fontType, isPicture } from './file-types.ts';
import { type FrontMatter, readYaml } from './front-matter.ts';
import { readText } from './text.ts';

const FOLDER = 'content/brand';

/** The one file that says how the academy is called and looks, from the root. */
export const BRAND_FILE = `${FOLDER}/brand.yaml`;

/** The brand as it is written, for the rules. */
export interface WrittenBrand {
  readonly written: BrandWritten;
  readonly places: FrontMatter['places'];
  /** What lies beside brand.yaml, by name. */
  readonly files: ReadonlyMap<string, FileBeside>;
}

export interface BrandRead {
  readonly brand: Brand;
  /** Null where nothing is written, or what is written cannot be understood. */
  readonly written: WrittenBrand | null;
  readonly problems: readonly Problem[];
}

/**
 * Reads `content/brand/brand.yaml` and puts what lies beside it into the store; where there is none, the academy goes
 * by a plain name in the house's own colours.
 */
export async function readBrand(
  root: string,
  store: string,
  inStore: Set<string>,
  known?: FileMemory,
): Promise<BrandRead> {
  const names = await readdir(join(root, FOLDER)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (names === null) return { brand: PLAIN_BRAND, written: null, problems: [] };
  const files = await filesBeside(
    root,
    { folder: 'brand', files: names.filter(isServed).sort() },
    store,
    inStore,
    known,
  );
  const unread = (problems: readonly Problem[]): BrandRead => ({
    brand: PLAIN_BRAND,
    written: null,
    problems,
  });
  const bytes = await readFile(join(root, BRAND_FILE)).catch(() => null);
  if (bytes === null) return unread([nothingWritten]);
  const read = readText(bytes, BRAND_FILE);
  if (read.text === null) return unread(read.problems);
  const { data, places, problems: found } = readYaml(read.text, BRAND_FILE, 0);
  const problems = [...read.problems, ...found];
  if (data === null) return unread(problems);
  const fields = checkFields({ data, places }, BRAND_FILE, BRAND_SCHEMAS, true);
  const written = readsAsBrand(data);
  if (written === null) return unread(fields.problems);
  return { brand: brandFrom(written, files), written: { written, places, files }, problems };
}

function brandFrom(written: BrandWritten, files: ReadonlyMap<string, FileBeside>): Brand {
  const { name, academy, title, lead, about, footer } = written;
  const saidIn = (language: string) => {
    const of = (said: Readonly<Record<string, string>>): string => said[language] ?? said.en ?? '';
    const [called, signed, first, whom, what, foot] = [name, academy, title, lead, about, footer].map(of);
    return { name: called, academy: signed, title: first, lead: whom, about: what, footer: foot };
  };
  const languages = new Set([name, academy, title, lead, about, footer].flatMap((said) => Object.keys(said)));
  const typefaces = Object.fromEntries(
    Object.entries(written.fonts ?? {}).map(([language, { titles, text }]) => [
      language,
      { titles: titles && typefaceFrom(titles, files), text: text && typefaceFrom(text, files) },
    ]),
  );
  return {
    words: Object.fromEntries(
      [...languages].map((language) => [language, saidIn(language)]),
    ) as Brand['words'],
    wordmark: written.wordmark ?? null,
    mark: markFrom(written.mark, files),
    darkMark: markFrom(written.darkMark, files),
    ...looks(written.colours ?? {}, typefaces, digestOf([written.colours ?? {}, typefaces]).slice(0, 16)),
    files: [...files].map(([file, { digest, type }]) => ({ name: addressed(file, digest), digest, type })),
  };
}

function typefaceFrom(
  { families, file }: { readonly families: readonly string[]; readonly file?: string | undefined },
  files: ReadonlyMap<string, FileBeside>,
): Typeface {
  const found = file === undefined ? undefined : files.get(file);
  const href =
    found === undefined || file === undefined ? null : `${BRAND_ADDRESS}/${addressed(file, found.digest)}`;
  return { families, href };
}

function markFrom(file: string | undefined, files: ReadonlyMap<string, FileBeside>): Brand['mark'] {
  const found = file === undefined ? undefined : files.get(file);
  if (file === undefined || found?.size == null) return null;
  return { href: `${BRAND_ADDRESS}/${addressed(file, found.digest)}`, ...found.size };
}

/** Another address for every other content, so that it may be kept for ever. */
function addressed(file: string, digest: string): string {
  return `${digest.slice(0, 16)}${file.slice(file.lastIndexOf('.')).toLowerCase()}`;
}

function isServed(name: string): boolean {
  return isPicture(name) || fontType(name) !== undefined;
}

const nothingWritten: Problem = {
  code: 'EB-FILE-MISSING',
  file: BRAND_FILE,
  line: 1,
  column: 1,
  severity: 'error',
  found: 'a folder `brand` without `brand.yaml`',
  expected: '`brand.yaml`, which says how the academy is called and looks',
  fix: 'Write it (docs/brand.md says how), or delete the folder.',
};
