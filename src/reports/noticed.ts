import { words } from '../catalog/catalog.ts';
import type { Course, Unit } from '../domain/content.ts';
import { courseProgress } from '../domain/progress/course.ts';
import { quarterPassed } from '../domain/progress/noticed.ts';
import { unitState } from '../domain/progress/unit.ts';
import { pathAddress } from './addresses.ts';
import { pathCard } from './learn.ts';
import { onward } from './onward.ts';
import { type Reader, titled } from './reader.ts';
import type { NoticedView } from './views.ts';

/** What is worth a word once a module is done or a quiz passed. Only what is done last is noticed: looked at later, it is old news. */
export function noticedView(course: Course, unit: Unit, reader: Reader): NoticedView | null {
  const { catalog, facts, language } = reader;
  const { doneAt } = unitState(unit, facts);
  if (doneAt === null || doneAt !== lastDoneAt(reader)) return null;
  const { completedAt } = courseProgress(course, catalog.units(course.id), facts);
  const paths = catalog.paths
    .map((path) => ({ path, ...pathCard(path, reader) }))
    .filter(
      ({ progress }) => progress.enrolledAt !== null && progress.asked.some((one) => one.unit === unit.id),
    );
  const finished = paths.find(({ progress }) => progress.completedAt === doneAt);
  const midway = paths.find(({ progress }) => quarterPassed(progress.required) !== null);
  return {
    first: doneUnits(reader) === 1,
    part:
      midway === undefined
        ? null
        : { ...titled(midway.path, reader), percent: midway.progress.required.percent ?? 0 },
    course:
      completedAt === doneAt
        ? { ...titled(course, reader), summary: words(course, language).words.summary }
        : null,
    path:
      finished === undefined
        ? null
        : {
            href: pathAddress(finished.path),
            ...titled(finished.path, reader),
            outcome: words(finished.path, language).words.outcome,
          },
    next: onward(reader),
  };
}

function lastDoneAt({ facts }: Reader): string | null {
  const passed = facts.attempts.filter((attempt) => attempt.passed);
  return [...facts.completions, ...passed].reduce<string | null>(
    (last, { at }) => (last === null || at > last ? at : last),
    null,
  );
}

function doneUnits({ facts }: Reader): number {
  const quizzes = facts.attempts.filter((attempt) => attempt.passed).map(({ quiz }) => quiz);
  return new Set([...facts.completions.map(({ module }) => module), ...quizzes]).size;
}
