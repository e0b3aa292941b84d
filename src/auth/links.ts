import { and, eq, isNull } from 'drizzle-orm';
import { type Database, statement } from '../../db/client.ts';
import { links } from '../../db/schema.ts';
import { hashToken, randomToken } from './tokens.ts';

export type LinkKind = 'invitation' | 'reset' | 'first-admin';

const HOUR_MS = 60 * 60 * 1000;
/** How long a link can be used. */
const LIFETIME_MS: Record<LinkKind, number> = {
  invitation: 14 * 24 * HOUR_MS,
  reset: HOUR_MS,
  'first-admin': 24 * HOUR_MS,
};

/** Where each kind of link leads; the token follows. */
export const LINK_PATHS: Record<LinkKind, string> = {
  invitation: '/invitation',
  reset: '/reset',
  'first-admin': '/invitation',
};

export interface NewLink {
  readonly path: string;
  /** Write these: they void the person's earlier links of this kind and keep the new one's hash. */
  readonly statements: ReturnType<typeof statement>[];
}

/** A link that works once. Its token is nowhere but in `path`. */
export function newLink(db: Database, personId: string, kind: LinkKind, now: Date): NewLink {
  const token = randomToken(24);
  return {
    path: `${LINK_PATHS[kind]}/${token}`,
    statements: [
      voidLinks(db, personId, now),
      statement(
        db.read.insert(links).values({
          hash: hashToken(token),
          personId,
          kind,
          createdAt: now.toISOString(),
          expiresAt: new Date(now.getTime() + LIFETIME_MS[kind]).toISOString(),
        }),
      ),
    ],
  };
}

/** Makes all unused links of a person useless. */
export const voidLinks = (db: Database, personId: string, now: Date) =>
  statement(
    db.read
      .update(links)
      .set({ usedAt: now.toISOString() })
      .where(and(eq(links.personId, personId), isNull(links.usedAt))),
  );

/** Whose link this is and of which kind, if it can still be used. */
export async function openLink(
  db: Database,
  token: string,
  now: Date,
): Promise<{ personId: string; kind: LinkKind } | null> {
  const [link] = await db.read
    .select()
    .from(links)
    .where(eq(links.hash, hashToken(token)));
  if (!link || link.usedAt !== null || Date.parse(link.expiresAt) <= now.getTime()) return null;
  return { personId: link.personId, kind: link.kind };
}
