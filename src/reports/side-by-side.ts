import { type Catalog, words } from '../catalog/catalog.ts';
import type { Profile, Viewer } from '../domain/audience.ts';
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
  /** Both see it, and passages of its text are for one of them alone. */
  readonly otherwise: boolean;
  readonly within: boolean;
}

export interface Seen {
  readonly rows: readonly SeenRow[];
  /** How many of them one of the two does not see, or reads otherwise. */
  readonly different: number;
}

/**
 * Everything that learners of either kind see, in the order of the content.
 * @param readOtherwise whether two viewers get different passages of a body (`words.body`)
 */
export async function seenBy(
  catalog: Catalog,
  profiles: readonly [Profile, Profile],
  language: string,
  now: Date,
  readOtherwise: (body: string, viewers: readonly [Viewer, Viewer]) => Promise<boolean>,
): Promise<Seen> {
  const viewers = [learner(profiles[0]), learner(profiles[1])] as const;
  const views = viewers.map((viewer) => catalog.forViewer(viewer, now));
  const { data } = catalog;
  const units = new Map<string, Unit>([...data.modules, ...data.quizzes].map((unit) => [unit.id, unit]));
  const row = async (
    entry: Path | Course | Unit,
    kind: SeenRow['kind'],
    href: string,
    sees: (view: (typeof views)[number]) => boolean,
  ): Promise<SeenRow[]> => {
    const by = [views[0] !== undefined && sees(views[0]), views[1] !== undefined && sees(views[1])] as const;
    if (!by[0] && !by[1]) return [];
    const { words: said, lang } = words<Words>(entry, language);
    const otherwise = by[0] && by[1] && (await readOtherwise(said.body, viewers));
    const within = kind === 'module' || kind === 'quiz';
    return [{ kind, title: said.title, lang, href, by, otherwise, within }];
  };
  const rows = await Promise.all([
    ...data.paths.map((path) =>
      row(path, 'path', pathAddress(path), (view) => view.path(path.id) !== undefined),
    ),
    ...data.courses.flatMap((course) => [
      row(course, 'course', courseAddress(course), (view) => view.course(course.id) !== undefined),
      ...course.modules.flatMap((id) => {
        const unit = units.get(id);
        if (unit === undefined) return [];
        return [row(unit, unit.kind, unitAddress(unit), (view) => view.unit(course.id, id) !== undefined)];
      }),
    ]),
  ]).then((all) => all.flat());
  const different = rows.filter(({ by: [first, second], otherwise }) => first !== second || otherwise);
  return { rows, different: different.length };
}

const learner = (profile: Profile): Viewer => ({ role: 'learner', profile });
