import { fork } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings } from '../settings.ts';
import { findPortFree } from './find-port-free.ts';
import { holdDatabase } from './hold-database.ts';
import { whenAskedToStop } from './lifetime.ts';
import { serve } from './serve.ts';
import { ended, root, run } from './tools.ts';

/** How long requests under way may take to end once the academy is asked to stop, in milliseconds. */
const patience = 10_000;

await run(async () => {
  let stop = (): void => process.exit(0);
  whenAskedToStop(() => stop());

  const { values } = parseArgs({ options: { port: { type: 'string' } } });
  if (values.port !== undefined) process.env.PORT = values.port;
  process.env.NODE_ENV ??= 'production';
  const settings = readSettings(process.env);

  await findPortFree(settings, 'npm start');
  await holdDatabase(settings);
  const notes = await prepare();
  if (notes === undefined) return 1;
  const listening = await serve(settings);
  stop = () => void listening.close(patience).then(() => process.exit(0));

  console.log(`\nThe academy is open at ${settings.academyOrigin}`);
  for (const note of notes) console.log(note);
  return undefined;
});

/** Content, build and database. @returns lines to print; undefined when it failed and has said why */
async function prepare(): Promise<readonly string[] | undefined> {
  const child = fork(join(root, 'src/cli/prepare.ts'), { cwd: root });
  let notes: readonly string[] | undefined;
  child.on('message', (lines) => {
    if (Array.isArray(lines)) notes = lines.map(String);
  });
  return (await ended(child)) === 0 ? notes : undefined;
}
