import type { Publishable } from '../../domain/audience.ts';
import type { ByLanguage, CatalogData, Words } from '../../domain/content.ts';

export type EntryKind = 'path' | 'course' | 'module' | 'quiz';

/** A piece of content that can be found. */
export interface Entry {
  readonly kind: EntryKind;
  readonly id: string;
  /** The course it belongs to; null for a path or course. */
  readonly course: string | null;
  /** What must all be open to whoever is to find it: the course, and the thing itself. */
  readonly behind: readonly Publishable[];
  readonly words: ByLanguage<Words>;
}

/** All that a catalog leads to: what no course lists is nowhere, and found nowhere. */
export function entriesIn({ paths, courses, modules, quizzes }: CatalogData): Entry[] {
  const units = new Map([...modules, ...quizzes].map((unit) => [unit.id, unit]));
  return [
    ...paths.map((path): Entry => ({ kind: 'path', course: null, behind: [path], ...named(path) })),
    ...courses.flatMap((course): Entry[] => {
      const listed = [...new Set(course.modules)].flatMap((id) => units.get(id) ?? []);
      const own = listed.filter((unit) => unit.course === course.id);
      return [
        { kind: 'course', course: null, behind: [course], ...named(course) },
        ...own.map(
          (unit): Entry => ({ kind: unit.kind, course: course.id, behind: [course, unit], ...named(unit) }),
        ),
      ];
    }),
  ];
}

const named = ({ id, words }: { id: string; words: ByLanguage<Words> }) => ({ id, words });
