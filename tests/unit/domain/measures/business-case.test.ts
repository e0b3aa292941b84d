import { describe, expect, test } from 'vitest';
import { businessCase } from '../../../../src/domain/measures/business-case.ts';
import { lifetimeValue } from '../../../../src/domain/measures/lifetime-value.ts';
import { account, measured } from './make.ts';

const MAY = ['2026-05-01', '2026-05-31'] as const;

describe('the business case', () => {
  const input = {
    customers: 200,
    retentionBefore: 82,
    retentionAfter: 91,
    price: 30_000,
    investment: 200_000,
    yearsFast: 6,
    yearsSlow: 4,
  };

  test('200 customers, 82 % to 91 %, $30 K each, $200 K invested', () => {
    expect(businessCase(input)).toEqual({
      kept: 18,
      revenue: 540_000,
      roi: 170,
      lifetimeFast: 180_000,
      lifetimeSlow: 120_000,
    });
  });

  test('does not lose a customer to the way computers count', () => {
    expect(businessCase({ ...input, retentionBefore: 82, retentionAfter: 82.1 }).kept).toBe(0.2);
    expect(
      businessCase({ ...input, customers: 100, retentionBefore: 1.1, retentionAfter: 2.2 }).revenue,
    ).toBe(33_000);
  });

  test('says so when it does not pay, and nothing where nothing was invested', () => {
    expect(businessCase({ ...input, retentionAfter: 82 }).roi).toBe(-100);
    expect(businessCase({ ...input, investment: 0 }).roi).toBe(null);
  });

  test('lifetime value: yearly price × years kept, over customers so far ÷ customers lost', () => {
    const priced = { properties: { mrr: 2500 } };
    const lost = account('a', { contract: '2020-01-01', churned: '2026-01-01' }, priced);
    const { value } = measured(lifetimeValue, [lost], ...MAY);
    expect(value).toBeGreaterThan(179_900);
    expect(value).toBeLessThan(180_100);
    expect(measured(lifetimeValue, [account('b', { contract: '2020-01-01' }, priced)], ...MAY).value).toBe(
      null,
    );
  });
});
