import { readSettings } from '../settings.ts';
import { buildIfNeeded } from './build.ts';
import { prepareContent } from './prepare-content.ts';
import { prepareDatabase } from './prepare-database.ts';
import { run } from './tools.ts';

// Started by `start` as a process of its own: what compiling and migrating take of memory is given back
// before the academy opens. Tells its parent the notes to print once it has.
await run(async () => {
  process.once('disconnect', () => process.exit(1));
  await prepareContent(console.log);
  await buildIfNeeded(console.log);
  const { notes } = await prepareDatabase(readSettings(process.env));
  await new Promise<void>((resolve) => process.send?.(notes, () => resolve()));
  return 0;
});
