import { ChangeUnfinished } from '../catalog/change/journal.ts';
import { ChangeRefused } from '../catalog/change/refused.ts';
import { Unanswered } from './content/ask.ts';
import { Misused } from './content/usage.ts';
import { Unable } from './tools.ts';

const HELP = `The author's tool. Run it as \`npm run content -- <command>\`.

  check [--json] [--links] [--fix]
                              lists everything that is wrong with content/, and what to do about it: also what
                              is gone that people met and, where there is a database, events that no product sent.
                              \`--links\` asks the network too whether links out of the academy lead anywhere.
                              \`--fix\` mends before what a program can mend without guessing, and says what it did
  coverage [--json]           shows what each profile gets from each path – plan by industry by use case, as
                              content names them and, where there is a database, accounts have them – and where
                              something is missing or given twice
  diff <git-ref> [--json]     tells what changed since a commit, for which profiles and – where there is a database –
                              for how many learners, and whose \`revision\` should rise
  publish [--json]            checks the same and puts the content in force; a running academy shows it within a second.
                              Says whose status changed where the definition of onboarded did, and how many results
                              are marked anew where a question was corrected
  new                         asks on a terminal for what it is to begin; in words and flags:
  new module <course> <id>    begins a module in both languages and lists it in its course
  new quiz <course> <id>      begins a quiz in both languages and lists it in its course
  new course <id>             begins a course with a first module
  new path <id>               begins a learning path
  new journey <id>            begins a journey
  new definition <id> [file]  begins the next version of what “onboarded” means, or takes one that the laboratory
                              gave as a file
    [--course] [--id] [--title] [--title-ja] [--json]   say the same, and what it is called
  rename <id> <new folder> [--json]
                              gives a folder another name; its id stays, and with it address, links and progress
  mv <module|quiz> <course> [--json]
                              moves a module or quiz to another course, with its files, its place in the lists and
                              the links to it; progress stays, and its old address leads to the new one
  retire <id> [--json]        takes something away in writing and says whom that touches; of a folder that is
                              deleted already it writes down what was in it
  schemas                     makes anew what editors know of fields and components (.vscode/, .astro/)
  help                        prints this

\`--json\` prints for programs, and colours are for terminals alone. Exit codes: 0 all is well (warnings too), 1 there are
errors, or it was refused, 2 the words make no command, 130 it was broken off while it asked.

How to write is told in docs/authoring.md; each rule has a page in docs/rules/.`;

/** @returns the exit code */
type Command = (args: readonly string[]) => Promise<number>;

/** Each with what it alone needs, so that none waits for the others’. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./content/check.ts')).check,
  coverage: async () => (await import('./content/coverage.ts')).tellCoverage,
  diff: async () => (await import('./content/diff.ts')).diff,
  publish: async () => (await import('./content/check.ts')).publishAll,
  new: async () => (await import('./content/begin.ts')).begin,
  rename: async () => (await import('./content/change.ts')).rename,
  mv: async () => (await import('./content/change.ts')).mv,
  retire: async () => (await import('./content/change.ts')).retireNow,
  schemas: async () => (await import('./content/schemas.ts')).schemas,
  help: async () => help,
  '--help': async () => help,
};

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof Misused) {
    console.error(`${error.message}\n\n${HELP}`);
    return 2;
  }
  if (error instanceof Unanswered) {
    console.error(`\n${error.message}`);
    return 130;
  }
  if (!isTold(error)) throw error;
  console.error(error.message);
  return 1;
});

async function main([command, ...rest]: readonly string[]): Promise<number> {
  if (rest.includes('--help')) return help();
  if (command === undefined) throw new Misused('Say what to do.');
  const known = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (known === undefined) throw new Misused(`There is no command \`${command}\`.`);
  return (await known())(rest);
}

async function help(): Promise<number> {
  console.log(HELP);
  return 0;
}

/** What is a sentence already. Of a disk that is full or not to be written to, the message says it all. */
function isTold(error: unknown): error is Error {
  return (
    error instanceof ChangeRefused ||
    error instanceof ChangeUnfinished ||
    error instanceof Unable ||
    (error instanceof Error && 'syscall' in error)
  );
}
