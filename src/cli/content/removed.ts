import type { Built } from '../../catalog/build.ts';
import { readInForce } from '../../catalog/in-force.ts';
import type { Problem } from '../../catalog/problem.ts';
import { type KnownId, publishedIds, removedIdProblems } from '../../catalog/removed-ids.ts';
import { contentFacts } from '../../store/content-facts.ts';
import { askDatabase } from '../ask-database.ts';
import { places } from './places.ts';

/** What is gone without a word: held against what was published last and, where there is a database, its facts. */
export async function removedWithoutWord({ data, retired }: Built): Promise<readonly Problem[]> {
  return removedIdProblems(data, retired, await knownIds());
}

/** Every id that people met, as far as it can be told here. */
export async function knownIds(): Promise<readonly KnownId[]> {
  const [inForce, facts] = await Promise.all([
    readInForce(places.store),
    askDatabase(contentFacts, (why) =>
      console.error(`Whether something is gone that facts hang on cannot be told here: ${why}`),
    ),
  ]);
  const met = (facts ?? []).map(({ kind, id, people }) => ({ kind, id, people, title: null, folder: null }));
  return [...publishedIds(inForce ?? {}), ...met];
}
