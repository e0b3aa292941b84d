import { and, eq, lte } from 'drizzle-orm';
import type { Adapter, DatabaseSession } from 'lucia';
import { type Database, statement } from '../../db/client.ts';
import { people, sessions } from '../../db/schema.ts';
import { hashToken, randomToken } from './tokens.ts';

export interface SessionAttributes {
  readonly handle: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly userAgent: string | null;
  readonly address: string | null;
}

export type PersonAttributes = Omit<
  typeof people.$inferSelect,
  'id' | 'passwordHash' | 'externalId' | 'identifiedAt' | 'greetedAt'
>;

declare module 'lucia' {
  interface Register {
    Lucia: import('lucia').Lucia<SessionAttributes, PersonAttributes>;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: PersonAttributes;
  }
}

/** All but the password's hash, which validating a session never needs. */
const personColumns = {
  accountId: people.accountId,
  role: people.role,
  email: people.email,
  name: people.name,
  language: people.language,
  invitedAt: people.invitedAt,
  firstSignInAt: people.firstSignInAt,
  disabledAt: people.disabledAt,
  erasedAt: people.erasedAt,
  createdAt: people.createdAt,
  timeFactor: people.timeFactor,
};

/** lucia's seven methods over our tables: one joined query to validate, and only a hash of the token kept. */
export function sessionAdapter(db: Database): Adapter {
  const remove = (where: Parameters<ReturnType<typeof db.read.delete>['where']>[0], key: string) =>
    db.write(`sessions:${key}`, async () => ({
      statements: [statement(db.read.delete(sessions).where(where))],
      result: undefined,
    }));

  return {
    async getSessionAndUser(token) {
      const [row] = await db.read
        .select({ session: sessions, id: people.id, person: personColumns })
        .from(sessions)
        .innerJoin(people, eq(people.id, sessions.personId))
        .where(eq(sessions.id, hashToken(token)));
      if (!row) return [null, null];
      return [toSession(token, row.session), { id: row.id, attributes: row.person }];
    },
    async getUserSessions(personId) {
      const rows = await db.read.select().from(sessions).where(eq(sessions.personId, personId));
      // The token itself is not to be had from here; the handle stands in for it.
      return rows.map((row) => toSession(row.handle, row));
    },
    async setSession(session) {
      const row = {
        ...session.attributes,
        id: hashToken(session.id),
        personId: session.userId,
        expiresAt: session.expiresAt.toISOString(),
      };
      await db.write(`sessions:${session.userId}`, async () => ({
        statements: [statement(db.read.insert(sessions).values(row))],
        result: undefined,
      }));
    },
    async updateSessionExpiration(token, expiresAt) {
      const id = hashToken(token);
      await db.write(`sessions:${id}`, async () => ({
        statements: [
          statement(
            db.read.update(sessions).set({ expiresAt: expiresAt.toISOString() }).where(eq(sessions.id, id)),
          ),
        ],
        result: undefined,
      }));
    },
    deleteSession: (token) => remove(eq(sessions.id, hashToken(token)), hashToken(token)),
    deleteUserSessions: (personId) => remove(eq(sessions.personId, personId), personId),
    deleteExpiredSessions: () => remove(and(lte(sessions.expiresAt, new Date().toISOString())), 'expired'),
  };
}

function toSession(id: string, row: typeof sessions.$inferSelect): DatabaseSession {
  const { handle, createdAt, lastSeenAt, userAgent, address } = row;
  return {
    id,
    userId: row.personId,
    expiresAt: new Date(row.expiresAt),
    attributes: { handle, createdAt, lastSeenAt, userAgent, address },
  };
}

export function newSessionAttributes(now: Date, from: SessionOrigin): SessionAttributes {
  const at = now.toISOString();
  return {
    handle: randomToken(12),
    createdAt: at,
    lastSeenAt: at,
    userAgent: from.userAgent,
    address: from.address,
  };
}

/** Where a sign-in came from, shown to its owner in the list of sessions. */
export interface SessionOrigin {
  readonly userAgent: string | null;
  readonly address: string | null;
}
