import { type Catalog, words } from '../catalog/catalog.ts';
import type { Profile } from '../domain/audience.ts';
import type { Course, Path, Unit, Words } from '../domain/content.ts';
import { courseAddress, pathAddress, unitAddress } from './addresses.ts';

/** Something that one of two kinds of customer sees, or both. */
export interface SeenRow {
  readonly kind: 'path' | 'course' | 'module' | 'quiz';
  readonly title: string;
  readonly lang: string | undefined;
  readonly href: string;
  /** Whether each of the two sees it. */
  readonly by: readonly [boolean, boolean];
  readonly within: boolean;
}

export interface Seen {
  readonly rows: readonly SeenRow[];
  /** How many of them the two do not have in common. */
  readonly different: number;
}

/** Everything that learners of either kind see, in the order of the content. */
export function seenBy(
  catalog: Catalog,
  profiles: readonly [Profile, Profile],
  language: string,
  now: Date,
): Seen {
  const views = profiles.map((profile) => catalog.forViewer({ role: 'learner', profile }, now));
  const { data } = catalog;
  const units = new Map<string, Unit>([...data.modules, ...data.quizzes].map((unit) => [unit.id, unit]));
  const row = (
    entry: Path | Course | Unit,
    kind: SeenRow['kind'],
    href: string,
    sees: (view: (typeof views)[number]) => boolean,
  ): SeenRow[] => {
    const by = [views[0] !== undefined && sees(views[0]), views[1] !== undefined && sees(views[1])] as const;
    if (!by[0] && !by[1]) return [];
    const { words: said, language: spoken } = words<Words>(entry, language);
    const lang = spoken === language ? undefined : spoken;
    return [{ kind, title: said.title, lang, href, by, within: kind === 'module' || kind === 'quiz' }];
  };
  const rows = [
    ...data.paths.flatMap((path) =>
      row(path, 'path', pathAddress(path), (view) => view.path(path.id) !== undefined),
    ),
    ...data.courses.flatMap((course) => [
      ...row(course, 'course', courseAddress(course), (view) => view.course(course.id) !== undefined),
      ...course.modules.flatMap((id) => {
        const unit = units.get(id);
        if (unit === undefined) return [];
        return row(unit, unit.kind, unitAddress(unit), (view) => view.unit(course.id, id) !== undefined);
      }),
    ]),
  ];
  return { rows, different: rows.filter(({ by: [first, second] }) => first !== second).length };
}
