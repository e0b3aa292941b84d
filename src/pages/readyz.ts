import type { APIRoute } from 'astro';
import { isMigrated } from '../store/database.ts';
import { house } from '../web/house.ts';

/** Ready to serve people: the database answers and has every migration, and content is published. */
export const GET: APIRoute = async () => {
  const ready = await house()
    .then(({ db }) => isMigrated(db.reader))
    .catch(() => false);
  return new Response(ready ? 'ready\n' : 'not ready\n', { status: ready ? 200 : 503 });
};
