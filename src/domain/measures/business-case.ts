import { percent } from '../progress/percent.ts';

/** What a business case is made of: customers a year, money in US dollars. */
export interface BusinessCaseInput {
  /** New customers a year. */
  readonly customers: number;
  /** Percent of customers kept, 0–100, without and with good onboarding. */
  readonly retentionBefore: number;
  readonly retentionAfter: number;
  /** What one customer pays in a year. */
  readonly price: number;
  /** What better onboarding costs, in the first year. */
  readonly investment: number;
  /** Years a customer stays who reached value fast, and slowly. */
  readonly yearsFast: number;
  readonly yearsSlow: number;
}

/** The field's own example, for what neither the address nor the academy says. */
export const EXAMPLE: BusinessCaseInput = {
  customers: 200,
  retentionBefore: 82,
  retentionAfter: 91,
  price: 30_000,
  investment: 200_000,
  yearsFast: 6,
  yearsSlow: 4,
};

/**
 * The example's investment for each new customer, in US dollars: what one is shown whose customers are more or fewer,
 * since $200,000 for a handful of them would be a loss that says nothing.
 */
export const EXAMPLE_INVESTED = EXAMPLE.investment / EXAMPLE.customers;

export interface BusinessCase {
  /** More customers kept; negative when fewer are. Of 18.4 the fraction is kept. */
  readonly kept: number;
  /** Revenue in year one from those. */
  readonly revenue: number;
  /** In percent, rounded down; null without an investment. */
  readonly roi: number | null;
  readonly lifetimeFast: number;
  readonly lifetimeSlow: number;
}

export function businessCase(input: BusinessCaseInput): BusinessCase {
  const { customers, retentionBefore, retentionAfter, price, investment, yearsFast, yearsSlow } = input;
  const kept = exact((customers * (retentionAfter - retentionBefore)) / 100);
  const revenue = exact(kept * price);
  return {
    kept,
    revenue,
    roi: percent(exact(revenue - investment), investment),
    lifetimeFast: exact(price * yearsFast),
    lifetimeSlow: exact(price * yearsSlow),
  };
}

/** Without what doubles add: 200 × (82.1 % − 82 %) is 0.2, not 0.19999999999998863. */
function exact(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
