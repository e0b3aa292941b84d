import type { Course, Module } from '../domain/content.ts';
import { unitAddress } from '../reports/addresses.ts';
import { outlineOf } from '../reports/course.ts';
import { lessonView } from '../reports/lesson.ts';
import { noticedView } from '../reports/noticed.ts';
import { ownLessonView } from '../reports/own-lesson.ts';
import type { Reader } from '../reports/reader.ts';
import type { LessonPage } from '../reports/views.ts';
import { doingsOf } from './learner.ts';
import { marksOf } from './own-marks.ts';
import { changeSinceDone } from './text-change.ts';
import { textOf } from './unit.ts';
import { whoseMark } from './whose.ts';

/** All that a module's page shows. @param refused why nothing was taken of what they sent, and where on the page that was */
export async function lessonPage(
  course: Course,
  module: Module,
  reader: Reader,
  locals: App.Locals,
  url: URL,
  refused: LessonPage['refused'] = null,
): Promise<LessonPage> {
  const { html, headings, lang } = await textOf(module, locals, await doingsOf(locals, module));
  const view = lessonView(course, module, reader);
  const { viewer, person } = locals;
  const own = ownLessonView(module, await marksOf(locals), viewer.role, whoseMark(person?.id ?? ''));
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
    changes: await changeSinceDone(module, reader, locals),
    headings,
    refused,
    outline: outlineOf(course, module.id, reader),
    justDone,
    own,
    ownDone: OWN_DONE.find((done) => url.searchParams.has(done)) ?? null,
    noticed: justDone ? noticedView(course, module, reader) : null,
  };
}

const OWN_DONE = ['noted', 'note-gone', 'said'] as const;
