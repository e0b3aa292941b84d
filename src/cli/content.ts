import { join } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { type Built, buildCatalog, type Places } from '../catalog/build.ts';
import { inReadingOrder, isError, type Problem, printed } from '../catalog/problem.ts';
import { publish } from '../catalog/publish.ts';
import {
  newCourse,
  newDefinition,
  newJourney,
  newPath,
  newUnit,
  ScaffoldRefused,
  type Written,
} from '../catalog/scaffold.ts';
import { unseenEventProblems } from '../catalog/unseen-events.ts';
import { eventsSeen } from './events-seen.ts';
import { tellOfChange } from './tell-of-change.ts';

const HELP = `The author's tool. Run it as \`npm run content -- <command>\`.

  check [--json]              lists everything that is wrong with content/, and what to do about it; where there is
                              a database, events that no product has ever sent, too
  publish                     checks and puts the content in force; a running academy shows it within a second.
                              Says whose status changed where the definition of onboarded did
  new module <course> <id>    begins a module in both languages and lists it in its course
  new quiz <course> <id>      begins a quiz in both languages and lists it in its course
  new course <id>             begins a course with a first module
  new path <id>               begins a learning path
  new journey <id>            begins a journey
  new definition <id> [file]  begins the next version of what “onboarded” means, or takes one that the laboratory
                              gave as a file
  help                        prints this

How to write is told in docs/authoring.md; each rule has a page in docs/rules/.`;

/** npm runs its scripts in the repository's root. */
const places: Places = { root: process.cwd(), store: join(process.cwd(), '.everboard') };

/** What is begun by one word. */
const BEGINNINGS = { course: newCourse, path: newPath, journey: newJourney } as const;

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof ScaffoldRefused) && !isSystemError(error)) throw error;
  console.error(error.message);
  return 1;
});

async function main([command, ...rest]: readonly string[]): Promise<number> {
  switch (command) {
    case 'check':
      return check(rest);
    case 'publish':
      return publishAll(rest);
    case 'new':
      return begin(rest);
    case 'help':
    case '--help':
      console.log(HELP);
      return 0;
    default:
      return misused(command === undefined ? 'Say what to do.' : `There is no command \`${command}\`.`);
  }
}

async function check(args: readonly string[]): Promise<number> {
  let json = false;
  try {
    json = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } }).values.json ?? false;
  } catch {
    return misused(`\`check\` knows only \`--json\`, not \`${args.join(' ')}\`.`);
  }
  const built = await withUnseenEvents(await buildCatalog(places));
  if (json) console.log(JSON.stringify({ ...counts(built), problems: built.problems }, null, 2));
  else tell(built);
  return built.problems.some(isError) ? 1 : 0;
}

/** With a warning for what the database says no product has ever sent; as it was where there is nothing to ask. */
async function withUnseenEvents(built: Built): Promise<Built> {
  const seen = built.counted.length > 0 ? await eventsSeen((why) => console.error(why)) : null;
  if (seen === null) return built;
  const problems = [...built.problems, ...unseenEventProblems(built.counted, seen)];
  return { ...built, problems: inReadingOrder(problems) };
}

async function publishAll(args: readonly string[]): Promise<number> {
  if (args.length > 0) return misused(`\`publish\` takes nothing more, such as \`${args[0]}\`.`);
  const now = new Date();
  const result = await publish(places, now);
  tell(result);
  if (!result.published)
    console.log('Not published: mend the errors first. What was published before stays in force.');
  else if (result.changed) console.log('Published. A running academy shows it within a second.');
  else console.log('Published already: nothing has changed since.');
  if (result.former !== null)
    for (const line of await tellOfChange(result.former, result.data, now)) console.log(line);
  return result.published ? 0 : 1;
}

function isOneWord(kind: string | undefined): kind is keyof typeof BEGINNINGS {
  return kind !== undefined && Object.hasOwn(BEGINNINGS, kind);
}

async function begin([kind, ...names]: readonly string[]): Promise<number> {
  const [first, second, more] = names;
  let written: Written;
  if (
    (kind === 'module' || kind === 'quiz') &&
    first !== undefined &&
    second !== undefined &&
    more === undefined
  )
    written = await newUnit(places, kind, first, second);
  else if (kind === 'definition' && first !== undefined && more === undefined)
    written = await newDefinition(places, first, new Date(), second);
  else if (isOneWord(kind) && first !== undefined && second === undefined)
    written = await BEGINNINGS[kind](places, first);
  else
    return misused(
      'Write `new module <course> <id>`, `new quiz <course> <id>`, `new course <id>`, `new path <id>`, `new journey <id>` or `new definition <id> [file]`.',
    );
  console.log(`Written:\n${written.map((file) => `  ${file}`).join('\n')}`);
  console.log(
    kind === 'journey' || kind === 'definition'
      ? 'It is a draft, by which nobody is judged. Fill in what is marked TODO, then set `status: live`.'
      : 'It is a draft, which only CEM and admin see. Fill in what is marked TODO, then set `status: live`.',
  );
  return 0;
}

function tell(built: Built): void {
  for (const problem of inReadingOrder(built.problems)) console.log(`${printed(problem, paint)}\n`);
  const { errors, warnings, paths, courses, modules, quizzes } = counts(built);
  const content = [
    some(paths, 'path'),
    some(courses, 'course'),
    some(modules, 'module'),
    some(quizzes, 'quiz', 'quizzes'),
  ];
  const languages = built.data.languages.join(', ');
  console.log(
    `Checked ${content.join(', ')} in ${languages}: ${some(errors, 'error')}, ${some(warnings, 'warning')}.`,
  );
  if (errors + warnings > 0) console.log('Each rule has a page: docs/rules/<its code>.md');
}

function counts({ data, problems }: Built) {
  const errors = problems.filter(isError).length;
  return {
    paths: data.paths.length,
    courses: data.courses.length,
    modules: data.modules.length,
    quizzes: data.quizzes.length,
    errors,
    warnings: problems.length - errors,
  };
}

function some(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Colours only where a terminal shows them. */
function paint(part: 'place' | Problem['severity'], text: string): string {
  const style = { place: 'bold', error: 'red', warning: 'yellow' } as const;
  return styleText(style[part], text, { stream: process.stdout });
}

function misused(sentence: string): number {
  console.error(`${sentence}\n\n${HELP}`);
  return 2;
}

/** A disk that is full or not to be written to: the message says it all. */
function isSystemError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error;
}
