import { columnOfField } from '../../domain/import/columns.ts';
import { atLine, type RowProblem, rowProblem } from '../../domain/import/problem.ts';
import { type PersonRow, readPersonRow } from '../../domain/import/rows.ts';
import type { NamedPerson } from '../../store/named.ts';
import type { Known } from '../feed/known.ts';
import { identify } from '../feed/take-person.ts';
import { namesIn } from './names.ts';
import { namedBy, settled } from './references.ts';
import { type ImportContext, NOTHING, sorted, type TakenRow, type Taker } from './taker.ts';

/** More is not held in memory. */
const MOST_PEOPLE = 100_000;

/** Takes people of customers, by the rules for what the product says of them; a new one may come as a champion. */
export async function peopleTaker({ db, now, speaks }: ImportContext): Promise<Taker> {
  const names = await namesIn(db);
  /** The line on which each person of this file stands. */
  const lines = new Map<string, number>();
  let count = 0;
  return {
    decided: new Map(),
    end: async () => NOTHING,
    async take(rows) {
      count += rows.length;
      if (count > MOST_PEOPLE)
        return { taken: [], problems: [rowProblem(rows[0]?.line ?? 1, null, undefined, 'fewer-rows')] };
      const read = sorted(rows, (row) => readPersonRow(row, now, speaks));
      const known = await names({
        people: read.good.flatMap(({ said: { message } }) => [message.userId, message.email]),
        accounts: namedBy('people', rows).accounts,
      });
      const { good, problems } = settled('people', rows, read, known);
      const taken: TakenRow[] = [];
      for (const { line, said } of good) {
        const person = personOf(line, said, known, speaks);
        if ('wanted' in person) {
          problems.push(person);
          continue;
        }
        const { before, after } = person;
        const isSame = before !== undefined && alike(before, after);
        const earlier = lines.get(after.id);
        if (earlier !== undefined && !isSame) {
          const column = said.message.email === null ? 'person_id' : 'email';
          problems.push(
            rowProblem(line, column, said.message.email ?? said.message.userId, 'once', String(earlier)),
          );
          continue;
        }
        lines.set(after.id, earlier ?? line);
        if (!isSame) known.put(after);
        taken.push(isSame ? { line, outcome: 'same', staged: [] } : written(line, before, after, now));
      }
      return { taken, problems };
    },
  };
}

interface Seen {
  readonly before: NamedPerson | undefined;
  readonly after: NamedPerson;
}

function personOf(
  line: number,
  { message, role }: PersonRow,
  known: Known,
  speaks: (language: string) => boolean,
): Seen | RowProblem {
  const before =
    known.person(message.userId) ?? (message.email === null ? undefined : known.person(message.email));
  const identity = identify(message, null, known, speaks);
  if ('expected' in identity) return atLine(line, columnOfField('people', identity.field), identity);
  if (before !== undefined && role !== null && role !== before.role)
    return rowProblem(line, 'role', role, 'own-role');
  return { before, after: { ...identity.person, role: before?.role ?? role ?? 'learner' } };
}

function written(line: number, before: NamedPerson | undefined, person: NamedPerson, now: Date): TakenRow {
  const { id, accountId, role, email, name, language, externalId, identifiedAt } = person;
  if (before !== undefined)
    return {
      line,
      outcome: 'changed',
      staged: [['peopleChanges', id, email, name, language, externalId, identifiedAt]],
    };
  const at = now.toISOString();
  return {
    line,
    outcome: 'fresh',
    staged: [['people', id, accountId, role, email, name, language, externalId, identifiedAt, at]],
  };
}

/** Whether nothing that is known of someone changes; that it was said once more is no change. */
function alike(one: NamedPerson, other: NamedPerson): boolean {
  return (
    one.email === other.email &&
    one.name === other.name &&
    one.language === other.language &&
    one.externalId === other.externalId
  );
}
