import { randomToken } from '../auth/tokens.ts';
import type { FieldProblem, Typed } from '../domain/record/fields.ts';
import type { FactKind } from '../domain/record/kinds.ts';
import { insertAct } from '../store/acts.ts';
import { insertFormToken, wasTaken } from '../store/form-tokens.ts';
import { readHistories } from '../store/histories/read.ts';
import { isTicket } from '../store/tickets.ts';
import type { House } from './house.ts';
import type { FactVerb } from './record/fact-writer.ts';
import { recordConfirmation, recordPlan, recordPlanValue } from './record/plan.ts';
import { recordChurn, recordDeal } from './record/properties.ts';
import { eraseStakeholder, recordStakeholder, recordStakeholderEnd } from './record/stakeholder.ts';
import { recordTouch, recordTouchAnswer } from './record/touch.ts';
import { recordSurveyAnswer, recordTicket, recordTicketClosing } from './record/voice.ts';

const VERBS: Readonly<Record<FactKind, FactVerb>> = {
  touch: recordTouch,
  answer: recordTouchAnswer,
  plan: recordPlan,
  value: recordPlanValue,
  confirmation: recordConfirmation,
  stakeholder: recordStakeholder,
  'stakeholder-end': recordStakeholderEnd,
  'stakeholder-erasure': eraseStakeholder,
  ticket: recordTicket,
  'ticket-closing': recordTicketClosing,
  survey: recordSurveyAnswer,
  deal: recordDeal,
  churn: recordChurn,
};

export interface FactForm {
  readonly kind: FactKind;
  readonly accountId: string;
  /** Who records it. */
  readonly actor: string;
  /** As it was typed; with a `token` of this form's own it can be sent twice. */
  readonly typed: Typed;
}

export type RecordFactResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: 'absent' }
  | { readonly ok: false; readonly why: 'wrong'; readonly problems: readonly FieldProblem[] };

/** Writes a fact on an account down. The same form a second time changes nothing. */
export async function recordFact(
  { db }: House,
  { kind, accountId, actor, typed }: FactForm,
  now: Date,
): Promise<RecordFactResult> {
  const given = typed.get('token')?.[0] ?? '';
  const token = /^[0-9a-f]{24}$/.test(given) ? given : randomToken(12);
  const ticket = kind === 'ticket' ? typed.get('ticket')?.[0]?.trim() : undefined;
  return db.write<RecordFactResult>(
    [`account:${accountId}`, ...(ticket ? [`ticket:${ticket}`] : [])],
    async () => {
      const [history] = await readHistories(db, [accountId], []);
      if (history === undefined) return { statements: [], result: { ok: false, why: 'absent' } };
      if (await wasTaken(db, token)) return { statements: [], result: { ok: true } };
      const at = now.toISOString();
      const recorded = { recordedAt: at, recordedBy: actor };
      const reading = VERBS[kind](typed, now, { db, history, recorded, id: token });
      if ('problems' in reading) return wrong(reading.problems);
      // A desk's numbers are its own; another account may not have the same one.
      if (ticket && (await isTicket(db, ticket))) return wrong([{ field: 'ticket', wrong: 'taken' }]);
      const { steps, act } = reading.fact;
      const noted = { at, actorId: actor, verb: act ?? '', accountId, personId: null, detail: {} };
      return {
        statements: [
          ...steps,
          insertFormToken(db, token, at),
          ...(act === null ? [] : [insertAct(db, noted)]),
        ],
        result: { ok: true },
      };
    },
  );
}

function wrong(problems: readonly FieldProblem[]) {
  return { statements: [], result: { ok: false, why: 'wrong', problems } as const };
}
