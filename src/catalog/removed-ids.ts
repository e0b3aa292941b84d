import type { CatalogData, Unit } from '../domain/content.ts';
import { everything } from './everything.ts';
import { nameOf } from './namespace.ts';
import type { Problem } from './problem.ts';
import { RETIRED_FILE, type Retired } from './read/retired.ts';
import type { Kind } from './schema/schemas.ts';

/** An id that people met: it was published, or facts hang on it. */
export interface KnownId {
  readonly id: string;
  /** Null = a module or a quiz. */
  readonly kind: Kind | null;
  /** Null where only facts tell of it. */
  readonly title: string | null;
  /** Below content/, as it was published. */
  readonly folder: string | null;
  /** Of a module or quiz, the course it was published in; null for others, and where only facts tell of it. */
  readonly course: string | null;
  /** How many people have facts on it; 0 where nobody has, or nobody was asked. */
  readonly people: number;
}

/** Every id in a catalog with the kind of thing it names, drafts left out. */
export function publishedIds(data: Partial<CatalogData>): KnownId[] {
  return everything(data)
    .filter(({ entry }) => entry.status !== 'draft')
    .map(({ kind, entry }) => ({
      id: entry.id,
      kind,
      title: entry.words.en?.title ?? entry.id,
      folder: entry.folder,
      course: 'course' in entry ? entry.course : null,
      people: 0,
    }));
}

/**
 * An error for each known id that is gone without a word, and for each that names another kind of thing now; a warning
 * for each that went to another course without a word.
 */
export function removedIdProblems(
  data: CatalogData,
  retired: readonly Retired[],
  known: readonly KnownId[],
): Problem[] {
  const here = new Map(everything(data).map((one) => [nameOf({ kind: one.kind, id: one.entry.id }), one]));
  const written = new Set(retired.map(nameOf));
  return [...Map.groupBy(known, nameOf)].flatMap(([name, same]): Problem[] => {
    const now = here.get(name);
    if (now === undefined) return written.has(name) ? [] : [removed(together(same))];
    const other = same.find(({ kind }) => kind !== null && kind !== now.kind);
    if (other !== undefined) return [reused(other, now.kind, now.entry.folder)];
    const { course } = together(same);
    if (course === null || !('course' in now.entry) || now.entry.course === course) return [];
    return now.entry.movedFrom.includes(course) ? [] : [moved(now.entry, course)];
  });
}

/** What all who know an id know of it. */
function together(same: readonly KnownId[]): KnownId {
  return same.reduce((all, one) => ({
    id: all.id,
    kind: all.kind ?? one.kind,
    title: all.title ?? one.title,
    folder: all.folder ?? one.folder,
    course: all.course ?? one.course,
    people: Math.max(all.people, one.people),
  }));
}

const AT_START = { line: 1, column: 1, severity: 'error' } as const;

function removed(was: KnownId): Problem {
  const { id, kind, title, folder, people } = was;
  const called = title === null ? '' : ` “${title}”`;
  const facts =
    people === 0 ? '' : ` ${people === 1 ? 'One person has' : `${people} people have`} facts on it.`;
  const bring = folder === null ? 'Bring its folder back' : `Bring content/${folder} back`;
  return {
    ...AT_START,
    file: folder === null ? RETIRED_FILE : `content/${folder}/en.mdx`,
    code: 'EB-ID-REMOVED',
    found: `nothing with the id \`${id}\`, which was a ${kind ?? 'module or quiz'}${called} until now.${facts}`,
    expected: 'that what people met stays, or is retired in writing',
    fix: `${bring} and set \`status: retired\` in it; or run \`npm run content -- retire ${id}\`, which writes it down in ${RETIRED_FILE}. If it was to have another id, give it this one again: folders may be named as you like, ids stay.`,
  };
}

function reused({ id, kind, people }: KnownId, now: Kind, folder: string): Problem {
  const facts =
    people === 0 ? '' : `, and on which facts of ${people === 1 ? 'one person' : `${people} people`} hang`;
  return {
    ...AT_START,
    file: `content/${folder}/en.mdx`,
    code: 'EB-ID-REUSED',
    found: `the id \`${id}\` for a ${now}, which a ${kind} had until now${facts}`,
    expected: 'an id that nothing ever had',
    fix: `Give this ${now} another id, and retire the ${kind}: \`npm run content -- retire ${id}\`.`,
  };
}

function moved({ id, course, movedFrom, folder }: Unit, from: string): Problem {
  return {
    ...AT_START,
    severity: 'warning',
    file: `content/${folder}/en.mdx`,
    code: 'EB-ID-MOVED',
    found: `\`${id}\` in the course \`${course}\`; it was published in \`${from}\`, and its address there leads nowhere`,
    expected: 'an old address that leads to the new one',
    fix: `Add \`movedFrom: [${[...movedFrom, from].join(', ')}]\` to its front matter. \`npm run content -- mv\` does that by itself.`,
  };
}
