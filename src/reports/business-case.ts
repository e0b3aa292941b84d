import {
  type BusinessCase,
  type BusinessCaseInput,
  businessCase,
  EXAMPLE,
  EXAMPLE_INVESTED,
} from '../domain/measures/business-case.ts';
import type { OwnFigures } from '../domain/measures/business-figures.ts';

/** The inputs as they stand in an address, in the order they are asked for. */
export const INPUTS = [
  { name: 'customers', key: 'customers', most: 1_000_000, whole: true },
  { name: 'retention_before', key: 'retentionBefore', most: 100, whole: false },
  { name: 'retention_after', key: 'retentionAfter', most: 100, whole: false },
  { name: 'price', key: 'price', most: 1_000_000_000, whole: false },
  { name: 'investment', key: 'investment', most: 1_000_000_000_000, whole: false },
  { name: 'years_fast', key: 'yearsFast', most: 100, whole: false },
  { name: 'years_slow', key: 'yearsSlow', most: 100, whole: false },
] as const satisfies readonly {
  readonly name: string;
  readonly key: keyof BusinessCaseInput;
  readonly most: number;
  readonly whole: boolean;
}[];
export type InputName = (typeof INPUTS)[number]['name'];

export interface CaseInput {
  readonly name: InputName;
  /** As it stands in the form. */
  readonly written: string;
  /** null where what was written is no figure that makes sense. */
  readonly value: number | null;
  /** Whose figure it is: what was asked; the academy's own, of so many accounts; an example, until it has one; or one it cannot know. */
  readonly from: 'asked' | 'own' | 'example' | 'unknown';
  readonly accounts: number;
  readonly problem: 'number' | 'whole' | 'negative' | 'tooMuch' | null;
  /** The largest that makes sense. */
  readonly most: number;
}

export interface CaseView {
  readonly inputs: readonly CaseInput[];
  /** null while an input makes no sense. */
  readonly result: BusinessCase | null;
}

/** A business case from an address; what it leaves out comes from the academy's own figures, else from the example. */
export function caseView(asked: URLSearchParams, own: OwnFigures): CaseView {
  const [customers] = INPUTS;
  const fresh = inputIn(customers, asked, own, EXAMPLE).value ?? EXAMPLE.customers;
  const example = { ...EXAMPLE, investment: fresh * EXAMPLE_INVESTED };
  const inputs = INPUTS.map((input) => inputIn(input, asked, own, example));
  const read = (key: keyof BusinessCaseInput) =>
    inputs[INPUTS.findIndex((input) => input.key === key)]?.value ?? Number.NaN;
  const sensible = inputs.every(({ problem }) => problem === null);
  return {
    inputs,
    result: sensible
      ? businessCase({
          customers: read('customers'),
          retentionBefore: read('retentionBefore'),
          retentionAfter: read('retentionAfter'),
          price: read('price'),
          investment: read('investment'),
          yearsFast: read('yearsFast'),
          yearsSlow: read('yearsSlow'),
        })
      : null,
  };
}

function inputIn(
  { name, key, most, whole }: (typeof INPUTS)[number],
  asked: URLSearchParams,
  own: OwnFigures,
  example: BusinessCaseInput,
): CaseInput {
  const figure = key === 'investment' ? null : own[key];
  const value = figure?.value ?? example[key];
  const from = key === 'investment' ? 'unknown' : figure === null ? 'example' : 'own';
  const shown = { name, value, from, accounts: figure?.accounts ?? 0, problem: null, most } as const;
  const written = (asked.get(name) ?? '').trim();
  if (written === '') return { ...shown, written: String(value) };
  const found = readFigure(written, most, whole);
  // The form sends every field along: what comes back as it was shown is still not theirs.
  if (found.value === value) return { ...shown, written };
  return { name, written, from: 'asked', accounts: 0, most, ...found };
}

/** Reads a figure as people write it: full width, with commas, spaces, a dollar or a percent sign. */
function readFigure(written: string, most: number, whole: boolean): Pick<CaseInput, 'value' | 'problem'> {
  const plain = written
    .normalize('NFKC')
    .replace(/[,\s$%]/g, '')
    .replace('−', '-');
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return { value: null, problem: 'number' };
  const value = Number(plain);
  if (value < 0) return { value: null, problem: 'negative' };
  if (value > most) return { value: null, problem: 'tooMuch' };
  if (whole && !Number.isInteger(value)) return { value: null, problem: 'whole' };
  return { value, problem: null };
}
