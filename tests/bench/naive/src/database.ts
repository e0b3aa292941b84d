import { createClient } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const people = sqliteTable('people', {
  id: text('id').primaryKey(),
  accountId: text('account_id'),
  role: text('role').notNull(),
  name: text('name'),
});

export const sessions = sqliteTable('sessions', {
  id: text('id').primaryKey(),
  personId: text('person_id').notNull(),
  expiresAt: text('expires_at').notNull(),
});

export const accountProperties = sqliteTable('account_properties', {
  accountId: text('account_id').notNull(),
  property: text('property').notNull(),
  value: text('value', { mode: 'json' }).$type<string | string[] | null>(),
  id: integer('id').primaryKey(),
});

export const enrollments = sqliteTable('enrollments', {
  personId: text('person_id').notNull(),
  path: text('path').notNull(),
  at: text('at').notNull(),
});

export const openings = sqliteTable('openings', {
  personId: text('person_id').notNull(),
  unit: text('unit').notNull(),
  at: text('at').notNull(),
});

export const attempts = sqliteTable('attempts', {
  personId: text('person_id').notNull(),
  quiz: text('quiz').notNull(),
  passed: integer('passed', { mode: 'boolean' }),
});

export const completions = sqliteTable('completions', {
  personId: text('person_id').notNull(),
  module: text('module').notNull(),
  at: text('at').notNull(),
});

export const db = drizzle(createClient({ url: process.env.DATABASE_URL ?? '' }));
