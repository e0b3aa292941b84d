import type { InStatement } from '@libsql/client';
import { and, desc, eq } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import { readings } from '../../db/schema.ts';
import type { KeptReading } from '../domain/reading.ts';

/** What someone told of a module last; null when nothing. */
export async function lastReading(db: Database, personId: string, unit: string): Promise<KeptReading | null> {
  const [row] = await db.read
    .select()
    .from(readings)
    .where(and(eq(readings.personId, personId), eq(readings.unit, unit)))
    .orderBy(desc(readings.lastAt))
    .limit(1);
  return row ?? null;
}

/** Takes the place of what was told of the same sitting, unless it comes late: then it tells of less, and nothing changes. */
export const saveReading = (personId: string, unit: string, reading: KeptReading): InStatement => ({
  sql: `INSERT INTO readings (person_id, unit, sitting, revision, language, began_at, last_at, heading, seconds)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET last_at = excluded.last_at, heading = excluded.heading, seconds = excluded.seconds
    WHERE excluded.seconds > seconds OR (excluded.seconds = seconds AND excluded.heading <> heading)`,
  args: [
    personId,
    unit,
    reading.sitting,
    reading.revision,
    reading.language,
    reading.beganAt,
    reading.lastAt,
    reading.heading,
    reading.seconds,
  ],
});
