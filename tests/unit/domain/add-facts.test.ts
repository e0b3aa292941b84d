import { expect, test } from 'vitest';
import { addFacts } from '../../../src/domain/add-facts.ts';
import { NO_FACTS } from '../../../src/domain/facts.ts';

const EARLY = '2026-01-01T00:00:00.000Z';
const LATE = '2026-01-02T00:00:00.000Z';

const known = {
  ...NO_FACTS,
  openings: [{ unit: 'first', at: EARLY }],
  completions: [{ module: 'first', revision: 1, at: LATE }],
};

test('what is new comes to what was there, by time', () => {
  const { openings, completions } = addFacts(known, {
    openings: [{ unit: 'second', at: LATE }],
    completions: [{ module: 'second', revision: 1, at: EARLY }],
  });
  expect(openings.map(({ unit }) => unit)).toEqual(['first', 'second']);
  expect(completions.map(({ module }) => module)).toEqual(['second', 'first']);
});

test('what had happened stays as it first was', () => {
  const again = addFacts(known, {
    openings: [{ unit: 'first', at: LATE }],
    completions: [{ module: 'first', revision: 1, at: EARLY }],
  });
  expect(again).toEqual(known);
});

test('a module done at another revision is something else', () => {
  const { completions } = addFacts(known, { completions: [{ module: 'first', revision: 2, at: LATE }] });
  expect(completions.map(({ revision }) => revision)).toEqual([1, 2]);
});
