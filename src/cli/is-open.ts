import { isOpenElsewhere } from '../../db/lease.ts';
import { run } from './tools.ts';

// Started by `restore` as a process of its own: a connection lets go of its file for certain only when its
// process ends, and an open file cannot be moved on every system. Ends with 1 when the database is open.
await run(async () => ((await isOpenElsewhere(process.argv[2] ?? '')) ? 1 : 0));
