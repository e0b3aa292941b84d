import type { CatalogData } from '../domain/content.ts';
import type { Kind } from './schema/schemas.ts';

/** Everything in a catalog, with its kind. */
export function everything(data: Partial<CatalogData>) {
  const { paths = [], courses = [], modules = [], quizzes = [], journeys = [], definitions = [] } = data;
  const of = <E>(kind: Kind, entries: readonly E[]) => entries.map((entry) => ({ kind, entry }));
  return [
    ...of('path', paths),
    ...of('course', courses),
    ...of('module', modules),
    ...of('quiz', quizzes),
    ...of('journey', journeys),
    ...of('definition', definitions),
  ];
}
