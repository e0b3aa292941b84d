import { readSurveyAnswer, readTicket, readTicketClosing } from '../../domain/record/voices.ts';
import { insertSurveyAnswer } from '../../store/surveys.ts';
import { closeTicket, insertTicket } from '../../store/tickets.ts';
import { factVerb } from './fact-writer.ts';

/** Records a support ticket. */
export const recordTicket = factVerb({
  read: readTicket,
  steps: ({ id: desks, ...ticket }, { db, history, recorded, id }) => [
    insertTicket(db, history.id, { ...ticket, id: desks ?? id }, recorded),
  ],
});

/** Records that a ticket is closed. */
export const recordTicketClosing = factVerb({
  read: readTicketClosing,
  steps: ({ ticket, closedAt }, { db }) => [closeTicket(db, ticket, closedAt)],
});

/** Records an answer to a survey. */
export const recordSurveyAnswer = factVerb({
  read: readSurveyAnswer,
  steps: (answer, { db, history, recorded, id }) => [
    insertSurveyAnswer(db, history.id, { ...answer, id }, recorded),
  ],
});
