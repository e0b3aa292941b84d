import { COLUMNS, type ImportKind } from './columns.ts';

/** Two rows of each kind, to be written over. */
const EXAMPLES: Readonly<Record<ImportKind, readonly Readonly<Record<string, string>>[]>> = {
  accounts: [
    {
      account_id: 'northwind',
      from: '2026-01-12',
      name: 'Northwind Mills',
      plan: 'basic',
      industry: 'manufacturing',
      use_cases: 'invoice-approval;month-end',
      segment: 'mid-market',
      time_zone: 'Europe/Berlin',
      status: 'customer',
      touch_model: 'low',
      seats: '40',
      mrr: '2400',
      contract_at: '2026-01-12',
      kickoff_at: '2026-01-20',
      renewal_at: '2027-01-12',
    },
    { account_id: 'northwind', from: '2026-06-01', plan: 'premium', seats: '60', mrr: '4100.50' },
  ],
  people: [
    {
      account_id: 'northwind',
      person_id: 'u-7',
      email: 'ada@northwind.test',
      name: 'Ada Byron',
      role: 'champion',
      language: 'en',
    },
    {
      account_id: 'northwind',
      person_id: 'u-8',
      email: 'ken@northwind.test',
      name: '北野 健',
      language: 'ja',
    },
  ],
  events: [
    {
      message_id: 'export-1-000001',
      account_id: 'northwind',
      person_id: 'u-7',
      event: 'report_viewed',
      at: '2026-02-03T09:30:00Z',
      properties: '{"invoices": 52}',
    },
    { person_id: 'ken@northwind.test', event: 'invoice_approved', at: '2026-02-03T18:05:00+09:00' },
  ],
  tickets: [
    {
      ticket_id: 'DESK-1041',
      account_id: 'northwind',
      person_id: 'u-7',
      subject: 'The ERP export stops at 500 invoices',
      opened_at: '2026-02-04T08:12:00Z',
      closed_at: '2026-02-06T15:40:00Z',
    },
    {
      ticket_id: 'DESK-1057',
      account_id: 'northwind',
      subject: 'Who may approve while we are away?',
      opened_at: '2026-02-17',
    },
  ],
};

/** The first row and the examples of a kind. */
export function templateOf(kind: ImportKind): readonly (readonly string[])[] {
  const { known } = COLUMNS[kind];
  return [known, ...EXAMPLES[kind].map((row) => known.map((column) => row[column] ?? ''))];
}
