import { resolve } from 'node:path';
import { openSessions } from '../auth/sessions.ts';
import { storePath } from '../catalog/layout.ts';
import { body, currentBrand, forEachCatalog, openContent } from '../catalog/live.ts';
import type { House } from '../commands/house.ts';
import { keepTexts } from '../commands/keep-texts.ts';
import { settleCorrections } from '../commands/settle-corrections.ts';
import { settleScopes } from '../commands/settle-scopes.ts';
import { settings } from '../settings.ts';
import { openDatabase } from '../store/database.ts';
import { errorInTheLog } from './error-in-the-log.ts';
import { keepReportsReady } from './ready-reports.ts';
import { keepSpoolSwept } from './spool.ts';

let opened: Promise<House> | undefined;

/**
 * The house of this process, opened at the first request: the build imports the middleware too, and must not
 * touch the database. A failure is not kept, so that the next request tries again.
 */
export function house(): Promise<House> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function open(): Promise<House> {
  const { databaseUrl, databaseAuthToken, academyOrigin, secure } = settings();
  await openContent(storePath(resolve(), { dev: import.meta.env.DEV }));
  const db = openDatabase({ url: databaseUrl, authToken: databaseAuthToken });
  keepSpoolSwept();
  keepReportsReady(db);
  let settled = Promise.resolve();
  forEachCatalog((catalog) => {
    settled = settled
      .then(() => settleScopes({ db }, catalog, new Date()))
      .then(() => settleCorrections({ db }, catalog, new Date()))
      .then(() => keepTexts({ db }, catalog.data, body, new Date()))
      .catch((error: unknown) =>
        console.error(
          `What is asked of people, or how texts read, could not be written down: ${errorInTheLog(error)}`,
        ),
      );
  });
  return { db, sessions: openSessions(db, secure), url: academyOrigin, brand: currentBrand };
}
