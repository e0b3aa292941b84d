import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BASE_LANGUAGE } from '../../domain/content.ts';
import { closest, didYouMean } from '../closest.ts';
import type { Problem } from '../problem.ts';
import type { Kind } from '../schema/schemas.ts';
import { FILE_ENDINGS, mediaType } from './file-types.ts';
import { isEditorsOwn, kindOf, type Listed, type Listings, listing } from './listing.ts';

/** A folder that holds one path, course, module, quiz, journey or definition. */
export interface Folder {
  readonly kind: Kind;
  /** Below content/: `courses/first-invoice/modules/import`. */
  readonly folder: string;
  readonly name: string;
  /** For a module or quiz: its course's folder, `courses/first-invoice`. */
  readonly course: string | null;
  /** Languages it is written in, base first. */
  readonly languages: readonly string[];
  /** Names of the files beside the text. */
  readonly files: readonly string[];
  /** Names of those that lie there and are not served, composed (NFC). */
  readonly notServed: readonly string[];
  /** Whether a text lies there that is not read, because its name is that of no language. */
  readonly hasMisnamedText: boolean;
}

export interface Folders {
  readonly folders: readonly Folder[];
  readonly problems: readonly Problem[];
}

/**
 * Finds every piece of content below `root`/content. Symbolic links are not followed.
 * @param known what was listed before; what is listed now stands in it afterwards, and no folder that is gone
 * @param isSame nothing came or went since then
 */
export function readFolders(root: string, known: Listings = new Map(), isSame = false): Folders {
  const folders: Folder[] = [];
  const problems: Problem[] = [];
  const content = join(root, 'content');
  const there = new Set<string>();

  function look(folder: string): readonly Listed[] {
    const path = join(content, folder);
    there.add(path);
    const visible = listing(path, known, isSame);
    const links = visible.filter(({ kind }) => kind === 'link');
    problems.push(...links.map(({ name }) => symlink(`${folder}/${name}`)));
    return links.length === 0 ? visible : visible.filter(({ kind }) => kind !== 'link');
  }

  function each(parent: string, visit: (folder: string, name: string) => void): void {
    for (const entry of look(parent)) {
      if (entry.kind === 'folder') visit(`${parent}/${entry.name}`, entry.name);
      else problems.push(misplaced(`${parent}/${entry.name}`));
    }
  }

  function one(kind: Kind, folder: string, name: string, course: string | null): void {
    const languages: string[] = [];
    const files: string[] = [];
    const notServed: string[] = [];
    const misnamed: string[] = [];
    const entries = look(folder);
    if (entries.length === 0) return;
    for (const entry of entries) {
      const path = `${folder}/${entry.name}`;
      const language = /^(.+)\.mdx$/.exec(entry.name)?.[1];
      if (entry.kind === 'folder') {
        if (kind === 'course' && (entry.name === 'modules' || entry.name === 'quizzes')) continue;
        problems.push(strangeFolder(path, kind === 'course' ? ['modules', 'quizzes'] : []));
      } else if (language !== undefined) {
        if (isLanguage(language)) languages.push(language);
        else misnamed.push(language);
      } else if (course === null) problems.push(fileInWrongPlace(path, kind));
      else if (mediaType(entry.name) === undefined) {
        problems.push(strangeType(path));
        notServed.push(entry.name.normalize('NFC'));
      } else files.push(entry.name);
    }
    problems.push(...misnamed.map((code) => strangeLanguage(`${folder}/${code}.mdx`, code)));
    if (![...languages, ...misnamed.map(meantLanguage)].includes(BASE_LANGUAGE))
      problems.push(noBase(folder, languages));
    const hasMisnamedText = misnamed.length > 0;
    languages.sort((a, b) => Number(b === BASE_LANGUAGE) - Number(a === BASE_LANGUAGE) || (a < b ? -1 : 1));
    folders.push({ kind, folder, name, course, languages, files, notServed, hasMisnamedText });
  }

  problems.push(...misnamedAtTop(content));
  each('paths', (folder, name) => one('path', folder, name, null));
  each('courses', (folder, name) => {
    one('course', folder, name, null);
    each(`${folder}/modules`, (below, unit) => one('module', below, unit, folder));
    each(`${folder}/quizzes`, (below, unit) => one('quiz', below, unit, folder));
  });
  each('journeys', (folder, name) => one('journey', folder, name, null));
  each('definitions', (folder, name) => one('definition', folder, name, null));
  for (const path of known.keys()) if (path.startsWith(content) && !there.has(path)) known.delete(path);
  return { folders, problems };
}

/** What content/ holds: folders, and lists in files of their own. */
const AT_TOP = ['paths', 'courses', 'journeys', 'definitions', 'brand'];
const LISTS = ['retired.yaml', 'features.yaml', 'glossary.yaml', 'names.yaml'];

/** A slip in one of these names would leave out everything below it. */
function misnamedAtTop(content: string): Problem[] {
  const entries = readdirSync(content, { withFileTypes: true });
  return entries.flatMap((entry) => {
    const { name } = entry;
    if (isEditorsOwn(name)) return [];
    const kind = kindOf(entry);
    if (kind === 'link') return [symlink(name)];
    const known = kind === 'folder' ? AT_TOP : LISTS;
    return known.includes(name) || closest(name, known) === undefined ? [] : [misnamed(name, known)];
  });
}

const LANGUAGE_NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

const asked = new Map<string, boolean>();

function isLanguage(code: string): boolean {
  const known = asked.get(code) ?? isNamed(code);
  asked.set(code, known);
  return known;
}

function isNamed(code: string): boolean {
  try {
    return /^[a-z]{2,3}(-[A-Z][A-Za-z]+)?$/.test(code) && LANGUAGE_NAMES.of(code) !== undefined;
  } catch {
    return false;
  }
}

/** The language that a name of none seems to mean: `EN`, `Ja`, `en_us`, and the code of Japan. */
function meantLanguage(code: string): string | undefined {
  const [language = '', ...region] = code.toLowerCase().split(/[-_]/);
  const meant = [language === 'jp' ? 'ja' : language, ...region.map((part) => part.toUpperCase())].join('-');
  return isLanguage(meant) ? meant : undefined;
}

function problem(path: string, rest: Pick<Problem, 'code' | 'found' | 'expected' | 'fix'>): Problem {
  return { file: `content/${path}`, line: 1, column: 1, severity: 'error', ...rest };
}

const symlink = (path: string): Problem =>
  problem(path, {
    code: 'EB-FILE-SYMLINK',
    found: 'a symbolic link',
    expected: 'a file or folder of its own; links are not followed',
    fix: 'Put a copy of the file here, or delete the link.',
  });

const misplaced = (path: string): Problem =>
  problem(path, {
    code: 'EB-FILE-PLACE',
    found: 'a file where only folders are expected',
    expected: 'a folder for each path, course, module, quiz, journey and definition, with en.mdx in it',
    fix: 'Move the file into the folder it belongs to, or delete it.',
  });

const misnamed = (name: string, known: readonly string[]): Problem =>
  problem(name, {
    code: 'EB-FILE-PLACE',
    found: `\`${name}\`, which nothing reads`,
    expected: `one of ${known.map((one) => `\`${one}\``).join(', ')} here`,
    fix: `${didYouMean(name, known)}Rename it.`,
  });

const strangeFolder = (path: string, known: readonly string[]): Problem =>
  problem(path, {
    code: 'EB-FILE-PLACE',
    found: 'a folder that nothing reads',
    expected: known.length === 0 ? 'no folders here' : 'only the folders `modules` and `quizzes`',
    fix: `${didYouMean(path.slice(path.lastIndexOf('/') + 1), known)}Rename it, or move what it holds and delete it.`,
  });

const strangeLanguage = (path: string, code: string): Problem => {
  const meant = meantLanguage(code);
  return problem(path, {
    code: 'EB-LANG-CODE',
    found: `a text named \`${code}.mdx\``,
    expected: 'the name of a language: `en.mdx`, `ja.mdx`',
    fix: `${meant === undefined ? '' : `Did you mean \`${meant}\`? `}Rename the file to its language’s code.`,
  });
};

const fileInWrongPlace = (path: string, kind: Kind): Problem =>
  problem(path, {
    code: 'EB-FILE-PLACE',
    found: `a file beside a ${kind}`,
    expected:
      'only `en.mdx`, `ja.mdx` and the like here; pictures and downloads lie beside modules and quizzes',
    fix: 'Move the file into the folder of the module that shows it, or delete it.',
  });

const strangeType = (path: string): Problem =>
  problem(path, {
    code: 'EB-FILE-TYPE',
    found: 'a file of a kind that is not served',
    expected: `a file ending in ${FILE_ENDINGS.join(' ')}`,
    fix: 'Save it as one of these kinds, put it in a .zip, or delete it.',
  });

const noBase = (folder: string, languages: readonly string[]): Problem =>
  problem(`${folder}/${BASE_LANGUAGE}.mdx`, {
    code: 'EB-LANG-BASE',
    found: languages.length === 0 ? 'a folder without any text' : `a text in ${languages.join(', ')} only`,
    expected: `\`${BASE_LANGUAGE}.mdx\`, which carries the structure and the base language’s words`,
    fix: `Write \`${BASE_LANGUAGE}.mdx\`, or delete the folder.`,
  });
