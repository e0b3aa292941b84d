import type { ViewerCatalog } from '../../catalog/catalog.ts';
import { shareOf } from '../../domain/lessons/few.ts';
import { decided, learnersHelped, mostHelpedFirst, usualLoss } from '../../domain/lessons/losing.ts';
import { isOff } from '../../domain/lessons/time.ts';
import { type Reader, titled } from '../reader.ts';
import type { LessonFigure } from './figures.ts';
import type { LessonRow } from './views.ts';

export const lessonsAddress = '/studio/lessons';
export const courseFiguresAddress = (course: string) => `${lessonsAddress}/${course}`;
export const lessonFiguresAddress = (course: string, unit: string) => `${lessonsAddress}/${course}/${unit}`;

/** Where most people would be helped first. */
export function lessonRows(
  figures: readonly LessonFigure[],
  catalog: ViewerCatalog,
  reader: Pick<Reader, 'language'>,
): LessonRow[] {
  const usual = usualLoss(figures.map(({ outcome }) => outcome));
  return mostHelpedFirst(figures.map((figure) => lessonRow(figure, usual, catalog, reader)));
}

export function lessonRow(
  figure: LessonFigure,
  usual: number | null,
  catalog: ViewerCatalog,
  reader: Pick<Reader, 'language'>,
): LessonRow {
  const { unit, outcome, time, useful } = figure;
  const course = catalog.course(unit.course);
  const yes = useful.reduce((sum, one) => sum + one.yes, 0);
  const no = useful.reduce((sum, one) => sum + one.no, 0);
  const stated = unit.kind === 'module' ? unit.minutes : null;
  return {
    id: unit.id,
    kind: unit.kind,
    href: lessonFiguresAddress(unit.course, unit.id),
    ...titled(unit, reader),
    course: {
      href: courseFiguresAddress(unit.course),
      ...(course === undefined ? { title: unit.course, lang: undefined } : titled(course, reader)),
    },
    courseId: unit.course,
    revision: unit.revision,
    stated,
    outcome,
    finished: shareOf(outcome.finished, decided(outcome)),
    helped: learnersHelped(outcome, usual),
    time,
    timed: figure.timed,
    off: time === null || stated === null ? null : isOff(time, stated),
    readers: figure.readers,
    cameBack: figure.cameBack,
    useful: { yes, no, share: shareOf(yes, yes + no) },
  };
}
