import { join } from 'node:path';
import { isError, printedAll } from '../../../src/catalog/problem.ts';
import { publish } from '../../../src/catalog/publish.ts';

/** Publishes the content in the folder named, as `npm run content -- publish` does here. */
const root = process.argv[2] ?? '';
const { problems, published } = await publish({ root, store: join(root, '.everboard') });
if (!published || problems.length > 0) {
  console.error(printedAll(problems.filter((problem) => !published === isError(problem))).slice(0, 4000));
  process.exit(1);
}
