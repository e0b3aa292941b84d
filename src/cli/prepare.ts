import { readInForce } from '../catalog/in-force.ts';
import { readSettings } from '../settings.ts';
import { buildIfNeeded } from './build.ts';
import { contentToOpenWith } from './content-to-open-with.ts';
import { prepareDatabase } from './prepare-database.ts';
import { tellOfCorrections } from './tell-of-corrections.ts';
import { run, workFolder } from './tools.ts';

// Started by `start` as a process of its own: what compiling and migrating take of memory is given back
// before the academy opens. Tells its parent the notes to print once it has.
await run(async () => {
  process.once('disconnect', () => process.exit(1));
  const before = await readInForce(workFolder);
  const content = await contentToOpenWith(console.log);
  await buildIfNeeded(console.log);
  const { notes } = await prepareDatabase(readSettings(process.env));
  const { lines } = await tellOfCorrections(before, await readInForce(workFolder));
  await new Promise<void>((resolve) => process.send?.([...notes, ...lines, ...content], () => resolve()));
  return 0;
});
