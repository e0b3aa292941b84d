import type { Sessions } from '../auth/sessions.ts';
import type { Brand } from '../domain/brand/brand.ts';
import type { Database } from '../store/database.ts';

/** What every command works on: the database, the sessions, and the academy's own address. */
export interface House {
  readonly db: Database;
  readonly sessions: Sessions;
  /** `ACADEMY_URL`; links are built from it and from nothing a request says. */
  readonly url: string;
  /** How the academy calls itself at this moment. */
  readonly brand: () => Brand;
}
