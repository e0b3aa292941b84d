import { type RowProblem, rowProblem } from '../../domain/import/problem.ts';
import { readTicketRow, type TicketRow } from '../../domain/import/rows.ts';
import { type KnownTicket, ticketsNamed } from '../../store/imports.ts';
import type { Known } from '../feed/known.ts';
import { namesIn } from './names.ts';
import { namedBy, settled } from './references.ts';
import { type ImportContext, NOTHING, sorted, type TakenRow, type Taker } from './taker.ts';

/** Takes support tickets under their desk's id; what the desk says of one that is here is newer. */
export async function ticketsTaker({ db, now, actor }: ImportContext): Promise<Taker> {
  const names = await namesIn(db);
  const recordedAt = now.toISOString();
  /** Tickets of this file, and the line of each. */
  const told = new Map<string, { readonly line: number; readonly ticket: KnownTicket }>();
  return {
    decided: new Map(),
    end: async () => NOTHING,
    async take(rows) {
      const known = await names(namedBy('tickets', rows));
      const { good, problems } = settled(
        'tickets',
        rows,
        sorted(rows, (row) => readTicketRow(row, now)),
        known,
      );
      const ids = good.map(({ said }) => said.id);
      const here = new Map((await ticketsNamed(db, ids)).map((ticket) => [ticket.id, ticket]));
      const taken: TakenRow[] = [];
      for (const { line, said } of good) {
        const earlier = told.get(said.id);
        const before = earlier?.ticket ?? here.get(said.id);
        const ticket = ticketOf(line, said, before, known);
        if ('wanted' in ticket) {
          problems.push(ticket);
          continue;
        }
        const isSame = before !== undefined && alike(before, ticket);
        if (earlier !== undefined && !isSame) {
          problems.push(rowProblem(line, 'ticket_id', said.id, 'once', String(earlier.line)));
          continue;
        }
        told.set(said.id, earlier ?? { line, ticket });
        const { id, accountId, personId, subject, openedAt, closedAt } = ticket;
        if (isSame) taken.push({ line, outcome: 'same', staged: [] });
        else if (before === undefined)
          taken.push({
            line,
            outcome: 'fresh',
            staged: [['tickets', id, accountId, personId, subject, openedAt, closedAt, recordedAt, actor]],
          });
        else
          taken.push({
            line,
            outcome: 'changed',
            staged: [['ticketChanges', id, personId, subject, openedAt, closedAt]],
          });
      }
      return { taken, problems };
    },
  };
}

/** A ticket as a row leaves it: what the row does not say stays. */
function ticketOf(
  line: number,
  { id, account, person, subject, openedAt, closedAt }: TicketRow,
  before: KnownTicket | undefined,
  known: Known,
): KnownTicket | RowProblem {
  const accountId = known.account(account)?.id;
  if (accountId === undefined) return rowProblem(line, 'account_id', account, 'known-account');
  if (before !== undefined && before.accountId !== accountId)
    return rowProblem(line, 'ticket_id', id, 'ticket-of-account');
  const asker = person === null ? null : known.person(person);
  if (asker === undefined) return rowProblem(line, 'person_id', person, 'known-person');
  if (asker !== null && asker.accountId !== accountId)
    return rowProblem(
      line,
      'account_id',
      account,
      asker.accountId === null ? 'customer' : 'account-of-person',
    );
  return {
    id,
    accountId,
    personId: asker?.id ?? before?.personId ?? null,
    subject,
    openedAt,
    closedAt: closedAt ?? before?.closedAt ?? null,
  };
}

function alike(one: KnownTicket, other: KnownTicket): boolean {
  const { personId, subject, openedAt, closedAt } = one;
  return (
    personId === other.personId &&
    subject === other.subject &&
    Date.parse(openedAt) === Date.parse(other.openedAt) &&
    closedAt === other.closedAt
  );
}
