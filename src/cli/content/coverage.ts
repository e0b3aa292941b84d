import { buildCatalog } from '../../catalog/build.ts';
import { coverage } from '../../catalog/coverage.ts';
import { isError } from '../../catalog/problem.ts';
import { valuesInUse } from '../../catalog/values-in-use.ts';
import { allAccounts } from '../../store/accounts.ts';
import { askDatabase } from '../ask-database.ts';
import { coverageInWords } from './coverage-words.ts';
import { places } from './places.ts';
import { onlyJson, some } from './usage.ts';

/** Lines are no wider than a terminal shows, or than can be read. */
const [NARROWEST, WIDEST] = [80, 120];

/** `coverage [--json]` */
export async function tellCoverage(args: readonly string[]): Promise<number> {
  const json = onlyJson('coverage', args);
  const now = new Date();
  const { data, problems } = await buildCatalog(places, now);
  const errors = problems.filter(isError).length;
  if (errors > 0)
    console.error(`The content has ${some(errors, 'error')}; what is wrong is shown as far as it is right.`);
  const accounts = await askDatabase(
    (db) => allAccounts(db, now),
    (why) => console.error(`Which plans, industries and use cases accounts have cannot be told here: ${why}`),
  );
  const values = valuesInUse(data.codes, accounts ?? []);
  const found = coverage(data, values, now);
  if (json) {
    const paths = data.paths.map(({ id, words }) => ({ id, title: words.en?.title ?? '' }));
    console.log(JSON.stringify({ languages: data.languages, values, paths, ...found }, null, 2));
    return 0;
  }
  const columns = process.stdout.columns ?? WIDEST;
  const width = Math.min(WIDEST, Math.max(NARROWEST, columns));
  console.log(coverageInWords(found, values, data, accounts !== null, width));
  return 0;
}
