import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { AstroIntegration } from 'astro';
import { dev } from 'astro';
import { readSettings, type Settings } from '../settings.ts';
import { findPortFree } from './find-port-free.ts';
import { whenAskedToStop } from './lifetime.ts';
import { prepareContent } from './prepare-content.ts';
import { prepareDatabase } from './prepare-database.ts';
import { root, run, Unable } from './tools.ts';

await run(async () => {
  const { values } = parseArgs({ options: { port: { type: 'string' } } });
  if (values.port !== undefined) process.env.PORT = values.port;
  const settings = readSettings(process.env);

  await findPortFree(settings);
  await prepareContent(console.log);
  const { notes } = await prepareDatabase(settings);
  const server = await dev({
    root,
    server: { port: settings.port, host: settings.host },
    integrations: [underItsOwnName(settings), followingContent],
  });
  whenAskedToStop(() => void server.stop().then(() => process.exit(0)));

  console.log(`\nThe academy is open at ${settings.academyOrigin}`);
  for (const note of notes) console.log(note);
  return undefined;
});

/** As the front does in production: whatever Host a request claims, the pages see ACADEMY_URL. */
function underItsOwnName(settings: Settings): AstroIntegration {
  return {
    name: 'everboard-own-name',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((req, _res, next) => {
          req.headers.host = new URL(settings.academyOrigin).host;
          next();
        });
      },
    },
  };
}

/** Publishes what an author saves and shows it at once; what is wrong is printed, the former stays in force. */
const followingContent: AstroIntegration = {
  name: 'everboard-follow-content',
  hooks: {
    'astro:server:setup': ({ server }) => {
      const folder = join(root, 'content');
      let waiting: NodeJS.Timeout | undefined;
      let publishing = Promise.resolve();
      server.watcher.add(folder);
      server.watcher.on('all', (_event, file) => {
        if (!file.startsWith(folder)) return;
        clearTimeout(waiting);
        waiting = setTimeout(() => {
          publishing = publishing.then(() => publishAndShow(() => server.ws.send({ type: 'full-reload' })));
        }, 100);
      });
    },
  },
};

async function publishAndShow(show: () => void): Promise<void> {
  try {
    await prepareContent(console.log);
  } catch (problem) {
    console.error(problem instanceof Unable ? problem.message : problem);
    return;
  }
  // A running academy looks for new content twice a second.
  setTimeout(show, 600);
}
