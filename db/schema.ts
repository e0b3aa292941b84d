import { isNotNull, sql } from 'drizzle-orm';
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** Instants are ISO 8601 text in UTC; ids are short random text unless content gives them. */

/** A customer company. Everything that can change over time stands in account_properties. */
export const accounts = sqliteTable(
  'accounts',
  {
    id: text().primaryKey(),
    createdAt: text().notNull(),
    /** What the customer's product calls it, where that is another word. */
    externalId: text(),
  },
  (t) => [uniqueIndex('accounts_by_external_id').on(t.externalId)],
);

/**
 * One row per change of one property of an account; the value in force at a time is the row with the
 * latest validFrom not after it. Properties: those of src/domain/account.ts.
 */
export const accountProperties = sqliteTable(
  'account_properties',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    property: text().notNull(),
    /** JSON: a string, a number, a list of strings, or null. */
    value: text({ mode: 'json' }).$type<string | number | readonly string[] | null>(),
    validFrom: text().notNull(),
    recordedAt: text().notNull(),
    /** Id of the person who recorded it, or of the write key it was sent with; null for the sample and imports. */
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
    /** What the customer's product calls them. */
    externalId: text(),
    /** The time of the last message from the product that said who they are. */
    identifiedAt: text(),
    /** How many times a quiz's time limit they are given. */
    timeFactor: real().notNull().default(1),
    /** When they put the greeting of their first visit away; null as long as they have not. */
    greetedAt: text(),
  },
  (t) => [
    uniqueIndex('people_by_email').on(t.email),
    uniqueIndex('people_by_external_id').on(t.externalId),
    index('people_by_account').on(t.accountId),
  ],
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

/**
 * How far someone came in a module and how long they were at it, a row for each time its page was opened: what the page
 * tells as it goes on. It bears on nothing but where to go on and what is told of the lesson.
 */
export const readings = sqliteTable(
  'readings',
  {
    personId: text()
      .notNull()
      .references(() => people.id),
    unit: text().notNull(),
    /** A number that the opened page gave itself. */
    sitting: text().notNull(),
    revision: integer().notNull(),
    /** The language of the text. */
    language: text().notNull(),
    beganAt: text().notNull(),
    lastAt: text().notNull(),
    /** Fragment of the heading they were under last; '' above the first. */
    heading: text().notNull(),
    /** With the page in view and somebody at it. */
    seconds: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.unit, t.sitting] }),
    index('readings_by_unit').on(t.unit, t.personId, t.beganAt, t.seconds),
  ],
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

/**
 * What was asked of a person in a course or path, from `at` on until the next number: ids of modules and quizzes.
 * Written when they took it up, and again whenever less of it was left; never changed.
 */
export const scopes = sqliteTable(
  'scopes',
  {
    personId: text()
      .notNull()
      .references(() => people.id),
    kind: text({ enum: ['course', 'path'] }).notNull(),
    content: text().notNull(),
    number: integer().notNull(),
    at: text().notNull(),
    units: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.kind, t.content, t.number] })],
);

/**
 * Who may see what of the content, as a digest, each time that changed: what is asked of everyone was written down
 * for it. Without the newest of them that is still to be done.
 */
export const contentShapes = sqliteTable('content_shapes', {
  id: integer().primaryKey({ autoIncrement: true }),
  digest: text().notNull(),
  at: text().notNull(),
});

/**
 * The text of a module or quiz in one language as it was at a revision, and since when that was in force: what a later
 * one is held against for those who finished this one. A text that is mended without another revision takes its place.
 */
export const revisions = sqliteTable(
  'revisions',
  {
    unit: text().notNull(),
    revision: integer().notNull(),
    language: text().notNull(),
    since: text().notNull(),
    /** Digest of the compiled body. */
    body: text().notNull(),
    /** Its words by heading and passage: JSON, deflated, in base64. */
    text: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.unit, t.revision, t.language] })],
);

/**
 * What someone did in an activity of a lesson: ticked a point, answered in practice. Number counts up from 1 for each
 * item; the highest holds. What is `right` was judged by what was right then.
 */
export const activityFacts = sqliteTable(
  'activity_facts',
  {
    personId: text()
      .notNull()
      .references(() => people.id),
    unit: text().notNull(),
    activity: text().notNull(),
    /** '' where it is of the activity as a whole. */
    item: text().notNull(),
    number: integer().notNull(),
    /** JSON; see ActivityFact in src/domain/activities/activity.ts. */
    value: text({ mode: 'json' }).$type<boolean | number | string | readonly string[]>().notNull(),
    right: integer({ mode: 'boolean' }),
    revision: integer().notNull(),
    at: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.unit, t.activity, t.item, t.number] })],
);

/** A quiz as attempts at it were begun: its words in all languages, and what passes. Kept once, by digest. */
export const quizForms = sqliteTable('quiz_forms', {
  digest: text().primaryKey(),
  form: text({ mode: 'json' }).$type<unknown>().notNull(),
});

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
    /** When its time is over; null without a limit. */
    endsAt: text(),
    /** JSON of DrawnQuestion[]: the draw, the order, and the key it will be graded by. */
    drawn: text({ mode: 'json' }).$type<unknown>().notNull(),
    /** The quiz as it was then; null for attempts begun before this was kept. */
    form: text().references(() => quizForms.digest),
    submittedAt: text(),
    answers: text({ mode: 'json' }).$type<unknown>(),
    score: integer(),
    maxScore: integer(),
    passed: integer({ mode: 'boolean' }),
    /** When a correction raised its score, and what that was before; null where none did. */
    remarkedAt: text(),
    scoreBefore: integer(),
  },
  (t) => [
    uniqueIndex('attempts_by_number').on(t.personId, t.quiz, t.number),
    index('attempts_by_quiz').on(t.quiz, t.number, t.submittedAt),
  ],
);

/** What someone has answered so far in an attempt that is not handed in: the form's fields, as they were typed. */
export const drafts = sqliteTable('drafts', {
  attemptId: text()
    .primaryKey()
    .references(() => attempts.id),
  savedAt: text().notNull(),
  fields: text({ mode: 'json' }).$type<readonly (readonly [string, readonly string[]])[]>().notNull(),
});

/**
 * What a person wrote for themselves: one note a lesson, and one for each question of a lesson to think about. Nobody else
 * reads it, and no report is made from it.
 */
export const notes = sqliteTable(
  'notes',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    unit: text().notNull(),
    /** The question it answers; '' where it is about the lesson. */
    activity: text().notNull().default(''),
    text: text().notNull(),
    writtenAt: text().notNull(),
    changedAt: text().notNull(),
  },
  (t) => [uniqueIndex('notes_by_lesson').on(t.personId, t.unit, t.activity)],
);

/** Lessons that a person marked to find them again. */
export const bookmarks = sqliteTable(
  'bookmarks',
  {
    personId: text()
      .notNull()
      .references(() => people.id),
    unit: text().notNull(),
    at: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.unit] })],
);

/** Whether a lesson was of use to someone as it was at a revision: their latest answer, and the word they added. */
export const usefulness = sqliteTable(
  'usefulness',
  {
    personId: text()
      .notNull()
      .references(() => people.id),
    unit: text().notNull(),
    revision: integer().notNull(),
    useful: integer({ mode: 'boolean' }).notNull(),
    /** '' where they added none. */
    words: text().notNull(),
    at: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.unit, t.revision] }), index('usefulness_by_unit').on(t.unit)],
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

/** The accounts and people that one act was done to where they are many, as by an import: one of the two in each row. */
export const actSubjects = sqliteTable(
  'act_subjects',
  {
    actId: integer()
      .notNull()
      .references(() => acts.id),
    accountId: text(),
    personId: text(),
  },
  (t) => [
    index('act_subjects_by_act').on(t.actId),
    index('act_subjects_by_account').on(t.accountId).where(isNotNull(t.accountId)),
    index('act_subjects_by_person').on(t.personId).where(isNotNull(t.personId)),
  ],
);

/** Who recorded a fact and when: `at` is when it was true, `recordedAt` when the academy came to know. */
const recorded = { recordedAt: text().notNull(), recordedBy: text() };

/** The account a fact belongs to. */
const ofAccount = () =>
  text()
    .notNull()
    .references(() => accounts.id);

/** Something happened in the customer's product. */
export const productEvents = sqliteTable(
  'product_events',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** The sender's own id of the message: a second one of the same is no second event. */
    messageId: text().notNull(),
    accountId: ofAccount(),
    personId: text().references(() => people.id),
    name: text().notNull(),
    at: text().notNull(),
    properties: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    ...recorded,
  },
  (t) => [
    uniqueIndex('product_events_by_message').on(t.messageId),
    index('product_events_by_account').on(t.accountId, t.at),
  ],
);

/**
 * Messages from the product that were no events: who someone is, what an account is. Kept for their ids, so that one
 * that comes twice is taken once, and for what they said, so that one that comes late finds what was true after it.
 */
export const messages = sqliteTable(
  'messages',
  {
    id: text().primaryKey(),
    kind: text({ enum: ['person', 'account', 'alias'] }).notNull(),
    accountId: text().references(() => accounts.id),
    at: text().notNull(),
    /** Of an account: its properties as they were said, by name. */
    said: text({ mode: 'json' }).$type<Record<string, string | number | readonly string[] | null>>(),
    recordedAt: text().notNull(),
  },
  (t) => [index('messages_by_account').on(t.accountId, t.at)],
);

/** Meetings and messages between vendor and customer; see Touch in src/domain/history.ts. */
export const touches = sqliteTable(
  'touches',
  {
    id: text().primaryKey(),
    accountId: ofAccount(),
    kind: text().notNull(),
    at: text().notNull(),
    by: text(),
    /** JSON lists of stakeholder ids. */
    invited: text({ mode: 'json' }).$type<string[]>().notNull(),
    attended: text({ mode: 'json' }).$type<string[]>().notNull(),
    concerns: text({ mode: 'json' }).$type<string[]>().notNull(),
    note: text().notNull(),
    asks: integer({ mode: 'boolean' }).notNull(),
    ...recorded,
  },
  (t) => [index('touches_by_account').on(t.accountId, t.at)],
);

/** The customer answered what a touch asked of them. */
export const touchAnswers = sqliteTable('touch_answers', {
  touchId: text()
    .primaryKey()
    .references(() => touches.id),
  at: text().notNull(),
  ...recorded,
});

/** The customer's side: who must see the value, and who is to help. */
export const stakeholders = sqliteTable(
  'stakeholders',
  {
    id: text().primaryKey(),
    accountId: ofAccount(),
    name: text().notNull(),
    role: text().notNull(),
    since: text().notNull(),
    until: text(),
    ...recorded,
  },
  (t) => [index('stakeholders_by_account').on(t.accountId)],
);

/** One row a version of a success plan; see SuccessPlanVersion in src/domain/history.ts. */
export const successPlans = sqliteTable(
  'success_plans',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    plan: text().notNull(),
    accountId: ofAccount(),
    at: text().notNull(),
    useCase: text(),
    problem: text().notNull(),
    metric: text().notNull(),
    unit: text().notNull(),
    baseline: real(),
    target: real(),
    proxy: integer({ mode: 'boolean' }).notNull(),
    due: text(),
    evidence: text().notNull(),
    /** JSON lists: stakeholder ids, and lines of text. */
    stakeholders: text({ mode: 'json' }).$type<string[]>().notNull(),
    phase1: text('phase_1', { mode: 'json' }).$type<string[]>().notNull(),
    phase2: text('phase_2', { mode: 'json' }).$type<string[]>().notNull(),
    ...recorded,
  },
  (t) => [index('success_plans_by_account').on(t.accountId, t.plan, t.at)],
);

/** What a plan's metric was measured to be. */
export const planValues = sqliteTable(
  'plan_values',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    accountId: ofAccount(),
    plan: text().notNull(),
    at: text().notNull(),
    value: real().notNull(),
    evidence: text().notNull(),
    ...recorded,
  },
  (t) => [index('plan_values_by_account').on(t.accountId, t.plan, t.at)],
);

/** The customer's own word that a plan's value is there: who said it, when, in what words. */
export const planConfirmations = sqliteTable(
  'plan_confirmations',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    accountId: ofAccount(),
    plan: text().notNull(),
    at: text().notNull(),
    who: text().notNull(),
    words: text().notNull(),
    ...recorded,
  },
  (t) => [index('plan_confirmations_by_account').on(t.accountId, t.plan, t.at)],
);

/** Support tickets, under the id of the desk they come from. */
export const tickets = sqliteTable(
  'tickets',
  {
    id: text().primaryKey(),
    accountId: ofAccount(),
    personId: text().references(() => people.id),
    subject: text().notNull(),
    openedAt: text().notNull(),
    closedAt: text(),
    ...recorded,
  },
  (t) => [index('tickets_by_account').on(t.accountId, t.openedAt)],
);

export const surveyAnswers = sqliteTable(
  'survey_answers',
  {
    id: text().primaryKey(),
    accountId: ofAccount(),
    personId: text().references(() => people.id),
    kind: text({ enum: ['csat', 'nps'] }).notNull(),
    score: integer().notNull(),
    comment: text().notNull(),
    at: text().notNull(),
    ...recorded,
  },
  (t) => [index('survey_answers_by_account').on(t.accountId, t.at)],
);

/** What people looked for, and how much they found: what is asked and not found is for authors to know. */
export const searches = sqliteTable(
  'searches',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    at: text().notNull(),
    /** The language they read in. */
    language: text().notNull(),
    /** As it was looked for: NFKC, single spaces, at most 120 characters. */
    query: text().notNull(),
    hits: integer().notNull(),
    /** Who asked; null once they are erased. */
    personId: text().references(() => people.id),
  },
  (t) => [
    index('searches_by_person').on(t.personId),
    index('searches_by_time').on(t.at),
    index('searches_not_found').on(t.at).where(sql`${t.hits} = 0`),
  ],
);

/** Forms that were taken, each by a token of its own: the same one sent twice is taken once. */
export const formTokens = sqliteTable('form_tokens', { token: text().primaryKey(), at: text().notNull() });

/** A concern on the weekly list put aside by a CSM, and why. */
export const setAsides = sqliteTable(
  'set_asides',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    accountId: ofAccount(),
    rule: text().notNull(),
    kind: text({ enum: ['dismissed', 'snoozed'] }).notNull(),
    until: text(),
    why: text().notNull(),
    at: text().notNull(),
    by: text().notNull(),
  },
  (t) => [index('set_asides_by_account').on(t.accountId, t.at)],
);

/** Keys for /v1; `hash` is the SHA-256 of the key. */
export const writeKeys = sqliteTable(
  'write_keys',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    hash: text().notNull(),
    createdAt: text().notNull(),
    createdBy: text(),
    lastUsedAt: text(),
    revokedAt: text(),
  },
  (t) => [uniqueIndex('write_keys_by_hash').on(t.hash)],
);

/**
 * The rollups below are kept by triggers in the transaction of the fact (migrations 0002 and later), never written by
 * hand; `npm run db -- rebuild` makes them anew from the facts. `day` counts UTC days from 1970-01-01.
 */

/** Moves up whenever anything about an account is written: what was computed from it before is out of date. */
export const accountMarks = sqliteTable(
  'account_marks',
  { accountId: text().primaryKey(), mark: integer().notNull() },
  (t) => [index('account_marks_by_mark').on(t.mark)],
);

/**
 * What was done in an account by day. All of a day lies together, so that what comes in today is written to few pages.
 * `event`: product events by name. `used`: product events by person; those of nobody in particular are not in it.
 * `learned`: openings, completions and submitted attempts by person.
 */
export const activityDays = sqliteTable(
  'activity_days',
  {
    accountId: text().notNull(),
    day: integer().notNull(),
    kind: text({ enum: ['event', 'used', 'learned'] }).notNull(),
    /** Name of the event, or person id. */
    what: text().notNull(),
    count: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.day, t.kind, t.what] })],
);

/** Product events of an account by name. */
export const eventNames = sqliteTable(
  'event_names',
  {
    accountId: text().notNull(),
    name: text().notNull(),
    firstAt: text().notNull(),
    lastAt: text().notNull(),
    count: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.name] }), index('event_names_by_name').on(t.name)],
);

/** What one person came to with one module or quiz. */
export const unitSums = sqliteTable(
  'unit_sums',
  {
    accountId: text().notNull(),
    personId: text().notNull(),
    unit: text().notNull(),
    kind: text({ enum: ['module', 'quiz'] }),
    openedAt: text(),
    /** First completion, or first passed attempt; the highest revision of them. */
    doneAt: text(),
    revision: integer(),
    /** Of a module: the lowest revision completed, and the first completion at the highest. */
    firstRevision: integer(),
    revisedAt: text(),
    lastAt: text().notNull(),
    /** Attempts handed in; when the first, the second and the last of them were. */
    attempts: integer().notNull(),
    firstAttemptAt: text(),
    secondAttemptAt: text(),
    lastAttemptAt: text(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.personId, t.unit] }),
    // All that is asked of a lesson, whoever it was: no row is looked up for it.
    index('unit_sums_by_unit').on(t.unit, t.accountId, t.openedAt, t.doneAt, t.personId),
  ],
);
