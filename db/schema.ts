import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** Instants are ISO 8601 text in UTC; ids are short random text unless content gives them. */

/** A customer company. Everything that can change over time stands in account_properties. */
export const accounts = sqliteTable('accounts', {
  id: text().primaryKey(),
  createdAt: text().notNull(),
});

/**
 * One row per change of one property of an account; the value in force at a time is the row with the
 * latest validFrom not after it. Properties: name, plan, industry, useCases, segment, csm, timeZone, status.
 */
export const accountProperties = sqliteTable(
  'account_properties',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    property: text().notNull(),
    /** JSON: a string, a list of strings, or null. */
    value: text({ mode: 'json' }).$type<string | string[] | null>(),
    validFrom: text().notNull(),
    recordedAt: text().notNull(),
    /** Who recorded it; null for the sample and imports. */
    recordedBy: text(),
  },
  (t) => [index('account_properties_by_account').on(t.accountId, t.property, t.validFrom)],
);

/** A person: staff where accountId is null. An erased person keeps the row, without name and address. */
export const people = sqliteTable(
  'people',
  {
    id: text().primaryKey(),
    accountId: text().references(() => accounts.id),
    role: text({ enum: ['learner', 'champion', 'csm', 'cem', 'admin'] }).notNull(),
    /** Lower-cased, NFC; null once erased. */
    email: text(),
    name: text(),
    language: text(),
    passwordHash: text(),
    invitedAt: text(),
    firstSignInAt: text(),
    disabledAt: text(),
    erasedAt: text(),
    createdAt: text().notNull(),
  },
  (t) => [uniqueIndex('people_by_email').on(t.email), index('people_by_account').on(t.accountId)],
);

/** lucia sessions; `id` is the SHA-256 of the token in the cookie, never the token. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    /** A handle the owner can name when ending it; says nothing of the token. */
    handle: text().notNull(),
    createdAt: text().notNull(),
    expiresAt: text().notNull(),
    lastSeenAt: text().notNull(),
    userAgent: text(),
    address: text(),
  },
  (t) => [index('sessions_by_person').on(t.personId), uniqueIndex('sessions_by_handle').on(t.handle)],
);

/** Failed sign-ins by key (`account:<email hash>` or `address:<ip>`) and time, for throttling that survives a restart. */
export const signInFailures = sqliteTable(
  'sign_in_failures',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    key: text().notNull(),
    at: text().notNull(),
  },
  (t) => [index('sign_in_failures_by_key').on(t.key, t.at)],
);

/** Single-use links; `hash` is the SHA-256 of what stands in the link. */
export const links = sqliteTable(
  'links',
  {
    hash: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    kind: text({ enum: ['invitation', 'reset', 'first-admin'] }).notNull(),
    createdAt: text().notNull(),
    expiresAt: text().notNull(),
    usedAt: text(),
  },
  (t) => [index('links_by_person').on(t.personId)],
);

/** Mail to be sent. */
export const outbox = sqliteTable('outbox', {
  id: integer().primaryKey({ autoIncrement: true }),
  to: text().notNull(),
  subject: text().notNull(),
  text: text().notNull(),
  createdAt: text().notNull(),
  sentAt: text(),
});

export const enrollments = sqliteTable(
  'enrollments',
  {
    personId: text()
      .notNull()
      .references(() => people.id),
    path: text().notNull(),
    at: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.path] })],
);

/** First time a person opened a module or quiz. */
export const openings = sqliteTable(
  'openings',
  {
    personId: text()
      .notNull()
      .references(() => people.id),
    unit: text().notNull(),
    at: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.unit] })],
);

/** A module marked as done, once per revision. */
export const completions = sqliteTable(
  'completions',
  {
    personId: text()
      .notNull()
      .references(() => people.id),
    module: text().notNull(),
    revision: integer().notNull(),
    at: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.module, t.revision] })],
);

/** An attempt at a quiz: begun when the questions are first shown, submitted once. */
export const attempts = sqliteTable(
  'attempts',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    quiz: text().notNull(),
    number: integer().notNull(),
    revision: integer().notNull(),
    startedAt: text().notNull(),
    /** JSON of DrawnQuestion[]: the draw, the order, and the key it will be graded by. */
    drawn: text({ mode: 'json' }).$type<unknown>().notNull(),
    submittedAt: text(),
    answers: text({ mode: 'json' }).$type<unknown>(),
    score: integer(),
    maxScore: integer(),
    passed: integer({ mode: 'boolean' }),
  },
  (t) => [uniqueIndex('attempts_by_number').on(t.personId, t.quiz, t.number)],
);

/** Acts of staff on accounts and people: who, when, what, on whom. */
export const acts = sqliteTable(
  'acts',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    at: text().notNull(),
    actorId: text(),
    verb: text().notNull(),
    accountId: text(),
    personId: text(),
    detail: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull().default(sql`'{}'`),
  },
  (t) => [index('acts_by_person').on(t.personId), index('acts_by_account').on(t.accountId)],
);
