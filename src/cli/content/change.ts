import { moveUnit, type PathOfMoved } from '../../catalog/change/move.ts';
import { renameFolder } from '../../catalog/change/rename.ts';
import { retire } from '../../catalog/change/retire.ts';
import { readInForce } from '../../catalog/in-force.ts';
import { contentFacts, factsOn, peopleWithFactsOn } from '../../store/content-facts.ts';
import { askDatabase } from '../ask-database.ts';
import { knownIds } from './known-ids.ts';
import { places } from './places.ts';
import { Misused } from './usage.ts';

/** `rename <id> <new folder> [--json]` */
export async function rename(args: readonly string[]): Promise<number> {
  const { json, names } = named('rename <id> <new folder>', args, 2);
  const changed = await renameFolder(places, ...names);
  if (json) return inJson(changed);
  tellWritten(changed.written);
  console.log('The id stays, and with it the address, links and everybody’s progress.');
  return 0;
}

/** `mv <module or quiz> <course> [--json]` */
export async function mv(args: readonly string[]): Promise<number> {
  const { json, names } = named('mv <module or quiz> <course>', args, 2);
  const moved = await moveUnit(places, ...names, new Date());
  if (json) return inJson(moved);
  const { id, written, paths, waitsFor } = moved;
  tellWritten(written);
  console.log(
    'It stands last in its new course, a module before the quizzes that end it: put its id where it belongs in `modules`. Progress stays with the id, and the old address leads to the new one.',
  );
  if (paths.length > 0)
    console.log(['For whoever takes a path up from now on:', ...paths.map(onPath)].join('\n'));
  if (paths.some(({ was }) => was !== null)) console.log('Who finished it keeps that.');
  if (waitsFor.length > 0)
    console.log(
      `${waitsFor.map((first) => `\`${first}\``).join(' and ')} comes first there. Whoever has begun \`${id}\` can go on with it, and with nothing else of that course; for everybody else it opens after that.`,
    );
  return 0;
}

const WAS = { asked: 'asked for it', offered: 'offered it' };
const IS = { asked: 'asks for it', offered: 'offers it' };

function onPath({ path, was, is }: PathOfMoved): string {
  const before = was === null ? 'did not hold it' : WAS[was];
  return `  \`${path}\` ${before} and ${is === null ? 'does not hold it any more' : `now ${IS[is]}`}.`;
}

/** `retire <id> [--json]` */
export async function retireNow(args: readonly string[]): Promise<number> {
  const { json, names } = named('retire <id>', args, 1);
  const cannot = (why: string) => console.error(`Whom that touches cannot be told here: ${why}`);
  const facts = await askDatabase(contentFacts, cannot);
  const known = knownIds(await readInForce(places.store), facts);
  const retired = await retire(places, ...names, known, new Date());
  const { kind, id, written, units, listedIn } = retired;
  const isUnit = kind === 'module' || kind === 'quiz';
  const met = facts === null ? undefined : factsOn(facts, kind, id);
  const inIt = units.length === 0 ? null : await askDatabase((db) => peopleWithFactsOn(db, units), cannot);
  if (json) {
    const { people: all = 0, finished: done = 0 } = inIt === null ? (met ?? {}) : { people: inIt };
    const touched = facts === null ? null : { people: all, ...(isUnit && { finished: done }) };
    return inJson({ kind, id, written, listedIn, touched });
  }
  if (written.length === 0) {
    console.log(`The ${kind} \`${id}\` is retired already.`);
    return 0;
  }
  tellWritten(written);
  if (facts === null) console.log('There is no database here that could tell whom that touches.');
  else if (met === undefined) console.log('Nobody has any facts on it.');
  else if (inIt !== null)
    console.log(`${people(inIt)} had begun something in it. What they finished they keep.`);
  else if (isUnit) console.log(`${finished(met.finished)} ${begun(met.people - met.finished)}`);
  else console.log(`${people(met.people)} had taken it up. What they finished in it they keep.`);
  if (listedIn.length > 0)
    console.log(
      `Still listed in ${listedIn.map((path) => `\`${path}\``).join(', ')}: there it is asked for no more, and can be taken out.`,
    );
  console.log(
    '`npm run content -- diff HEAD` tells for how many the next step, a date or a completion is another by it.',
  );
  return 0;
}

interface Named<N extends readonly string[]> {
  readonly json: boolean;
  readonly names: N;
}

/** @throws {Misused} where anything else was said */
function named(usage: string, args: readonly string[], count: 1): Named<readonly [string]>;
function named(usage: string, args: readonly string[], count: 2): Named<readonly [string, string]>;
function named(usage: string, args: readonly string[], count: number): Named<readonly string[]> {
  const names = args.filter((word) => word !== '--json');
  if (names.length !== count || names.some((word) => word === '' || word.startsWith('-')))
    throw new Misused(`Write \`${usage} [--json]\`.`);
  return { json: names.length < args.length, names };
}

function inJson(changed: object): number {
  console.log(JSON.stringify(changed, null, 2));
  return 0;
}

function tellWritten(written: readonly string[]): void {
  console.log(`Written:\n${written.map((file) => `  ${file}`).join('\n')}`);
}

function finished(count: number): string {
  if (count === 0) return 'Nobody finished it.';
  return `${people(count)} finished it and ${count === 1 ? 'keeps' : 'keep'} that.`;
}

function begun(count: number): string {
  if (count === 0) return 'Nobody is in the middle of it.';
  return `${people(count)} had begun and ${count === 1 ? 'is' : 'are'} asked for it no more.`;
}

function people(count: number): string {
  return count === 1 ? 'One person' : `${count} people`;
}
