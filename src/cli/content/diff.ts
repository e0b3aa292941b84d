import { join } from 'node:path';
import { buildCatalog } from '../../catalog/build.ts';
import { createCatalog } from '../../catalog/catalog.ts';
import type { Changed } from '../../catalog/compare/change.ts';
import { compare } from '../../catalog/compare/compare.ts';
import { profilesOf } from '../../catalog/coverage.ts';
import { isError } from '../../catalog/problem.ts';
import { valuesInUse } from '../../catalog/values-in-use.ts';
import { markedAnew } from '../../reports/marked-anew.ts';
import { touchedBy } from '../../reports/touched.ts';
import { allAccounts } from '../../store/accounts.ts';
import { type ContentFacts, contentFacts, factsOn } from '../../store/content-facts.ts';
import { askDatabase } from '../ask-database.ts';
import { diffInWords } from './diff-words.ts';
import { contentAt } from './git.ts';
import { places } from './places.ts';
import { Misused, wordsAndJson } from './usage.ts';

/** `diff <git-ref> [--json]` */
export async function diff(args: readonly string[]): Promise<number> {
  const { words, json } = wordsAndJson('diff', args);
  const [ref, more] = words;
  if (ref === undefined || ref === '' || more !== undefined)
    throw new Misused('Write `diff <git-ref> [--json]`.');
  const now = new Date();
  const old = await contentAt(places.root, ref);
  try {
    const store = join(old.root, '.everboard');
    const before = await buildCatalog({ root: old.root, store }, now);
    const after = await buildCatalog(places, now);
    const asked = await askDatabase(
      async (db) => ({
        accounts: await allAccounts(db, now),
        facts: await contentFacts(db),
        touched: await touchedBy(db, createCatalog(before.data), createCatalog(after.data), now),
      }),
      (why) => console.error(`Whom the changes touch cannot be told here: ${why}`),
    );
    const named = {
      plans: [...before.data.codes.plans, ...after.data.codes.plans],
      industries: [...before.data.codes.industries, ...after.data.codes.industries],
      useCases: [...before.data.codes.useCases, ...after.data.codes.useCases],
    };
    const values = valuesInUse(named, asked?.accounts ?? []);
    const profiles = profilesOf(values);
    const changed = await compare(
      { data: before.data, store },
      { data: after.data, store: places.store },
      profiles,
      now,
    );
    const again = await askDatabase(
      async (db) => {
        const counts: Record<string, number> = {};
        for (const { id, kind, changes } of changed) {
          const quiz = kind === 'quiz' && after.data.quizzes.find((one) => one.id === id);
          const count = quiz ? await markedAnew(db, quiz, changes) : null;
          if (count !== null) counts[id] = count;
        }
        return counts;
      },
      () => {},
    );
    const told = asked && finishersTold(changed, asked.facts);
    const { commit, uncommitted } = old;
    const errors = {
      before: before.problems.filter(isError).length,
      after: after.problems.filter(isError).length,
    };
    const touched = asked?.touched ?? null;
    const found = { ref, commit, uncommitted, errors, values, changed, touched, markedAnew: again, told };
    console.log(json ? JSON.stringify(found, null, 2) : diffInWords(found));
    return 0;
  } finally {
    await old.remove();
  }
}

/** By kind and id: how many had finished what now says that it was updated. */
function finishersTold(
  changed: readonly Changed[],
  facts: readonly ContentFacts[],
): Readonly<Record<string, number>> {
  const updated = changed.filter(({ changes }) =>
    changes.some((one) => one.kind === 'revision' && one.change?.kind === 'updated'),
  );
  return Object.fromEntries(
    updated.map(({ kind, id }) => [`${kind} ${id}`, factsOn(facts, kind, id)?.finished ?? 0]),
  );
}
