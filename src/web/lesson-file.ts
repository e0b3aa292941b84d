import { body, lesson } from '../catalog/live.ts';
import type { LessonFile } from '../domain/body.ts';
import type { Unit, Words } from '../domain/content.ts';

/** A file beside a lesson, if a passage this viewer may see shows it, in whichever language; else null. */
export async function findFile(unit: Unit, name: string, locals: App.Locals): Promise<LessonFile | null> {
  for (const { body: digest } of Object.values<Words>(unit.words)) {
    if (!(await lesson(digest, locals.viewer)).files.includes(name)) continue;
    const file = (await body(digest)).files.find((known) => known.name === name);
    if (file) return file;
  }
  return null;
}
