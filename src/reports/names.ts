import type { AccountTimeline } from '../domain/timeline.ts';
import type { Database } from '../store/database.ts';
import { staff } from '../store/people.ts';

/** Names by person id: the vendor's people, and those of these accounts who have not been erased. */
export async function namesFor(
  db: Database,
  timelines: readonly AccountTimeline[],
): Promise<ReadonlyMap<string, string>> {
  const customers = timelines.flatMap(({ history }) => history.people);
  return new Map(
    [...(await staff(db)), ...customers].flatMap(({ id, name }) =>
      name === null ? [] : [[id, name] as const],
    ),
  );
}
