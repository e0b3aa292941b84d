import type { Readable } from 'node:stream';
import type { AccountLine } from './account-lines.ts';
import { type Cell, csv } from './csv.ts';

const COLUMNS: readonly (readonly [name: string, value: (line: AccountLine) => Cell])[] = [
  ['account_id', ({ account }) => account.id],
  ['account_name', ({ account }) => account.name],
  ['plan', ({ account }) => account.plan],
  ['industry', ({ account }) => account.industry],
  ['use_cases', ({ account }) => account.useCases],
  ['segment', ({ account }) => account.segment],
  ['csm', ({ csm: name }) => name],
  ['people_invited', ({ team }) => team.invited],
  ['people_active', ({ team }) => team.active],
  ['people_finished', ({ team }) => team.finished],
  ['onboarding_done', ({ team }) => team.onboarding.done],
  ['onboarding_required', ({ team }) => team.onboarding.total],
  ['onboarding_percent', ({ team }) => team.onboarding.percent],
  ['last_activity_at', ({ team }) => team.lastActivityAt],
  ['contract_at', ({ deal }) => deal.contractAt],
  ['kickoff_at', ({ deal }) => deal.kickoffAt],
  ['first_value_at', ({ firstValueAt }) => firstValueAt],
  ['onboarding_status', ({ state }) => state],
  ['onboarding_completed_at', ({ onboardedAt }) => onboardedAt],
  ['health_score', ({ health }) => health],
  ['people_overdue', ({ team }) => team.overdue],
  ['people_stuck', ({ team }) => team.stuck],
  ['people_behind', ({ team }) => team.behind],
];

/** `/reports/accounts.csv`: a row an account. */
export function accountsCsv(lines: readonly AccountLine[]): Readable {
  return csv(
    COLUMNS.map(([name]) => name),
    lines.map((line) => COLUMNS.map(([, value]) => value(line))),
  );
}
