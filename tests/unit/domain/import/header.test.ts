import { expect, test } from 'vitest';
import { COLUMNS, IMPORT_KINDS, readHeader } from '../../../../src/domain/import/columns.ts';
import { standsAgainst } from '../../../../src/domain/import/history.ts';
import { templateOf } from '../../../../src/domain/import/templates.ts';

test('a header names columns in any order and spelling', () => {
  expect(readHeader('accounts', ['Use cases', 'accountId', 'ＦＲＯＭ'])).toEqual({
    columns: ['use_cases', 'account_id', 'from'],
  });
});

test('a header’s faults are told all at once, by the words that stand there', () => {
  expect(readHeader('tickets', ['ticket_id', 'Subjct', 'ticket-id', 'opened_at'])).toEqual({
    faults: { unknown: ['Subjct'], twice: ['ticket_id'], missing: ['account_id', 'subject'] },
  });
});

test.each(IMPORT_KINDS)('the template of %s has every column', (kind) => {
  expect(templateOf(kind)[0]).toEqual(COLUMNS[kind].known);
});

const change = (date: string, value: string) => ({
  property: 'plan' as const,
  value,
  validFrom: `${date}T00:00:00.000Z`,
  recordedAt: '2026-11-01T00:00:00.000Z',
});
const STANDS = [change('2026-03-01', 'basic'), change('2026-06-01', 'premium')];
const against = (date: string, value: string) =>
  standsAgainst(change(date, value), STANDS)?.validFrom ?? null;

test('a file tells what was before and after what is known, and rewrites nothing between', () => {
  expect(against('2026-02-28', 'trial')).toBe(null);
  expect(against('2026-07-01', 'basic')).toBe(null);
  expect(against('2026-04-01', 'premium')).toBe('2026-06-01T00:00:00.000Z');
  expect(against('2026-06-01', 'premium')).toBe(null);
  expect(against('2026-06-01', 'basic')).toBe('2026-06-01T00:00:00.000Z');
});

test('what is known of another property stands against nothing', () => {
  expect(standsAgainst({ ...change('2026-04-01', 'smb'), property: 'segment' as const }, STANDS)).toBe(null);
});
