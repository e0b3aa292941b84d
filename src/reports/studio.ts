import { words } from '../catalog/catalog.ts';
import type { Problem } from '../catalog/problem.ts';
import type { CatalogData, Course, Path, Unit, Words } from '../domain/content.ts';
import type { Instant } from '../domain/facts.ts';
import { type ContentState, contentStateAt } from '../domain/publication.ts';
import { courseAddress, pathAddress, unitAddress } from './addresses.ts';

/** A piece of content as the studio lists it. */
export interface ContentRow {
  readonly id: string;
  readonly kind: 'path' | 'course' | 'module' | 'quiz';
  readonly title: string;
  /** Language of the title, where it is another than the reader's. */
  readonly lang: string | undefined;
  /** Null for what is retired: nobody sees it. */
  readonly href: string | null;
  readonly state: ContentState;
  /** From when it is live, for what is scheduled; since when, for what was. */
  readonly opens: { readonly at: Instant; readonly isPast: boolean } | null;
  readonly revision: number;
  readonly minutes: number | null;
  /** Whether it is written in each language of the academy, base first. */
  readonly languages: readonly { readonly language: string; readonly isThere: boolean }[];
  /** What the check says of its files. */
  readonly findings: readonly Problem[];
  /** Under a course or path that is listed before it. */
  readonly within: boolean;
}

export interface StudioFilter {
  readonly state: ContentState | null;
  /** A language in which something is to be missing. */
  readonly lacks: string | null;
  readonly q: string;
}

/** Everything, courses with their modules and quizzes after them. */
export function contentRows(
  data: CatalogData,
  findings: readonly Problem[],
  language: string,
  now: Date,
): ContentRow[] {
  const units = new Map<string, Unit>([...data.modules, ...data.quizzes].map((unit) => [unit.id, unit]));
  const row = (entry: Path | Course | Unit, kind: ContentRow['kind'], address: string): ContentRow => {
    const said = words<Words>(entry, language);
    const known = contentStateAt(entry, now);
    return {
      id: entry.id,
      kind,
      title: said.words.title,
      lang: said.lang,
      href: known === 'retired' ? null : address,
      state: known,
      opens: opensOf(entry.publishAt, known),
      revision: entry.revision,
      minutes: 'minutes' in entry ? entry.minutes : null,
      languages: data.languages.map((one) => ({ language: one, isThere: Object.hasOwn(entry.words, one) })),
      findings: findings.filter(({ file }) => isIn(file, entry.folder)),
      within: kind === 'module' || kind === 'quiz',
    };
  };
  return [
    ...data.paths.map((path) => row(path, 'path', pathAddress(path))),
    ...data.courses.flatMap((course) => [
      row(course, 'course', courseAddress(course)),
      ...course.modules.flatMap((id) => {
        const unit = units.get(id);
        return unit === undefined ? [] : row(unit, unit.kind, unitAddress(unit));
      }),
    ]),
  ];
}

function opensOf(publishAt: Instant | null, state: ContentState): ContentRow['opens'] {
  if (publishAt === null || (state !== 'scheduled' && state !== 'live')) return null;
  return { at: publishAt, isPast: state === 'live' };
}

/** Those that are as asked. */
export function narrowed(rows: readonly ContentRow[], { state, lacks, q }: StudioFilter): ContentRow[] {
  const wanted = q.normalize('NFKC').toLowerCase().trim();
  return rows.filter(
    (one) =>
      (state === null || one.state === state) &&
      (lacks === null || one.languages.some(({ language: other, isThere }) => other === lacks && !isThere)) &&
      (wanted === '' || `${one.title} ${one.id}`.normalize('NFKC').toLowerCase().includes(wanted)),
  );
}

/** Its own files, not those of what lies in its folder. */
function isIn(file: string, folder: string): boolean {
  const rest = file.startsWith(`content/${folder}/`) ? file.slice(`content/${folder}/`.length) : null;
  return rest !== null && !rest.includes('/');
}
