import type { Instant } from '../facts.ts';
import type { AccountHistory, SurveyAnswer, Ticket } from '../history.ts';
import { fieldsOf, isBefore, type Reading, readingOf, type Typed } from './fields.ts';

export interface NewTicket {
  /** The support desk's own; null = made here. */
  readonly id: string | null;
  readonly subject: string;
  readonly openedAt: Instant;
}

/** A support ticket. */
export function readTicket(typed: Typed, history: AccountHistory, now: Date): Reading<NewTicket> {
  const fields = fieldsOf(typed, now);
  const id = fields.optionalLine('ticket');
  if (history.tickets.some((known) => known.id === id)) fields.wrong('ticket', 'taken');
  return readingOf(fields, {
    id: id === '' ? null : id,
    subject: fields.line('subject'),
    openedAt: fields.happened('opened'),
  });
}

export function openTickets({ tickets }: AccountHistory): Ticket[] {
  return tickets.filter(({ closedAt }) => closedAt === null);
}

export interface TicketClosing {
  readonly ticket: string;
  readonly closedAt: Instant;
}

export function readTicketClosing(typed: Typed, history: AccountHistory, now: Date): Reading<TicketClosing> {
  const fields = fieldsOf(typed, now);
  const open = openTickets(history);
  const ticket = fields.choice(
    'ticket',
    open.map(({ id }) => id),
  );
  const closedAt = fields.happened('closed');
  const openedAt = open.find(({ id }) => id === ticket)?.openedAt;
  if (openedAt !== undefined && closedAt !== '' && isBefore(closedAt, openedAt))
    fields.wrong('closed', 'before');
  return readingOf(fields, { ticket, closedAt });
}

/** An answer to a survey: CSAT from 1 to 5, NPS from 0 to 10. */
export function readSurveyAnswer(typed: Typed, _: AccountHistory, now: Date): Reading<SurveyAnswer> {
  const fields = fieldsOf(typed, now);
  const kind = fields.choice('kind', ['csat', 'nps']);
  const score = fields.optionalNumber('score');
  const [least, most] = kind === 'nps' ? [0, 10] : [1, 5];
  if (score === null) fields.wrong('score', 'missing');
  else if (!Number.isNaN(score) && !(Number.isInteger(score) && score >= least && score <= most))
    fields.wrong('score', kind === 'nps' ? 'nps' : 'csat');
  return readingOf(fields, {
    kind,
    score: score ?? 0,
    at: fields.happened('at'),
    comment: fields.optionalText('comment'),
  });
}
