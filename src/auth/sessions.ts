import { and, eq, ne } from 'drizzle-orm';
import { Lucia, TimeSpan } from 'lucia';
import { type Database, statement } from '../../db/client.ts';
import { sessions } from '../../db/schema.ts';
import type { Person } from '../domain/person.ts';
import { newSessionAttributes, type SessionOrigin, sessionAdapter } from './adapter.ts';
import { hashToken } from './tokens.ts';

/** A session unused this long ends; each use in the second half of it starts it anew. */
const IDLE = new TimeSpan(14, 'd');
/** However much it is used, a session ends after this long. */
const ABSOLUTE_MS = 90 * 24 * 60 * 60 * 1000;
const SEEN_EVERY_MS = 60 * 60 * 1000;

export interface Session {
  readonly token: string;
  readonly handle: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly expiresAt: Date;
  /** The first use from this moment on extends it. */
  readonly extendsFrom: Date;
  /** Its time has just been extended; the cookie must be, too. */
  readonly renewed: boolean;
}

export interface SignedIn {
  readonly session: Session;
  readonly person: Person;
}

/** A session as its owner sees it in the list. */
export interface SessionView {
  readonly handle: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly userAgent: string | null;
  readonly address: string | null;
  readonly current: boolean;
}

/** The one small face of lucia: sessions in, people out. */
export interface Sessions {
  /** The value of a Set-Cookie header for this token; for null, one that removes it. */
  cookie(token: string | null): string;
  tokenIn(cookieHeader: string | null): string | null;
  /** Who holds this token; null when it is unknown, expired, or its owner disabled. */
  validate(token: string, now: Date): Promise<SignedIn | null>;
  /** Opens a session and ends the one presented with the sign-in, if any. */
  start(personId: string, from: SessionOrigin, now: Date, presented: string | null): Promise<string>;
  end(token: string): Promise<void>;
  endAll(personId: string): Promise<void>;
  /** Ends one session of this person by its handle; another's handle does nothing. */
  endByHandle(personId: string, handle: string): Promise<void>;
  endOthers(personId: string, token: string): Promise<void>;
  list(personId: string, currentToken: string, now: Date): Promise<SessionView[]>;
}

/** @param secure whether the academy is served over https; then the cookie is bound to the host by its name. */
export function openSessions(db: Database, secure: boolean): Sessions {
  const lucia = new Lucia(sessionAdapter(db), {
    sessionExpiresIn: IDLE,
    sessionCookie: {
      name: secure ? '__Host-academy' : 'academy',
      attributes: { secure, sameSite: 'lax', path: '/' },
    },
    getSessionAttributes: (attributes) => attributes,
    getUserAttributes: (attributes) => attributes,
  });

  const remove = (key: string, where: ReturnType<typeof and>) =>
    db.write(`sessions:${key}`, async () => ({
      statements: [statement(db.read.delete(sessions).where(where))],
      result: undefined,
    }));

  return {
    cookie: (token) =>
      (token === null ? lucia.createBlankSessionCookie() : lucia.createSessionCookie(token)).serialize(),
    tokenIn: (header) => (header === null ? null : lucia.readSessionCookie(header)),

    async validate(token, now) {
      const known = await db.remember(`session:${hashToken(token)}`, () => lucia.validateSession(token));
      // What is remembered does not extend itself: in the second half of its time a session is looked at anew.
      const isDue = known.session !== null && secondHalfOf(known.session) < now;
      const { session, user } = isDue ? await lucia.validateSession(token) : known;
      if (!session || user.disabledAt !== null || user.erasedAt !== null) return null;
      if (session.expiresAt <= now || now.getTime() - Date.parse(session.createdAt) > ABSOLUTE_MS)
        return null;
      // Not waited for: where it cannot be written now, the next request tries again.
      if (now.getTime() - Date.parse(session.lastSeenAt) > SEEN_EVERY_MS)
        markSeen(db, token, now).catch(() => undefined);
      const { handle, createdAt, lastSeenAt, expiresAt, fresh: renewed } = session;
      const extendsFrom = secondHalfOf(session);
      return {
        session: { token, handle, createdAt, lastSeenAt, expiresAt, extendsFrom, renewed },
        person: user,
      };
    },

    async start(personId, from, now, presented) {
      if (presented !== null) await lucia.invalidateSession(presented);
      return (await lucia.createSession(personId, newSessionAttributes(now, from))).id;
    },
    end: (token) => lucia.invalidateSession(token),
    endAll: (personId) => lucia.invalidateUserSessions(personId),
    endByHandle: (personId, handle) =>
      remove(personId, and(eq(sessions.personId, personId), eq(sessions.handle, handle))),
    endOthers: (personId, token) =>
      remove(personId, and(eq(sessions.personId, personId), ne(sessions.id, hashToken(token)))),

    async list(personId, currentToken, now) {
      const rows = await db.read.select().from(sessions).where(eq(sessions.personId, personId));
      return rows
        .filter((row) => Date.parse(row.expiresAt) > now.getTime())
        .map((row) => ({
          handle: row.handle,
          createdAt: row.createdAt,
          lastSeenAt: row.lastSeenAt,
          userAgent: row.userAgent,
          address: row.address,
          current: row.id === hashToken(currentToken),
        }))
        .sort((a, b) => Number(b.current) - Number(a.current) || b.lastSeenAt.localeCompare(a.lastSeenAt));
    },
  };
}

function secondHalfOf(session: { readonly expiresAt: Date }): Date {
  return new Date(session.expiresAt.getTime() - IDLE.milliseconds() / 2);
}

async function markSeen(db: Database, token: string, now: Date): Promise<void> {
  const id = hashToken(token);
  await db.write(`sessions:${id}`, async () => ({
    statements: [
      statement(db.read.update(sessions).set({ lastSeenAt: now.toISOString() }).where(eq(sessions.id, id))),
    ],
    result: undefined,
  }));
}
