import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isSeq, parseDocument } from 'yaml';
import type { CatalogData, Course, Journey, Path } from '../../domain/content.ts';
import type { Criterion } from '../../domain/criteria/criterion.ts';
import { type Built, buildCatalog, type Places } from '../build.ts';
import { nameOf } from '../namespace.ts';
import { RETIRED_FILE } from '../read/retired.ts';
import type { KnownId } from '../removed-ids.ts';
import type { Kind } from '../schema/schemas.ts';
import { editsOf } from './edits.ts';
import { type Found, find, meant, named } from './find.ts';
import { withField } from './front.ts';
import { ChangeRefused } from './refused.ts';

/** What was changed, and what was written for it; nothing where it was so before. */
export interface Changed {
  readonly kind: Kind;
  readonly id: string;
  readonly written: readonly string[];
}

export interface Retirement extends Changed {
  /** Of a course: its modules and quizzes. */
  readonly units: readonly string[];
  /** Of a course: live paths that list it still, and ask for it no more. */
  readonly listedIn: readonly string[];
}

/**
 * Takes something away in writing: `status: retired` where its folder is, or a few lines in `content/retired.yaml`
 * where that is gone.
 * @param known ids that people met, to tell what was in a folder that is gone
 * @throws {ChangeRefused} with everything live that requires it
 */
export async function retire(
  places: Places,
  name: string,
  known: readonly KnownId[],
  now: Date,
): Promise<Retirement> {
  const built = await buildCatalog(places, now);
  if (named(built.data, name).length === 0) return writeDown(places, name, known, built, now);
  const found = find(built.data, name);
  const { kind, entry } = found;
  const { id } = entry;
  if (entry.status === 'retired') return { ...NOTHING_BELOW, kind, id, written: [] };
  const needed = requiredBy(found, built);
  if (needed.length > 0)
    throw new ChangeRefused(
      `\`${id}\` cannot be retired while something live requires it:\n${needed.map((why) => `  ${why}`).join('\n')}\nTake it out there first, or retire that.`,
    );
  const file = `content/${entry.folder}/en.mdx`;
  const edits = editsOf(places.root);
  edits.change(file, withField(await edits.read(file), file, 'status', 'retired', 'retired'));
  const written = await edits.done();
  if (kind !== 'course') return { ...NOTHING_BELOW, kind, id, written };
  const { modules, quizzes, paths } = built.data;
  const units = [...modules, ...quizzes].filter((unit) => unit.course === id).map((unit) => unit.id);
  const lists = (path: Path) => path.status === 'live' && path.courses.some((course) => course.id === id);
  return { kind, id, written, units, listedIn: paths.filter(lists).map((path) => path.id) };
}

const NOTHING_BELOW = { units: [], listedIn: [] };

async function writeDown(
  { root }: Places,
  name: string,
  known: readonly KnownId[],
  { data, retired }: Built,
  now: Date,
): Promise<Retirement> {
  const [, said, id = name] = /^(?:([a-z]+):)?(.+)$/.exec(name) ?? [];
  const met = known.filter((one) => one.id === id && (said === undefined || (one.kind ?? said) === said));
  const before = retired.find((one) => one.id === id && (said === undefined || said === one.kind));
  if (before !== undefined) return { ...NOTHING_BELOW, kind: before.kind, id, written: [] };
  if (met.length === 0)
    throw new ChangeRefused(
      `There is nothing with the id \`${name}\`, and nobody met anything of that name.${meant(data, name)}`,
    );
  const kinds = [...new Set(met.flatMap(({ kind }) => kind ?? []))];
  const kind = (said as Kind | undefined) ?? kinds[0];
  if (kind === undefined || kinds.length > 1) {
    const may = (kinds.length > 1 ? kinds : ['module', 'quiz']).map((one) => `\`${one}:${id}\``);
    throw new ChangeRefused(`Say what \`${id}\` was: ${may.join(' or ')}.`);
  }
  const title = met.find((one) => one.title !== null && nameOf(one) === nameOf({ kind, id }))?.title ?? id;
  const one = { id, kind, title, when: now.toISOString().slice(0, 10) };
  const edits = editsOf(root);
  if (existsSync(join(root, RETIRED_FILE)))
    edits.change(RETIRED_FILE, withRetired(await edits.read(RETIRED_FILE), one));
  else edits.create(RETIRED_FILE, withRetired(NOTHING_YET, one));
  return { ...NOTHING_BELOW, kind, id, written: await edits.done() };
}

const NOTHING_YET = '# What was taken away with its folder. Its ids are never used again.\nretired:\n';

function withRetired(text: string, one: Readonly<Record<'id' | 'kind' | 'title' | 'when', string>>): string {
  const document = parseDocument(text);
  const list = document.get('retired') ?? document.createNode([]);
  if (document.errors.length > 0 || !isSeq(list))
    throw new ChangeRefused(`${RETIRED_FILE} cannot be read: \`npm run content -- check\` says why.`);
  list.flow = false;
  list.add(document.createNode(one));
  document.set('retired', list);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** Everything live that names it and would miss it, a line each. */
function requiredBy({ kind, entry: { id, folder } }: Found, { data, links }: Built): string[] {
  const isLive = ({ status }: { readonly status: string }) => status !== 'retired';
  const courses = data.courses.filter(isLive);
  const judges = [...data.journeys, ...data.definitions].filter(isLive);
  if (kind === 'path')
    return [
      ...judges
        .filter((judge) => criteriaOf(judge).some((one) => one.kind === 'path' && one.paths.includes(id)))
        .map((judge) => `content/${judge.folder}/en.mdx counts who has completed it`),
      ...linked(links, `path:${id}`, folder),
    ];
  if (kind === 'course')
    return [
      ...courses
        .filter(({ prerequisites }) => prerequisites.includes(id))
        .map(({ id: other }) => `the course \`${other}\` comes after it`),
      ...data.paths
        .filter(
          (path) =>
            isLive(path) &&
            only(
              path.courses.map((one) => one.id),
              id,
              data.courses,
            ),
        )
        .map((path) => `the path \`${path.id}\` has no other course`),
      ...linked(links, `course:${id}`, folder),
    ];
  if (kind !== 'module' && kind !== 'quiz') return [];
  const units = [...data.modules, ...data.quizzes];
  return [
    ...data.modules
      .filter((module) => isLive(module) && module.prerequisites.includes(id))
      .map(({ id: other }) => `the module \`${other}\` comes after it`),
    ...judges
      .filter((judge) => criteriaOf(judge).some((one) => one.kind === 'quiz' && one.quiz === id))
      .map((judge) => `content/${judge.folder}/en.mdx counts who has passed it`),
    ...courses
      .filter((course) => only(course.modules, id, units))
      .map((course) => `the course \`${course.id}\` has nothing else in it: retire that instead`),
    ...units
      .filter((unit) => unit.id === id)
      .flatMap((unit) => linked(links, `course:${unit.course}/${id}`, folder)),
  ];
}

/** Whether nothing but `id` is left of a list. */
function only(list: readonly string[], id: string, all: readonly Pick<Course, 'id' | 'status'>[]): boolean {
  const left = list.filter((one) => all.some((entry) => entry.id === one && entry.status !== 'retired'));
  return left.length === 1 && left[0] === id;
}

function criteriaOf(judge: CatalogData['definitions'][number] | Journey): Criterion[] {
  const criteria =
    'criterion' in judge ? [judge.criterion] : judge.milestones.map(({ criterion }) => criterion);
  return criteria.flatMap(parts);
}

function parts(criterion: Criterion): Criterion[] {
  return 'of' in criterion ? [criterion, ...criterion.of.flatMap(parts)] : [criterion];
}

/** Links to it or into it, from texts that stay. */
function linked(links: Built['links'], target: string, folder: string): string[] {
  return links
    .filter((link) => link.target === target || link.target.startsWith(`${target}/`))
    .filter((link) => link.folder !== folder && !link.folder.startsWith(`${folder}/`))
    .map(({ file, line }) => `${file}:${line} links to it`);
}
