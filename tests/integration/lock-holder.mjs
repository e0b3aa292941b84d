// Holds the write lock of a database file for some milliseconds: node lock-holder.mjs <file> <ms>
import { createClient } from '@libsql/client';

const [file, ms] = process.argv.slice(2);
const client = createClient({ url: `file:${file}` });
const transaction = await client.transaction('write');
process.stdout.write('held\n');
setTimeout(async () => {
  await transaction.rollback();
  client.close();
}, Number(ms));
