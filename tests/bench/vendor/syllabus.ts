import type { Catalog } from '../../../src/catalog/catalog.ts';
import type { Profile } from '../../../src/domain/audience.ts';

/** One thing to learn: where it comes in the path, and what it lies in. */
interface Line {
  readonly profile: number;
  readonly place: number;
  readonly unit: string;
  readonly kind: 'module' | 'quiz';
  readonly revision: number;
}

/** What is asked in a path or a course: as `scopes` has it. */
interface Asked {
  readonly profile: number;
  readonly kind: 'path' | 'course';
  readonly content: string;
  readonly units: string;
}

/** What customers of each profile learn in onboarding, in order. */
export interface Syllabus {
  readonly profiles: readonly Profile[];
  readonly lines: readonly Line[];
  readonly asked: readonly Asked[];
}

/** The sample's plans, with and without the use case that opens a path of its own. */
const PROFILES: readonly Profile[] = ['basic', 'premium'].flatMap((plan) =>
  [['invoice-approval'], ['invoice-approval', 'audit-readiness']].map((useCases) => {
    return { plan, industry: 'manufacturing', useCases };
  }),
);

export function syllabusOf(catalog: Catalog, now: Date): Syllabus {
  const lines: Line[] = [];
  const asked: Asked[] = [];
  for (const [profile, of] of PROFILES.entries()) {
    const view = catalog.forViewer({ role: 'learner', profile: of }, now);
    let place = 0;
    for (const path of view.paths.filter(({ days }) => days !== null)) {
      const courses = path.courses.flatMap(({ id, required }) => (required ? [view.units(id)] : []));
      asked.push({ profile, kind: 'path', content: path.id, units: idsOf(courses.flat()) });
      for (const units of courses) {
        const [first] = units;
        if (first === undefined || lines.some((line) => line.profile === profile && line.unit === first.id))
          continue;
        asked.push({ profile, kind: 'course', content: first.course, units: idsOf(units) });
        for (const { id, kind, revision } of units)
          lines.push({ profile, place: place++, unit: id, kind, revision });
      }
    }
  }
  return { profiles: PROFILES, lines, asked };
}

function idsOf(units: readonly { readonly id: string }[]): string {
  return JSON.stringify(units.map(({ id }) => id));
}
