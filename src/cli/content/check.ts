import { styleText } from 'node:util';
import { type Built, buildCatalog } from '../../catalog/build.ts';
import { type Mended, mendContent } from '../../catalog/change/mend.ts';
import { withoutExcepted } from '../../catalog/exceptions/exceptions.ts';
import { formerTo } from '../../catalog/former-definitions.ts';
import { readInForce } from '../../catalog/in-force.ts';
import { deadLinks } from '../../catalog/outside-links.ts';
import { inReadingOrder, isError, type Problem, printed } from '../../catalog/problem.ts';
import { publish } from '../../catalog/publish.ts';
import { removedIdProblems } from '../../catalog/removed-ids.ts';
import { rewrittenDefinitions } from '../../catalog/rewritten-definitions.ts';
import { unseenEventProblems } from '../../catalog/unseen-events.ts';
import { unseenValueProblems } from '../../catalog/unseen-values.ts';
import { askDatabase } from '../ask-database.ts';
import type { tellOfChange } from '../tell-of-change.ts';
import { type Corrections, tellOfCorrections } from '../tell-of-corrections.ts';
import { knownIds } from './known-ids.ts';
import { places } from './places.ts';
import { optionsIn, some } from './usage.ts';

/** What was published last; null where nothing was. */
type InForce = Awaited<ReturnType<typeof readInForce>>;

/** `check [--json] [--links] [--fix]` @returns the exit code: 1 where there are errors */
export async function check(args: readonly string[]): Promise<number> {
  const { json, links, fix } = optionsIn('check', args, ['json', 'links', 'fix']);
  const { mended, built: found } = fix
    ? await mendContent(places)
    : { mended: [], built: await buildCatalog(places) };
  const inForce = await readInForce(places.store);
  const outside = links ? withoutExcepted(await deadLinks(found.outside), found.exceptions) : [];
  const problems = inReadingOrder([...found.problems, ...(await alsoWrong(found, inForce)), ...outside]);
  const built = { ...found, problems };
  const written = fix ? { mended } : {};
  if (json)
    console.log(
      JSON.stringify(
        { digest: built.data.digest, ...counts(built), ...written, problems: built.problems },
        null,
        2,
      ),
    );
  else {
    if (fix) tellMended(mended);
    tell(built);
    await tellOfChangeToCome(built, inForce);
  }
  return built.problems.some(isError) ? 1 : 0;
}

function tellMended(mended: readonly Mended[]): void {
  for (const { file, line, column, code, what } of mended)
    console.log(`${file}:${line}:${column}  ${code}  ${what}`);
  const count = some(mended.length, 'thing');
  console.log(mended.length === 0 ? 'There was nothing to mend.\n' : `Mended ${count}.\n`);
}

/** Whose status or result publishing it would change. */
async function tellOfChangeToCome({ data, problems }: Built, inForce: InForce): Promise<void> {
  const now = new Date();
  if (problems.some(isError)) return;
  const former = formerTo(inForce, data, now);
  const { lines } = await tellOfCorrections(inForce, data);
  const told = [...lines, ...(former === null ? [] : await changeTold(former, data, now))];
  for (const line of told.length > 0 ? ['\nOnce it is published:', ...told] : []) console.log(line);
}

/** What the content alone cannot tell: it is held against what was published last, and against the database. */
async function alsoWrong(built: Built, inForce: InForce): Promise<readonly Problem[]> {
  return withoutExcepted(await heldAgainst(built, inForce), built.exceptions);
}

async function heldAgainst(
  { data, retired, counted, named, problems }: Built,
  inForce: InForce,
): Promise<readonly Problem[]> {
  const facts = await askDatabase(
    async (db) => (await import('./met.ts')).metIn(db),
    (why) =>
      console.error(
        `What is gone that facts hang on, and which events and profiles there are, cannot be told here: ${why}`,
      ),
  );
  const removed = [
    ...removedIdProblems(data, retired, knownIds(inForce, facts?.content ?? null)),
    ...rewrittenDefinitions(data, inForce?.definitions ?? [], new Date()),
  ];
  if (facts === null) return removed;
  // Where nothing was ever sent, no name can be told to be wrong.
  const unseen = facts.events.length === 0 ? [] : unseenEventProblems(counted, facts.events);
  return [...removed, ...unseen, ...unseenValueProblems(named, facts.accounts, problems)];
}

/** `publish [--json]` @returns the exit code: 1 where errors kept it from being put in force */
export async function publishAll(args: readonly string[]): Promise<number> {
  const { json } = optionsIn('publish', args, ['json']);
  const now = new Date();
  const inForce = await readInForce(places.store);
  let corrections: Corrections = { lines: [], markedAnew: {} };
  const result = await publish(places, now, async (built) => {
    corrections = await tellOfCorrections(inForce, built.data);
    return alsoWrong(built, inForce);
  });
  if (json) {
    const { published, changed, problems } = result;
    const { markedAnew } = corrections;
    console.log(
      JSON.stringify(
        { published, changed, digest: result.data.digest, ...counts(result), markedAnew, problems },
        null,
        2,
      ),
    );
    return published ? 0 : 1;
  }
  tell(result);
  if (!result.published)
    console.log('Not published: mend the errors first. What was published before stays in force.');
  else if (result.changed) console.log('Published. A running academy shows it within a second.');
  else console.log('Published already: nothing has changed since.');
  for (const line of result.published ? corrections.lines : []) console.log(line);
  if (result.former !== null)
    for (const line of await changeTold(result.former, result.data, now)) console.log(line);
  return result.published ? 0 : 1;
}

async function changeTold(...change: Parameters<typeof tellOfChange>): Promise<readonly string[]> {
  return (await import('../tell-of-change.ts')).tellOfChange(...change);
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

/** Colours only where a terminal shows them. */
function paint(part: 'place' | Problem['severity'], text: string): string {
  const style = { place: 'bold', error: 'red', warning: 'yellow' } as const;
  return styleText(style[part], text, { stream: process.stdout });
}
