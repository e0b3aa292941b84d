import { createClient } from '@libsql/client';
import { fillWithSample, migrate } from '../../src/cli/prepare-database.ts';
import { serve } from '../../src/cli/serve.ts';
import { addressOf, databaseFile, readSettings } from '../../src/settings.ts';
import { sampleDatabase } from './sample-database.ts';

/**
 * The academy as it is served, in the folder it is started in: over the content in that folder's
 * `.everboard` and a database that gets the sample's people, whatever ACADEMY_URL says.
 */
const settings = readSettings(process.env);
await sampleDatabase(databaseFile(settings) ?? '', async () => {
  await migrate(settings);
  const { url } = addressOf(settings);
  const client = createClient({ url });
  await fillWithSample(client);
  client.close();
});
await serve(settings);
console.log('open');
