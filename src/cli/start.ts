import { parseArgs } from 'node:util';
import { readSettings } from '../settings.ts';
import { buildIfNeeded } from './build.ts';
import { findPortFree } from './find-port-free.ts';
import { whenAskedToStop } from './lifetime.ts';
import { prepareContent } from './prepare-content.ts';
import { prepareDatabase } from './prepare-database.ts';
import { serve } from './serve.ts';
import { run } from './tools.ts';

/** How long requests under way may take to end once the academy is asked to stop. */
const patience = 10_000;

await run(async () => {
  let stop = (): void => process.exit(0);
  whenAskedToStop(() => stop());

  const { values } = parseArgs({ options: { port: { type: 'string' } } });
  if (values.port !== undefined) process.env.PORT = values.port;
  process.env.NODE_ENV ??= 'production';
  const settings = readSettings(process.env);

  await findPortFree(settings);
  await buildIfNeeded(console.log);
  await prepareContent(console.log);
  const { notes } = await prepareDatabase(settings);
  const listening = await serve(settings);
  stop = () => void listening.close(patience).then(() => process.exit(0));

  console.log(`\nThe academy is open at ${settings.academyOrigin}`);
  for (const note of notes) console.log(note);
  return undefined;
});
