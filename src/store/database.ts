/** The database for those above: what opens it, and what a write can come to. */
export { type Database, openDatabase } from '../../db/client.ts';
export { isMigrated } from '../../db/migrate.ts';
export { type Step, together } from '../../db/rows.ts';
export { WriteBusy, WriteFailed } from '../../db/write.ts';
