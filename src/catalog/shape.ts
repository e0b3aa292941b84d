import { createHash } from 'node:crypto';
import type { Publishable } from '../domain/audience.ts';
import type { CatalogData } from '../domain/content.ts';

/** Digest of what decides who sees what and in which course or path; words and revisions leave it as it is. */
export function shapeOf({ paths, courses, modules, quizzes }: CatalogData): string {
  const shape = [
    ...paths.map((path) => [decided(path), path.courses]),
    ...courses.map((course) => [decided(course), course.modules]),
    ...[...modules, ...quizzes].map((unit) => [decided(unit), unit.course]),
  ];
  return createHash('sha256').update(JSON.stringify(shape)).digest('hex');
}

function decided({ id, audience, status, publishAt }: Publishable & { readonly id: string }) {
  return [id, audience, status, publishAt];
}
