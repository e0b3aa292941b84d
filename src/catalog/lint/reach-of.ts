import type { Academy, Entry } from '../academy.ts';
import type { Reach } from './reach.ts';

/** Audiences to be met to open an entry: its own, and for a module or quiz its course's. */
export function reachOf({ courses }: Academy): (entry: Entry) => Reach {
  const byFolder = new Map(courses.map((course) => [course.folder.folder, course]));
  return ({ content, folder }) => {
    const course = folder.course === null ? undefined : byFolder.get(folder.course);
    return course === undefined ? [content.audience] : [course.content.audience, content.audience];
  };
}
