import { existsSync } from 'node:fs';
import { basename, join } from 'node:path/posix';
import type { CatalogData, Course, Path, Unit } from '../../domain/content.ts';
import { buildCatalog, type Places } from '../build.ts';
import { didYouMean } from '../closest.ts';
import { reachesFurther } from '../lint/reach.ts';
import { newPrerequisites } from '../new-prerequisites.ts';
import { type Edits, editsOf } from './edits.ts';
import { find } from './find.ts';
import { unlisted, withField } from './front.ts';
import { listIn } from './list-in.ts';
import { ChangeRefused } from './refused.ts';
import type { Changed } from './retire.ts';
import { textFiles } from './text-files.ts';

export interface Moved extends Changed {
  /** Paths on which it is another thing than it was, for whoever takes them up from now on. */
  readonly paths: readonly PathOfMoved[];
  /** Ids of the courses that come before it now and did not before; whoever has begun it waits for none. */
  readonly waitsFor: readonly string[];
}

/** Whether a path asks for a module or quiz, offers it or, null, does not hold it. */
export type Held = 'asked' | 'offered' | null;

export interface PathOfMoved {
  readonly path: string;
  readonly was: Held;
  readonly is: Held;
}

/**
 * Moves a module or quiz, with what lies beside it, to another course, to the end of its list. Its id stays, and with
 * it everybody's progress; links to it lead to where it is now, and its old address does, which is written in
 * `movedFrom`.
 * @throws {ChangeRefused} with every reason against it
 */
export async function moveUnit(places: Places, name: string, courseId: string, now: Date): Promise<Moved> {
  const { data } = await buildCatalog(places, now);
  const unit = unitNamed(data, name);
  const from = courseNamed(data, unit.course);
  const to = courseNamed(data, courseId.replace(/^course:/, ''));
  if (from.id === to.id) throw new ChangeRefused(`\`${unit.id}\` is in \`${to.id}\` already.`);
  const folder = `${to.folder}/${unit.kind === 'module' ? 'modules' : 'quizzes'}/${basename(unit.folder)}`;
  const against = [
    ...(existsSync(join(places.root, 'content', folder))
      ? [`content/${folder} is there already: \`rename\` one of the two first`]
      : []),
    ...bound(data, unit, from),
    ...lost(unit, from, to, now),
  ];
  if (against.length > 0)
    throw new ChangeRefused(
      `\`${unit.id}\` cannot go from \`${from.id}\` to \`${to.id}\`:\n${against.map((why) => `  ${why}`).join('\n')}`,
    );
  const edits = editsOf(places.root);
  const list = `content/${from.folder}/en.mdx`;
  edits.change(list, unlisted(await edits.read(list), list, 'modules', unit.id));
  await listIn(edits, data, to, unit.kind, unit.id);
  const front = `content/${unit.folder}/en.mdx`;
  const before = [...unit.movedFrom.filter((id) => id !== to.id && id !== from.id), from.id];
  edits.change(
    front,
    withField(await edits.read(front), front, 'movedFrom', before, `[${before.join(', ')}]`),
  );
  await leadLinksTo(edits, places, `course:${from.id}/${unit.id}`, `course:${to.id}/${unit.id}`);
  edits.move(`content/${unit.folder}`, `content/${folder}`);
  const { kind, id } = unit;
  const waitsFor = newPrerequisites(from, to);
  return { kind, id, written: await edits.done(), paths: otherPaths(data, from, to), waitsFor };
}

function otherPaths({ paths }: CatalogData, from: Course, to: Course): PathOfMoved[] {
  const held = ({ courses }: Path, { id }: Course): Held => {
    const course = courses.find((one) => one.id === id);
    if (course === undefined) return null;
    return course.required ? 'asked' : 'offered';
  };
  return paths
    .filter(({ status }) => status !== 'retired')
    .map((path) => ({ path: path.id, was: held(path, from), is: held(path, to) }))
    .filter(({ was, is }) => was !== is);
}

function unitNamed(data: CatalogData, name: string): Unit {
  const { entry } = find(data, name);
  if ('kind' in entry) return entry;
  throw new ChangeRefused(
    `Only modules and quizzes go to another course; content/${entry.folder} is neither.`,
  );
}

function courseNamed({ courses }: CatalogData, id: string): Course {
  const course = courses.find((one) => one.id === id);
  if (course !== undefined) return course;
  const ids = courses.map((one) => one.id);
  throw new ChangeRefused(`There is no course \`${id}\`. ${didYouMean(id, ids)}Courses: ${ids.join(', ')}.`);
}

/** What holds it in its course. */
function bound({ modules }: CatalogData, unit: Unit, from: Course): string[] {
  const followers = modules
    .filter(({ prerequisites }) => prerequisites.includes(unit.id))
    .map(({ id }) => id);
  const first = unit.kind === 'module' ? unit.prerequisites : [];
  return [
    ...(followers.length > 0
      ? [`it comes first for ${ticked(followers)}, and what comes first is in the same course`]
      : []),
    ...(first.length > 0
      ? [`${ticked(first)} of its own course comes first for it: take \`prerequisites\` out of it`]
      : []),
    ...(from.modules.length === 1
      ? [`\`${from.id}\` has nothing else in it: retire that course instead`]
      : []),
  ];
}

/** Who would lose it, whether they have facts on it or not. */
function lost(unit: Unit, from: Course, to: Course, now: Date): string[] {
  const isLive = ({ status, publishAt }: Course) =>
    status === 'live' && (publishAt === null || Date.parse(publishAt) <= now.getTime());
  const missing = [
    ...lacking(unit, to).map(
      (language) => `\`${to.id}\` is not written in ${language}, in which people read it`,
    ),
    ...lacking(to, unit).map((language) => `it is not written in ${language}, as \`${to.id}\` is`),
  ];
  return [
    ...(isLive(from) && !isLive(to) ? [`\`${to.id}\` is not live, and nobody would see it there`] : []),
    ...(reachesFurther([from.audience, unit.audience], [to.audience, unit.audience])
      ? [
          `some who see it now could not see it there, done or not: the audience of \`${to.id}\` is narrower. Widen that, or first narrow the audience of \`${unit.id}\``,
        ]
      : []),
    ...missing,
  ];
}

function lacking(here: Course | Unit, there: Course | Unit): string[] {
  return Object.keys(here.words).filter((language) => !Object.hasOwn(there.words, language));
}

async function leadLinksTo(edits: Edits, { root }: Places, was: string, is: string): Promise<void> {
  const link = new RegExp(`${was}(?![a-z0-9-])`, 'g');
  for (const file of await textFiles(root)) {
    const text = await edits.read(file);
    const led = text.replace(link, is);
    if (led !== text) edits.change(file, led);
  }
}

function ticked(ids: readonly string[]): string {
  return ids.map((id) => `\`${id}\``).join(', ');
}
