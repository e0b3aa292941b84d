import { expect, test } from 'vitest';
import type { Criterion } from '../../../src/domain/criteria/criterion.ts';
import type { AccountTimeline } from '../../../src/domain/timeline.ts';
import { readDraft } from '../../../src/reports/laboratory.ts';
import { comparisonOf } from '../../../src/web/laboratory.ts';
import { makeDefinition } from '../domain/make.ts';
import { account, NOW } from '../domain/week/make.ts';

const criterion: Criterion = { kind: 'event', name: 'approved', times: 1 };
const definition = makeDefinition(criterion);

/** One that takes a while to look at. */
function slow(timeline: AccountTimeline): AccountTimeline {
  return Object.defineProperty({ ...timeline }, 'startedAt', {
    get() {
      const until = performance.now() + 5;
      while (performance.now() < until);
      return timeline.startedAt;
    },
  });
}

test('a comparison that takes long says how far it is, and is there once it is done', async () => {
  const accounts = Array.from({ length: 120 }, (_, index) => account(`a${index}`));
  // Some in each of the turns in which they are looked at.
  const timelines = accounts.map((one, index) => (index % 20 === 0 ? slow(one) : one));
  const draft = readDraft([definition], new URLSearchParams({ 'set.times': '2' }), definition);
  if (draft === null) throw new Error('There is a definition.');
  const ask = (patience: number) => comparisonOf(timelines, draft, criterion, NOW, patience);

  const first = await ask(0);
  expect(first.result).toBeNull();
  expect(first).toMatchObject({ of: 120 });
  if (first.result === null) expect(first.done).toBeLessThan(120);

  const later = await ask(60_000);
  expect(later.result?.judged).toHaveLength(120);
});
