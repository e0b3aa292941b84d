import { isStaff, type Role } from '../domain/audience.ts';
import type { Module } from '../domain/content.ts';
import type { OwnMarks } from '../domain/own-marks.ts';
import { unitAddress } from './addresses.ts';
import type { OwnLessonView } from './views.ts';

/** What a lesson's page shows of what its reader made of it. @param whose marks the forms as theirs */
export function ownLessonView(module: Module, marks: OwnMarks, role: Role, whose: string): OwnLessonView {
  const address = unitAddress(module);
  const note = marks.notes.find(({ unit, activity }) => unit === module.id && activity === '');
  const said = marks.usefulness.find(
    ({ unit, revision }) => unit === module.id && revision === module.revision,
  );
  return {
    whose,
    bookmark: {
      action: `${address}/bookmark`,
      set: marks.bookmarks.some(({ unit }) => unit === module.id),
    },
    note: {
      id: null,
      lesson: `${module.course}/${module.id}`,
      activity: '',
      text: note?.text ?? '',
      seen: note?.changedAt ?? '',
    },
    // Those who make the lessons are not asked what they think of them.
    usefulness: isStaff(role)
      ? null
      : {
          action: `${address}/usefulness`,
          said: said ? { useful: said.useful, words: said.words } : null,
          error: null,
        },
  };
}
