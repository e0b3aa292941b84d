import { type Academy, type Entry, isSound } from '../academy.ts';
import type { Reach } from './reach.ts';

/**
 * Audiences to be met to open an entry: its own, and for a module or quiz its course's. Null where one of them cannot be
 * relied on: that is told at its place, and who reads what stands below it nobody knows.
 */
export function reachOf({ courses }: Academy): (entry: Entry) => Reach | null {
  const byFolder = new Map(courses.map((course) => [course.folder.folder, course]));
  return (entry) => {
    const course = entry.folder.course === null ? undefined : byFolder.get(entry.folder.course);
    const around = course === undefined ? [entry] : [course, entry];
    if (!around.every(({ base }) => isSound(base, 'audience'))) return null;
    return around.map(({ content }) => content.audience);
  };
}
