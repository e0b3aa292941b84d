import { writeEditorMap } from '../../catalog/editor/write.ts';
import {
  newCourse,
  newDefinition,
  newJourney,
  newPath,
  newUnit,
  type Written,
} from '../../catalog/scaffold.ts';
import { places } from './places.ts';
import { Misused } from './usage.ts';

/** What is begun by one word. */
const BEGINNINGS = { course: newCourse, path: newPath, journey: newJourney } as const;

/** `new <kind> …` */
export async function begin([kind, ...names]: readonly string[]): Promise<number> {
  const written = await beginning(kind, names);
  await writeEditorMap(places.root);
  console.log(`Written:\n${written.map((file) => `  ${file}`).join('\n')}`);
  console.log(
    kind === 'journey' || kind === 'definition'
      ? 'It is a draft, by which nobody is judged. Fill in what is marked TODO, then set `status: live`.'
      : 'It is a draft, which only CEM and admin see. Fill in what is marked TODO, then set `status: live`.',
  );
  return 0;
}

function beginning(kind: string | undefined, [first, second, more]: readonly string[]): Promise<Written> {
  if (first !== undefined && more === undefined) {
    if ((kind === 'module' || kind === 'quiz') && second !== undefined)
      return newUnit(places, kind, first, second);
    if (kind === 'definition') return newDefinition(places, first, new Date(), second);
    if (isOneWord(kind) && second === undefined) return BEGINNINGS[kind](places, first);
  }
  throw new Misused(
    'Write `new module <course> <id>`, `new quiz <course> <id>`, `new course <id>`, `new path <id>`, `new journey <id>` or `new definition <id> [file]`.',
  );
}

function isOneWord(kind: string | undefined): kind is keyof typeof BEGINNINGS {
  return kind !== undefined && Object.hasOwn(BEGINNINGS, kind);
}
