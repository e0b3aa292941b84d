import type { Catalog, ViewerCatalog } from '../catalog/catalog.ts';
import type { Path } from '../domain/content.ts';
import type { LearnerFacts } from '../domain/facts.ts';
import type { CourseProgress } from '../domain/progress/course.ts';
import { gonePathProgress, type PathProgress, pathProgress } from '../domain/progress/path.ts';

/** What a path of onboarding has come to for one person. */
export type OnboardingPath = Pick<PathProgress, 'path' | 'required' | 'complete' | 'dueAt'>;

/**
 * What onboarding asks of someone: the paths with a timeframe that they took up – of those that are not theirs to
 * see any more the ones they completed – or else, before they take any up, those that are open to them.
 */
export function onboardingOf(
  { data }: Catalog,
  catalog: ViewerCatalog,
  progress: readonly CourseProgress[],
  facts: LearnerFacts,
  timeZone: string,
): OnboardingPath[] {
  const dated = (path: Path) => path.days !== null;
  const open = catalog.paths.filter(dated).map((path) => pathProgress(path, progress, facts, timeZone));
  const gone = data.paths
    .filter((path) => dated(path) && catalog.path(path.id) === undefined)
    .flatMap((path) => gonePathProgress(path.id, facts) ?? [])
    .filter((path) => path.complete);
  const takenUp = [...open.filter((path) => path.enrolledAt !== null), ...gone];
  return takenUp.length > 0 ? takenUp : open;
}
