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
  readonly activityFacts: (typeof schema.activityFacts.$inferInsert)[];
  readonly readings: (typeof schema.readings.$inferInsert)[];
  readonly revisions: (typeof schema.revisions.$inferInsert)[];
  readonly usefulness: (typeof schema.usefulness.$inferInsert)[];
  readonly searches: (typeof schema.searches.$inferInsert)[];
  readonly scopes: (typeof schema.scopes.$inferInsert)[];
  readonly attempts: (typeof schema.attempts.$inferInsert)[];
  readonly stakeholders: (typeof schema.stakeholders.$inferInsert)[];
  readonly touches: (typeof schema.touches.$inferInsert)[];
  readonly touchAnswers: (typeof schema.touchAnswers.$inferInsert)[];
  readonly successPlans: (typeof schema.successPlans.$inferInsert)[];
  readonly planValues: (typeof schema.planValues.$inferInsert)[];
  readonly planConfirmations: (typeof schema.planConfirmations.$inferInsert)[];
  readonly productEvents: (typeof schema.productEvents.$inferInsert)[];
  readonly tickets: (typeof schema.tickets.$inferInsert)[];
  readonly surveyAnswers: (typeof schema.surveyAnswers.$inferInsert)[];
  readonly setAsides: (typeof schema.setAsides.$inferInsert)[];
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
    activityFacts: [],
    readings: [],
    revisions: [],
    usefulness: [],
    searches: [],
    scopes: [],
    attempts: [],
    stakeholders: [],
    touches: [],
    touchAnswers: [],
    successPlans: [],
    planValues: [],
    planConfirmations: [],
    productEvents: [],
    tickets: [],
    surveyAnswers: [],
    setAsides: [],
    acts: [],
  };
}
