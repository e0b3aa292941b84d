import type * as schema from '../schema.ts';

/** What goes into the tables, table by table, in an order that references allow. */
export interface SampleRows {
  readonly accounts: (typeof schema.accounts.$inferInsert)[];
  readonly accountProperties: (typeof schema.accountProperties.$inferInsert)[];
  /** Without password hashes. */
  readonly people: (typeof schema.people.$inferInsert)[];
  readonly enrollments: (typeof schema.enrollments.$inferInsert)[];
  readonly openings: (typeof schema.openings.$inferInsert)[];
  readonly completions: (typeof schema.completions.$inferInsert)[];
  readonly scopes: (typeof schema.scopes.$inferInsert)[];
  readonly attempts: (typeof schema.attempts.$inferInsert)[];
  readonly acts: (typeof schema.acts.$inferInsert)[];
}

export function noRows(): SampleRows {
  return {
    accounts: [],
    accountProperties: [],
    people: [],
    enrollments: [],
    openings: [],
    completions: [],
    scopes: [],
    attempts: [],
    acts: [],
  };
}
