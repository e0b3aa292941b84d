import type { AccountRecord } from './accounts.ts';
import { type Cell, csv } from './csv.ts';

const COLUMNS: readonly (readonly [name: string, value: (record: AccountRecord) => Cell])[] = [
  ['account_id', ({ account }) => account.id],
  ['account_name', ({ account }) => account.name],
  ['plan', ({ account }) => account.plan],
  ['industry', ({ account }) => account.industry],
  ['use_cases', ({ account }) => account.useCases],
  ['segment', ({ account }) => account.segment],
  ['csm', ({ csm: name }) => name],
  ['people_invited', ({ invited }) => invited],
  ['people_active', ({ active }) => active],
  ['people_finished', ({ finished }) => finished],
  ['onboarding_done', ({ onboarding }) => onboarding.done],
  ['onboarding_required', ({ onboarding }) => onboarding.total],
  ['onboarding_percent', ({ onboarding }) => onboarding.percent],
  ['last_activity_at', ({ lastActivityAt }) => lastActivityAt],
  // Not fed yet: they need the account's journey and what its product reports.
  ['contract_at', () => null],
  ['kickoff_at', () => null],
  ['first_value_at', () => null],
  ['onboarding_status', () => null],
  ['onboarding_completed_at', () => null],
  ['health_score', () => null],
  ['people_overdue', ({ overdue }) => overdue],
  ['people_stuck', ({ stuck }) => stuck],
  ['people_behind', ({ behind }) => behind],
];

/** `/reports/accounts.csv`: a row an account. */
export function accountsCsv(records: readonly AccountRecord[]): string {
  return csv(
    COLUMNS.map(([name]) => name),
    records.map((record) => COLUMNS.map(([, value]) => value(record))),
  );
}
