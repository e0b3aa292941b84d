import type { Reading } from '../domain/reading.ts';
import { saveReading } from '../store/readings.ts';
import type { House } from './house.ts';

/** Records how far someone has come in a module and how long they were at it. Told a second time it changes nothing. */
export async function recordReading(
  { db }: House,
  personId: string,
  unit: string,
  reading: Reading,
  now: Date,
): Promise<void> {
  const beganAt = new Date(now.getTime() - reading.seconds * 1000).toISOString();
  await db.write(personId, async () => ({
    statements: [saveReading(personId, unit, { ...reading, beganAt, lastAt: now.toISOString() })],
    // Nothing that is remembered has to do with it.
    changes: { key: `reading of ${personId}` },
    result: undefined,
  }));
}
