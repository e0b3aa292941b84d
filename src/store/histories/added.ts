import type { AccountHistory, Concern, StakeholderRole, TouchKind } from '../../domain/history.ts';
import { AMONG, type Ask, figure, list, optional, text } from './rows.ts';

export type Added = Pick<
  AccountHistory,
  'touches' | 'stakeholders' | 'plans' | 'planValues' | 'confirmations' | 'tickets' | 'surveys' | 'setAside'
>;

/** What people added, by account: a few rows each. */
export async function readAdded(ask: Ask): Promise<(account: string) => Added> {
  const byAccount = async (sql: string) => Map.groupBy(await ask(sql), (row) => text(row.account_id));
  const from = (table: string, order: string) =>
    byAccount(`SELECT * FROM ${table} WHERE account_id ${AMONG} ORDER BY ${order}`);
  const [touches, stakeholders, plans, values, confirmations, tickets, surveys, aside] = await Promise.all([
    byAccount(
      `SELECT t.*, a.at AS answered_at FROM touches t LEFT JOIN touch_answers a ON a.touch_id = t.id
       WHERE t.account_id ${AMONG} ORDER BY t.at, t.recorded_at, t.id`,
    ),
    from('stakeholders', 'since, id'),
    from('success_plans', 'at, id'),
    from('plan_values', 'at, id'),
    from('plan_confirmations', 'at, id'),
    from('tickets', 'opened_at, id'),
    from('survey_answers', 'at, id'),
    from('set_asides', 'at, id'),
  ]);
  return (id) => ({
    touches: (touches.get(id) ?? []).map((row) => ({
      id: text(row.id),
      kind: text(row.kind) as TouchKind,
      at: text(row.at),
      by: optional(row.by),
      invited: list<string>(row.invited),
      attended: list<string>(row.attended),
      concerns: list<Concern>(row.concerns),
      note: text(row.note),
      asks: Boolean(row.asks),
      answeredAt: optional(row.answered_at),
    })),
    stakeholders: (stakeholders.get(id) ?? []).map((row) => ({
      id: text(row.id),
      name: text(row.name),
      role: text(row.role) as StakeholderRole,
      since: text(row.since),
      until: optional(row.until),
    })),
    plans: (plans.get(id) ?? []).map((row) => ({
      plan: text(row.plan),
      at: text(row.at),
      useCase: optional(row.use_case),
      problem: text(row.problem),
      metric: text(row.metric),
      unit: text(row.unit),
      baseline: figure(row.baseline),
      target: figure(row.target),
      proxy: Boolean(row.proxy),
      due: optional(row.due),
      evidence: text(row.evidence),
      stakeholders: list<string>(row.stakeholders),
      phase1: list<string>(row.phase_1),
      phase2: list<string>(row.phase_2),
    })),
    planValues: (values.get(id) ?? []).map((row) => {
      const { plan, at, value, evidence } = row;
      return { plan: text(plan), at: text(at), value: Number(value), evidence: text(evidence) };
    }),
    confirmations: (confirmations.get(id) ?? []).map((row) => {
      return { plan: text(row.plan), at: text(row.at), who: text(row.who), words: text(row.words) };
    }),
    tickets: (tickets.get(id) ?? []).map((row) => ({
      id: text(row.id),
      subject: text(row.subject),
      openedAt: text(row.opened_at),
      closedAt: optional(row.closed_at),
    })),
    surveys: (surveys.get(id) ?? []).map((row) => ({
      kind: row.kind === 'nps' ? 'nps' : 'csat',
      score: Number(row.score),
      at: text(row.at),
      comment: text(row.comment),
    })),
    setAside: (aside.get(id) ?? []).map((row) => ({
      rule: text(row.rule),
      kind: row.kind === 'snoozed' ? 'snoozed' : 'dismissed',
      until: optional(row.until),
      why: text(row.why),
      at: text(row.at),
      by: text(row.by),
    })),
  });
}
