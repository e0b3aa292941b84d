import type { ViewerCatalog } from '../catalog/catalog.ts';
import type { Course, Unit } from '../domain/content.ts';
import type { LearnerFacts } from '../domain/facts.ts';
import { courseProgress } from '../domain/progress/course.ts';
import { courseWaitsFor, staysOpen, unitWaitsFor } from '../domain/progress/waits.ts';

/** What must be done before something opens: courses, or modules and quizzes of its own course. */
export interface ComesFirst {
  readonly courses: readonly Course[];
  readonly units: readonly Unit[];
}

/** What a course waits for; empty lists = it is open. */
export function courseComesAfter(
  catalog: ViewerCatalog,
  course: Course,
  facts: LearnerFacts,
): readonly Course[] {
  if (course.prerequisites.length === 0) return [];
  const progress = [course.id, ...course.prerequisites].flatMap((id) => {
    const known = catalog.course(id);
    return known ? [courseProgress(known, catalog.units(id), facts)] : [];
  });
  return courseWaitsFor(course, progress).flatMap((id) => catalog.course(id) ?? []);
}

/** What a module or quiz waits for: its own prerequisites, and those of its course. */
export function unitComesAfter(
  catalog: ViewerCatalog,
  course: Course,
  unit: Unit,
  facts: LearnerFacts,
): ComesFirst {
  const units = catalog.units(course.id);
  const ids = unitWaitsFor(unit, units, facts);
  return {
    courses: staysOpen(unit, facts) ? [] : courseComesAfter(catalog, course, facts),
    units: units.filter((other) => ids.includes(other.id)),
  };
}

/** Whether something comes first. Both ids must be open to the viewer. */
export function waiting(
  catalog: ViewerCatalog,
  courseId: string,
  unitId: string,
  facts: LearnerFacts,
): boolean {
  const course = catalog.course(courseId);
  const unit = catalog.unit(courseId, unitId);
  if (!course || !unit) return true;
  const first = unitComesAfter(catalog, course, unit, facts);
  return first.courses.length + first.units.length > 0;
}
