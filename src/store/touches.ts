import { type Database, statement } from '../../db/client.ts';
import { touchAnswers, touches } from '../../db/schema.ts';
import type { Touch } from '../domain/history.ts';

/** Who recorded a fact, and when the academy came to know of it. */
export interface Recorded {
  readonly recordedAt: string;
  /** Id of a person; null for what came in a file. */
  readonly recordedBy: string | null;
}

export const insertTouch = (
  db: Database,
  accountId: string,
  { invited, attended, concerns, ...touch }: Omit<Touch, 'answeredAt'>,
  recorded: Recorded,
) =>
  statement(
    db.read.insert(touches).values({
      ...touch,
      accountId,
      invited: [...invited],
      attended: [...attended],
      concerns: [...concerns],
      ...recorded,
    }),
  );

export const insertTouchAnswer = (db: Database, touchId: string, at: string, recorded: Recorded) =>
  statement(
    db.read
      .insert(touchAnswers)
      .values({ touchId, at, ...recorded })
      .onConflictDoNothing(),
  );
