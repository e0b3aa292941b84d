import { type Entry, fieldProblem } from '../../academy.ts';
import type { Problem } from '../../problem.ts';
import type { Rule } from '../rule.ts';

/** An id stands once among the content of its kind, and once among modules and quizzes together. */
export const duplicateId: Rule = {
  codes: ['EB-ID-DUPLICATE'],
  check: ({ paths, courses, modules, quizzes, journeys, definitions }) => [
    ...twice(paths, 'path'),
    ...twice(courses, 'course'),
    ...twice([...modules, ...quizzes], 'module or quiz'),
    ...twice(journeys, 'journey'),
    ...twice(definitions, 'definition'),
  ],
};

function twice(entries: readonly Entry[], kind: string): Problem[] {
  const first = new Map<string, Entry>();
  return [...entries].sort(byFolder).flatMap((entry) => {
    const { id } = entry.content;
    const other = first.get(id);
    if (other === undefined) first.set(id, entry);
    if (other === undefined || entry.base?.front?.data == null) return [];
    return fieldProblem(entry.base, ['id'], {
      code: 'EB-ID-DUPLICATE',
      found: `the id \`${id}\` twice: in content/${other.folder.folder} and in content/${entry.folder.folder}`,
      expected: `an id that no other ${kind} has`,
      fix: 'Give the newer of the two, such as a copy, another id. Leave the older one: people’s progress hangs on it.',
    });
  });
}

function byFolder(a: Entry, b: Entry): number {
  return a.folder.folder < b.folder.folder ? -1 : 1;
}
