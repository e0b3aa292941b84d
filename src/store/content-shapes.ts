import { desc } from 'drizzle-orm';
import { type Database, statement } from '../../db/client.ts';
import { contentShapes } from '../../db/schema.ts';

/** The shape of the content for which what is asked of everyone was last written down; null = never yet. */
export async function settledShape(db: Database): Promise<string | null> {
  const [row] = await db.read.select().from(contentShapes).orderBy(desc(contentShapes.id)).limit(1);
  return row?.digest ?? null;
}

export const insertShape = (db: Database, digest: string, at: string) =>
  statement(db.read.insert(contentShapes).values({ digest, at }));
