import { describe, expect, test } from 'vitest';
import { ownFigures } from '../../../src/domain/measures/business-figures.ts';
import { caseView } from '../../../src/reports/business-case.ts';
import { account } from '../domain/measures/make.ts';

const NOW = new Date('2026-05-20T10:00:00.000Z');
const NOTHING = ownFigures([], NOW);
const view = (query: string, own = NOTHING) => caseView(new URLSearchParams(query), own);
const EXAMPLE =
  'customers=200&retention_before=82&retention_after=91&price=30000&investment=200000&years_fast=6&years_slow=4';

test('the field’s example comes out as the field has it', () => {
  expect(view(EXAMPLE).result).toEqual({
    kept: 18,
    revenue: 540_000,
    roi: 170,
    lifetimeFast: 180_000,
    lifetimeSlow: 120_000,
  });
});

test('an academy that knows nothing of itself yet shows the example, and says so', () => {
  const { inputs, result } = view('');
  expect(result?.revenue).toBe(540_000);
  expect(new Set(inputs.map(({ from }) => from))).toEqual(new Set(['example', 'unknown']));
});

test.each([
  ['customers=200.0', 200],
  ['customers=1,200', 1200],
  ['customers=２００', 200],
  ['customers=0', 0],
])('%s is understood', (query, value) => {
  expect(view(query).inputs[0]).toMatchObject({ value, problem: null });
});

test.each([
  ['customers=many', 'customers', 'number'],
  ['customers=1e9', 'customers', 'number'],
  ['customers=2.5', 'customers', 'whole'],
  ['customers=-3', 'customers', 'negative'],
  ['price=%E2%88%925', 'price', 'negative'],
  ['retention_after=101%25', 'retention_after', 'tooMuch'],
  ['years_fast=Infinity', 'years_fast', 'number'],
  ['price=30K', 'price', 'number'],
] as const)('%s is refused by name, and nothing is reckoned from it', (query, name, problem) => {
  const { inputs, result } = view(query);
  expect(
    inputs.filter((input) => input.problem !== null).map((input) => [input.name, input.problem]),
  ).toEqual([[name, problem]]);
  expect(result).toBe(null);
});

test('an academy of few customers opens on a case of its own size, not on the loss of an investment for two hundred', () => {
  const own = { ...NOTHING, customers: { value: 40, accounts: 40 } };
  const { inputs, result } = view('', own);
  expect(inputs.find(({ name }) => name === 'investment')).toMatchObject({ value: 40_000, from: 'unknown' });
  expect(result).toMatchObject({ kept: 3.6, revenue: 108_000, roi: 170 });
  expect(view('customers=many').inputs.find(({ name }) => name === 'investment')?.value).toBe(200_000);
});

test('a figure that is sent back as it was shown is still an example; one that was changed is theirs', () => {
  const from = (query: string) => view(query).inputs.map((input) => input.from);
  expect(from(EXAMPLE.replace('price=30000', 'price=31000'))).toEqual([
    'example',
    'example',
    'example',
    'asked',
    'unknown',
    'example',
    'example',
  ]);
});

describe('the academy’s own figures', () => {
  const many = (name: string, count: number, dates: Parameters<typeof account>[1]) =>
    Array.from({ length: count }, (_, index) => account(`${name}-${index}`, dates));
  const fast = many('fast', 9, { contract: '2025-01-10', value: '2025-02-01' });
  const slow = many('slow', 4, { contract: '2025-01-10' });
  const lostSlow = many('lost-slow', 1, { contract: '2025-01-10', churned: '2025-07-11' });
  const lostFast = many('lost-fast', 1, {
    contract: '2025-01-10',
    value: '2025-01-20',
    churned: '2026-01-10',
  });
  const fresh = many('fresh', 3, { contract: '2026-03-01' });
  const all = [...fast, ...slow, ...lostSlow, ...lostFast, ...fresh];

  test('fill what the address leaves out', () => {
    const { inputs } = view('', ownFigures(all, NOW));
    expect(inputs.map(({ name, value, from, accounts }) => [name, value, from, accounts])).toEqual([
      ['customers', 3, 'own', 3],
      ['retention_before', 80, 'own', 5],
      ['retention_after', 90, 'own', 10],
      ['price', 12_000, 'own', 16],
      ['investment', 3_000, 'unknown', 0],
      ['years_fast', 13.1, 'own', 10],
      ['years_slow', 5.9, 'own', 5],
    ]);
  });

  test('that are held against each other are both known or neither', () => {
    const figures = ownFigures([...fast, ...lostFast, ...fresh], NOW);
    expect([figures.retentionBefore, figures.retentionAfter]).toEqual([null, null]);
    expect([figures.yearsFast, figures.yearsSlow]).toEqual([null, null]);
    expect(figures.customers?.value).toBe(3);
  });

  test('are as of the day asked about', () => {
    expect(ownFigures(all, new Date('2025-01-01'))).toEqual(NOTHING);
  });
});
