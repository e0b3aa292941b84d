import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isSeq, parseDocument } from 'yaml';
import type { CatalogData } from '../domain/content.ts';
import { DAY_MS } from '../domain/day.ts';
import { buildCatalog, type Places } from './build.ts';
import { didYouMean } from './closest.ts';
import {
  courseTexts,
  definitionTexts,
  definitionTranslations,
  journeyTexts,
  moduleTexts,
  pathTexts,
  quizTexts,
  type Texts,
} from './scaffold-texts.ts';
import { SLUG } from './schema/shared.ts';
import { writeWhole } from './write-whole.ts';

/** Why something new was not made; the message is a sentence for the author. */
export class ScaffoldRefused extends Error {
  override name = 'ScaffoldRefused';
}

/** Files written or changed, from the root. */
export type Written = readonly string[];

/** Makes a course as a draft, with a first module in it. @throws {ScaffoldRefused} */
export async function newCourse(places: Places, id: string): Promise<Written> {
  const data = await contentAt(places);
  free(id, data.courses, 'course');
  const first = `${id}-start`;
  free(first, [...data.modules, ...data.quizzes], 'module or quiz');
  return [
    ...(await write(places, `courses/${id}`, courseTexts(id, first))),
    ...(await write(places, `courses/${id}/modules/${first}`, moduleTexts(first))),
  ];
}

/**
 * Makes a module or quiz as a draft and lists it last in its course; a module before the quizzes that end it, which
 * ask what all its modules teach. @throws {ScaffoldRefused}
 */
export async function newUnit(
  places: Places,
  kind: 'module' | 'quiz',
  course: string,
  id: string,
): Promise<Written> {
  const data = await contentAt(places);
  const parent = data.courses.find((one) => one.id === course);
  if (parent === undefined) {
    const ids = data.courses.map((one) => one.id);
    throw new ScaffoldRefused(
      `There is no course \`${course}\`. ${didYouMean(course, ids)}Courses: ${ids.join(', ')}.`,
    );
  }
  free(id, [...data.modules, ...data.quizzes], 'module or quiz');
  const [folder, texts] = kind === 'module' ? ['modules', moduleTexts(id)] : ['quizzes', quizTexts(id)];
  const written = await write(places, `${parent.folder}/${folder}/${id}`, texts as Texts);
  const isQuiz = (listed: string) => data.quizzes.some((quiz) => quiz.id === listed);
  const ends = parent.modules.length - (parent.modules.findLastIndex((listed) => !isQuiz(listed)) + 1);
  const fromEnd = kind === 'module' ? ends : 0;
  return [...written, await listIn(places, `content/${parent.folder}/en.mdx`, id, fromEnd)];
}

/** Makes a path as a draft, with the first course in it. @throws {ScaffoldRefused} */
export async function newPath(places: Places, id: string): Promise<Written> {
  const data = await contentAt(places);
  free(id, data.paths, 'path');
  const course = data.courses[0]?.id;
  if (course === undefined)
    throw new ScaffoldRefused('A path needs a course: make one with `new course <id>` first.');
  return write(places, `paths/${id}`, pathTexts(id, course));
}

/** Makes a journey as a draft, with a milestone of three stages. @throws {ScaffoldRefused} */
export async function newJourney(places: Places, id: string): Promise<Written> {
  const data = await contentAt(places);
  free(id, data.journeys, 'journey');
  return write(places, `journeys/${id}`, journeyTexts(id));
}

/**
 * Makes the next version of the completion definition as a draft, effective after those that are there.
 * @param exported a file that the laboratory gave: then its words and criterion are taken
 * @throws {ScaffoldRefused}
 */
export async function newDefinition(
  places: Places,
  id: string,
  now: Date,
  exported: string | null = null,
): Promise<Written> {
  const { definitions } = await contentAt(places);
  free(id, definitions, 'definition');
  const version = Math.max(0, ...definitions.map((one) => one.version)) + 1;
  const latest =
    definitions
      .map(({ effective }) => effective)
      .sort()
      .at(-1) ?? '';
  const effective =
    [now.toISOString().slice(0, 10), latest === '' ? '' : dayAfter(latest)].sort().at(-1) ?? '';
  const texts =
    exported === null
      ? definitionTexts(id, version, effective)
      : { en: await asDraft(exported, id, version, latest), ...definitionTranslations() };
  return write(places, `definitions/${id}`, texts);
}

function dayAfter(date: string): string {
  return new Date(Date.parse(date) + DAY_MS).toISOString().slice(0, 10);
}

/** An exported definition under its own name, as a draft, effective after the latest there is. */
async function asDraft(file: string, id: string, version: number, latest: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => null);
  const found = text === null ? null : frontOf(text);
  if (found === null || !found.document.has('criterion'))
    throw new ScaffoldRefused(
      `${file} is no definition: name a file that the laboratory at /reports/definitions gave.`,
    );
  const { before, document, after } = found;
  document.set('id', id);
  document.set('version', version);
  document.set('status', 'draft');
  if (String(document.get('effective')) <= latest) document.set('effective', dayAfter(latest));
  return before + document.toString({ lineWidth: 0, flowCollectionPadding: false }) + after;
}

async function contentAt(places: Places): Promise<CatalogData> {
  return (await buildCatalog(places)).data;
}

function free(id: string, taken: readonly { readonly id: string }[], kind: string): void {
  if (!SLUG.test(id))
    throw new ScaffoldRefused(
      `An id has lower-case letters, digits and single hyphens, such as \`first-invoice\`; \`${id}\` has others.`,
    );
  if (taken.some((one) => one.id === id))
    throw new ScaffoldRefused(`There is a ${kind} \`${id}\` already; choose another id.`);
}

async function write({ root }: Places, folder: string, texts: Texts): Promise<string[]> {
  if (existsSync(join(root, 'content', folder)))
    throw new ScaffoldRefused(
      `The folder content/${folder} is there already; choose another id or delete it.`,
    );
  const files = Object.entries(texts).map(
    ([language, text]) => [`content/${folder}/${language}.mdx`, text] as const,
  );
  for (const [file, text] of files) await writeWhole(join(root, file), text);
  return files.map(([file]) => file);
}

/** Adds an id to a course's `modules`, before so many from the end; comments and everything else in the file stay as they were. */
async function listIn({ root }: Places, file: string, id: string, fromEnd: number): Promise<string> {
  const text = await readFile(join(root, file), 'utf8');
  const found = frontOf(text);
  const listed = found?.document.get('modules');
  if (found === null || !isSeq(listed))
    throw new ScaffoldRefused(
      `Written, but \`${id}\` could not be listed: add it to \`modules\` in ${file}.`,
    );
  const { before, document, after } = found;
  listed.items.splice(Math.max(0, listed.items.length - fromEnd), 0, document.createNode(id));
  const changed = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  await writeWhole(join(root, file), before + changed + after);
  return file;
}

/** A text's front matter to be changed, and what stands around it; null where it has none that can be read. */
function frontOf(text: string) {
  const [whole, before = '', yaml = '', end = ''] =
    /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?\n)(---[ \t]*(?:\r?\n|$))/.exec(text) ?? [];
  const document = parseDocument(yaml);
  if (whole === undefined || document.errors.length > 0) return null;
  return { before, document, after: end + text.slice(whole.length) };
}
