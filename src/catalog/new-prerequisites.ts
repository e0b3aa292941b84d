import type { Course } from '../domain/content.ts';

/** Ids of the courses that come before what is moved from one course to another now, and did not before. */
export function newPrerequisites(
  from: Pick<Course, 'prerequisites'>,
  to: Pick<Course, 'prerequisites'>,
): string[] {
  return to.prerequisites.filter((first) => !from.prerequisites.includes(first));
}
