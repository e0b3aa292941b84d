import { hashToken } from '../../auth/tokens.ts';
import { columnOfField } from '../../domain/import/columns.ts';
import { atLine } from '../../domain/import/problem.ts';
import { readEventRow } from '../../domain/import/rows.ts';
import { takenMessages } from '../../store/messages.ts';
import { ownerOf } from '../feed/take-event.ts';
import { namesIn } from './names.ts';
import { namedBy, settled } from './references.ts';
import { type ImportContext, NOTHING, sorted, type TakenRow, type Taker } from './taker.ts';

/** Takes product events. One without a message id gets it from all it says, so that a second import finds it there. */
export async function eventsTaker({ db, now, actor }: ImportContext): Promise<Taker> {
  const names = await namesIn(db);
  const recordedAt = now.toISOString();
  const seen = new Set<number>();
  return {
    decided: new Map(),
    end: async () => NOTHING,
    async take(rows) {
      const known = await names(namedBy('events', rows));
      const { good, problems } = settled(
        'events',
        rows,
        sorted(rows, (row) => readEventRow(row, now)),
        known,
      );
      const events = good.flatMap(({ line, said }) => {
        const owner = ownerOf(said, known);
        if (!('expected' in owner)) {
          const { event: name, at, properties } = said;
          const whole = [owner.accountId, owner.personId, name, at, ordered(properties)];
          return {
            line,
            ...owner,
            name,
            at,
            properties,
            id: said.messageId ?? `made-${hashToken(JSON.stringify(whole))}`,
          };
        }
        problems.push(atLine(line, columnOfField('events', owner.field), owner));
        return [];
      });
      const here = await takenMessages(
        db,
        events.map(({ id }) => id),
      );
      const taken = events.map(({ line, id, accountId, personId, name, at, properties }): TakenRow => {
        const key = shortened(id);
        const isThere = here.has(id) || seen.has(key);
        seen.add(key);
        if (isThere) return { line, outcome: 'same', staged: [] };
        const said = JSON.stringify(properties);
        return {
          line,
          outcome: 'fresh',
          staged: [['events', id, accountId, personId, name, at, said, recordedAt, actor]],
        };
      });
      return { taken, problems };
    },
  };
}

/** 52 bits of an id's digest: a million whole ids would fill the memory. The database tells those apart that these do not. */
function shortened(id: string): number {
  return Number.parseInt(hashToken(id).slice(0, 13), 16);
}

/** The same properties give the same text, in whatever order they stand. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, inner]) => [name, ordered(inner)]);
}
