import { parseArgs } from 'node:util';
import { dev } from 'astro';
import { storePath } from '../../catalog/layout.ts';
import { emptyMind } from '../../catalog/mind.ts';
import { readSettings } from '../../settings.ts';
import { findPortFree } from '../find-port-free.ts';
import { holdDatabase } from '../hold-database.ts';
import { whenAskedToStop } from '../lifetime.ts';
import { prepareDatabase } from '../prepare-database.ts';
import { root } from '../tools.ts';
import { contentToBegin } from './content-to-begin.ts';
import { followContent } from './follow-content.ts';

/** Opens the academy for authors and developers, and follows what they save. */
export async function serve(): Promise<undefined> {
  const { values } = parseArgs({ options: { port: { type: 'string' } } });
  if (values.port !== undefined) process.env.PORT = values.port;
  const settings = readSettings(process.env);

  await findPortFree(settings, 'npm run dev');
  await holdDatabase(settings);
  const mind = emptyMind();
  await contentToBegin(console.log, mind);
  const { notes } = await prepareDatabase(settings, storePath(root, { dev: true }));
  const allowedHosts = [new URL(settings.academyOrigin).hostname];
  const server = await dev({
    root,
    server: { port: settings.port, host: settings.host, allowedHosts },
    integrations: [followContent(console.log, mind)],
  });
  whenAskedToStop(() => void server.stop().then(() => process.exit(0)));

  console.log(`\nThe academy is open at ${settings.academyOrigin}`);
  for (const note of notes) console.log(note);
  return undefined;
}
