import { buildCatalog } from '../../catalog/build.ts';
import { writeEditorMap } from '../../catalog/editor/write.ts';
import {
  newCourse,
  newDefinition,
  newJourney,
  newPath,
  newUnit,
  type Written,
} from '../../catalog/scaffold.ts';
import { createAsker } from './ask.ts';
import { places } from './places.ts';
import { Misused } from './usage.ts';
import { askedWish, NEW_USAGE, type Said, saidIn, type Wish, wholeWish } from './wish.ts';

/** `new <kind> …` @throws {Unanswered} where somebody was asked and went away */
export async function begin(args: readonly string[]): Promise<number> {
  const said = saidIn(args);
  const wish = wholeWish(said) ?? (await askAtTerminal(said));
  const written = await beginning(wish);
  await writeEditorMap(places.root);
  const { kind, id } = wish;
  if (wish.json) {
    console.log(JSON.stringify({ kind, id, written }, null, 2));
    return 0;
  }
  console.log(`Written:\n${written.map((file) => `  ${file}`).join('\n')}`);
  console.log(
    kind === 'journey' || kind === 'definition'
      ? 'It is a draft, by which nobody is judged. Fill in what is marked TODO, then set `status: live`.'
      : 'It is a draft, which only CEM and admin see. Fill in what is marked TODO, then set `status: live`.',
  );
  if (kind === 'course')
    console.log(
      [
        'Each needs `status: live` of its own: the course, and every module and quiz in it.',
        `A path asks for it once \`courses\` in content/paths/<path>/en.mdx lists it: \`- {id: ${id}, required: true}\`, or \`required: false\` to offer it. On no path it stands under “More courses”.`,
      ].join('\n'),
    );
  return 0;
}

/** Who is no person at a terminal is told how to say it all at once. */
async function askAtTerminal(said: Said): Promise<Wish> {
  if (!process.stdin.isTTY || !process.stdout.isTTY || said.json) throw new Misused(NEW_USAGE);
  const { data } = await buildCatalog(places);
  const courses = data.courses.filter(({ status }) => status !== 'retired').map(({ id }) => id);
  const asker = createAsker(process.stdin, process.stdout);
  try {
    return await askedWish(said, courses, asker);
  } finally {
    asker.close();
  }
}

function beginning({ kind, id, course, file, titles }: Wish): Promise<Written> {
  switch (kind) {
    case 'module':
    case 'quiz':
      return newUnit(places, kind, course, id, titles);
    case 'course':
      return newCourse(places, id, titles);
    case 'path':
      return newPath(places, id, titles);
    case 'journey':
      return newJourney(places, id, titles);
    case 'definition':
      return newDefinition(places, id, new Date(), file, titles);
  }
}
