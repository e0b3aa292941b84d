import { cpSync } from 'node:fs';
import type { Profiler } from 'node:inspector';
import { join } from 'node:path';
import { root } from '../../../src/cli/tools.ts';
import { startBenchAcademy } from '../academy.ts';
import { type Section, share } from '../figures.ts';
import { type Job, request, startLoad } from '../load/load.ts';
import { split } from '../profile/split.ts';
import type { Server } from '../servers/start.ts';
import { copySite, mapSite } from '../site.ts';
import { postsOfColleagues } from './done.ts';
import { longestLesson } from './pages.ts';

const CONNECTIONS = 16;
const POSTS = 2400;
/** Below this a floor is not worth a line. */
const LEAST = 0.01;

/** Where the server's time goes while it shows lessons and while it marks them as done. */
export async function where(): Promise<Section[]> {
  const site = copySite();
  cpSync(join(root, 'content'), join(site, 'content'), { recursive: true });
  mapSite(site);
  const academy = await startBenchAcademy(site);
  const { path } = await longestLesson(academy);
  const { port } = academy.server;
  const asked = [request('GET', path, { ...academy.headers, 'accept-encoding': 'br' })];
  const looking = { port, requests: asked, connections: CONNECTIONS, milliseconds: 5000 };
  const posts = await postsOfColleagues(academy, 2 * POSTS);
  const doing = (requests: readonly string[]) => ({ port, requests, connections: CONNECTIONS });
  const sections = [
    await profiled('Where a lesson page’s time goes', academy.server, looking, looking),
    await profiled(
      'Where marking done’s time goes',
      academy.server,
      doing(posts.slice(0, POSTS)),
      doing(posts.slice(POSTS)),
    ),
  ];
  await academy.stop();
  return sections;
}

async function profiled(title: string, server: Server, warmUp: Job, job: Job): Promise<Section> {
  const load = startLoad();
  await load.run(warmUp);
  await server.ask('profile');
  await load.run(job);
  const { profile } = await server.ask('profiled');
  load.stop();
  const shares = [...split(profile as Profiler.Profile)];
  const small = shares.filter(([, part]) => part < LEAST).reduce((sum, [, part]) => sum + part, 0);
  return {
    title,
    about: 'Shares of the time the server’s thread worked, by a profile under load',
    figures: [
      ...shares.filter(([, part]) => part >= LEAST).map(([floor, part]) => share(floor, part)),
      share('all else', small),
    ],
  };
}
