import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { CatalogData } from '../domain/content.ts';
import { DAY_MS } from '../domain/day.ts';
import { buildCatalog, type Places } from './build.ts';
import { type Edits, editsOf } from './change/edits.ts';
import { listIn } from './change/list-in.ts';
import { ChangeRefused } from './change/refused.ts';
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

/** Files written or changed, from the root. */
export type Written = readonly string[];

/** By language; a language that is left out gets a title to be filled in. */
export type Titles = Readonly<Record<string, string>>;

/** Makes a course as a draft, with a first module in it. @throws {ChangeRefused} */
export async function newCourse(places: Places, id: string, titles: Titles = {}): Promise<Written> {
  const data = await contentAt(places);
  free(id, data.courses, 'course');
  const first = `${id}-start`;
  free(first, [...data.modules, ...data.quizzes], 'module or quiz');
  const edits = editsOf(places.root);
  create(edits, places, `courses/${id}`, titled(courseTexts(id, first), titles));
  create(edits, places, `courses/${id}/modules/${first}`, moduleTexts(first));
  return edits.done();
}

/**
 * Makes a module or quiz as a draft and lists it last in its course; a module before the quizzes that end it, which
 * ask what all its modules teach. @throws {ChangeRefused}
 */
export async function newUnit(
  places: Places,
  kind: 'module' | 'quiz',
  course: string,
  id: string,
  titles: Titles = {},
): Promise<Written> {
  const data = await contentAt(places);
  const parent = data.courses.find((one) => one.id === course);
  if (parent === undefined) {
    const ids = data.courses.map((one) => one.id);
    throw new ChangeRefused(
      `There is no course \`${course}\`. ${didYouMean(course, ids)}Courses: ${ids.join(', ')}.`,
    );
  }
  free(id, [...data.modules, ...data.quizzes], 'module or quiz');
  const [folder, texts] = kind === 'module' ? ['modules', moduleTexts(id)] : ['quizzes', quizTexts(id)];
  const edits = editsOf(places.root);
  create(edits, places, `${parent.folder}/${folder}/${id}`, titled(texts as Texts, titles));
  await listIn(edits, data, parent, kind, id);
  return edits.done();
}

/** Makes a path as a draft, with the first course in it. @throws {ChangeRefused} */
export async function newPath(places: Places, id: string, titles: Titles = {}): Promise<Written> {
  const data = await contentAt(places);
  free(id, data.paths, 'path');
  const course = data.courses[0]?.id;
  if (course === undefined)
    throw new ChangeRefused('A path needs a course: make one with `new course <id>` first.');
  return write(places, `paths/${id}`, titled(pathTexts(id, course), titles));
}

/** Makes a journey as a draft, with a milestone of three stages. @throws {ChangeRefused} */
export async function newJourney(places: Places, id: string, titles: Titles = {}): Promise<Written> {
  const data = await contentAt(places);
  free(id, data.journeys, 'journey');
  return write(places, `journeys/${id}`, titled(journeyTexts(id), titles));
}

/**
 * Makes the next version of the completion definition as a draft, effective after those that are there.
 * @param exported a file that the laboratory gave: then its words and criterion are taken
 * @throws {ChangeRefused}
 */
export async function newDefinition(
  places: Places,
  id: string,
  now: Date,
  exported: string | null = null,
  titles: Titles = {},
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
  return write(places, `definitions/${id}`, titled(texts, titles));
}

function dayAfter(date: string): string {
  return new Date(Date.parse(date) + DAY_MS).toISOString().slice(0, 10);
}

/** An exported definition under its own name, as a draft, effective after the latest there is. */
async function asDraft(file: string, id: string, version: number, latest: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => null);
  const found = text === null ? null : frontOf(text);
  if (found === null || !found.document.has('criterion'))
    throw new ChangeRefused(
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
    throw new ChangeRefused(
      `An id has lower-case letters, digits and single hyphens, such as \`first-invoice\`; \`${id}\` has others.`,
    );
  if (taken.some((one) => one.id === id))
    throw new ChangeRefused(`There is a ${kind} \`${id}\` already; choose another id.`);
}

function titled(texts: Texts, titles: Titles): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([language, text]) => {
      const title = titles[language];
      // In JSON's quotes it is YAML whatever it holds.
      return [
        language,
        title === undefined ? text : text.replace(/^title: .*$/m, () => `title: ${JSON.stringify(title)}`),
      ];
    }),
  );
}

async function write(places: Places, folder: string, texts: Texts): Promise<Written> {
  const edits = editsOf(places.root);
  create(edits, places, folder, texts);
  return edits.done();
}

function create(edits: Edits, { root }: Places, folder: string, texts: Texts): void {
  if (existsSync(join(root, 'content', folder)))
    throw new ChangeRefused(`The folder content/${folder} is there already; choose another id or delete it.`);
  for (const [language, text] of Object.entries(texts))
    edits.create(`content/${folder}/${language}.mdx`, text);
}

/** A text's front matter to be changed, and what stands around it; null where it has none that can be read. */
function frontOf(text: string) {
  const [whole, before = '', yaml = '', end = ''] =
    /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?\n)(---[ \t]*(?:\r?\n|$))/.exec(text) ?? [];
  const document = parseDocument(yaml);
  if (whole === undefined || document.errors.length > 0) return null;
  return { before, document, after: end + text.slice(whole.length) };
}
