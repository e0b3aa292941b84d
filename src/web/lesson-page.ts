import type { Course, Module } from '../domain/content.ts';
import { courseProgress } from '../domain/progress/course.ts';
import { unitAddress } from '../reports/addresses.ts';
import { outlineOf } from '../reports/course.ts';
import { lessonView } from '../reports/lesson.ts';
import type { Reader } from '../reports/reader.ts';
import type { LessonPage } from '../reports/views.ts';
import { textOf } from './unit.ts';

/** All that a module's page shows. */
export async function lessonPage(
  course: Course,
  module: Module,
  reader: Reader,
  locals: App.Locals,
  url: URL,
): Promise<LessonPage> {
  const { html, headings, lang } = await textOf(module, locals);
  const view = lessonView(course, module, reader);
  const { completedAt } = courseProgress(course, reader.catalog.units(course.id), reader.facts);
  const justDone = url.searchParams.has('done') && view.footer.doneAt !== null;
  return {
    ...view,
    html,
    lang,
    reading:
      locals.person === null || locals.preview !== null
        ? null
        : {
            action: `${unitAddress(module)}/reading`,
            revision: module.revision,
            language: lang ?? locals.language,
          },
    headings,
    outline: outlineOf(course, module.id, reader),
    justDone,
    courseDone: justDone && completedAt === view.footer.doneAt,
  };
}
