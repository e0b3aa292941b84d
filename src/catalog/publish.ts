import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { stored } from './bodies.ts';
import { type Built, buildCatalog, type Places } from './build.ts';
import { type FormerDefinitions, keepFormer } from './former-definitions.ts';
import { readInForce } from './in-force.ts';
import { inJson } from './in-json.ts';
import {
  bodyPath,
  catalogPath,
  filePath,
  findingsPath,
  keptPath,
  pointerPath,
  searchPath,
} from './layout.ts';
import { NEWS } from './news.ts';
import { inReadingOrder, isError, type Problem } from './problem.ts';
import { makeIndex } from './search/make-index.ts';
import { compilerVersion } from './version.ts';
import { writeWhole } from './write-whole.ts';

export interface Published extends Built {
  /** False when errors kept the former catalog in force. */
  readonly published: boolean;
  /** Whether it differs from what was in force. */
  readonly changed: boolean;
  /** What stood in place of the definitions that this changed; null when they judge as before. */
  readonly former: FormerDefinitions | null;
}

const CATALOGS_KEPT = 3;
/** To look through all bodies takes longer than to publish a change. */
const CATALOGS_TO_SWEEP = 6;
/** What is younger may belong to a build that is still running. */
const SPARED_MS = 10 * 60 * 1000;

/**
 * Builds and, when there is no error, puts the new catalog in force, and with it the index it is searched by: whoever
 * follows the pointer sees all of the old one or all of the new one. At least the last three catalogs stay,
 * with everything they lead to.
 * @param alsoWrong what the content alone cannot tell
 */
export async function publish(
  places: Places,
  now: Date = new Date(),
  alsoWrong: (built: Built) => Promise<readonly Problem[]> = async () => [],
): Promise<Published> {
  const found = await buildCatalog(places, now);
  const built = { ...found, problems: inReadingOrder([...found.problems, ...(await alsoWrong(found))]) };
  if (built.problems.some(isError)) return { ...built, published: false, changed: false, former: null };
  const { store, mind } = places;
  const { data, kept } = built;
  await writeWhole(keptPath(store, data.digest), JSON.stringify({ ...kept, compiler: compilerVersion() }));
  await writeWhole(catalogPath(store, data.digest), inJson(data));
  await writeWhole(findingsPath(store, data.digest), JSON.stringify(built.problems));
  const before = (await readFile(pointerPath(store), 'utf8').catch(() => '')).trim();
  const atHand = mind?.published?.digest === before ? mind.published : null;
  const former = await keepFormer(store, atHand ?? (await readInForce(store)), data, now);
  await makeIndex(store, data, before === '' ? null : before, mind);
  await writeWhole(pointerPath(store), `${data.digest}\n`);
  if (mind !== undefined) mind.published = data;
  NEWS.published.publish(data);
  if ((await newestFirst(store)).length >= CATALOGS_TO_SWEEP) await sweep(store);
  return { ...built, published: true, changed: before !== data.digest, former };
}

/** Removes catalogs but the last three, and the bodies and files that none of these leads to. */
export async function sweep(store: string, now: Date = new Date()): Promise<void> {
  const catalogs = await newestFirst(store);
  for (const old of catalogs.slice(CATALOGS_KEPT)) {
    await rm(catalogPath(store, old), { force: true });
    await rm(searchPath(store, old), { force: true });
    await rm(keptPath(store, old), { force: true });
    await rm(findingsPath(store, old), { force: true });
  }
  const needed = { bodies: new Set<string>(), files: new Set<string>() };
  for (const digest of catalogs.slice(0, CATALOGS_KEPT)) {
    const kept = JSON.parse(await readFile(keptPath(store, digest), 'utf8')) as Built['kept'];
    for (const body of kept.bodies) needed.bodies.add(body);
    for (const file of kept.files) needed.files.add(file);
  }
  for (const [part, path] of [
    ['bodies', bodyPath],
    ['files', filePath],
  ] as const) {
    for (const digest of stored(store, part)) {
      if (needed[part].has(digest)) continue;
      const found = await stat(path(store, digest)).catch(() => null);
      if (found !== null && now.getTime() - found.mtimeMs > SPARED_MS)
        await rm(path(store, digest), { force: true });
    }
  }
}

async function newestFirst(store: string): Promise<string[]> {
  const names = await readdir(join(store, 'catalogs'));
  const digests = names.flatMap((name) => /^([0-9a-f]{64})\.json$/.exec(name)?.[1] ?? []);
  const dated = await Promise.all(
    digests.map(async (digest) => ({ digest, at: (await stat(catalogPath(store, digest))).mtimeMs })),
  );
  return dated.sort((a, b) => b.at - a.at).map(({ digest }) => digest);
}
