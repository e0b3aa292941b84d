import { describe, expect, it } from 'vitest';
import { rewrittenDefinitions } from '../../../src/catalog/rewritten-definitions.ts';
import type { CompletionDefinition } from '../../../src/domain/content.ts';
import type { Criterion } from '../../../src/domain/criteria/criterion.ts';
import { makeDefinition } from '../domain/make.ts';

const NOW = new Date('2026-06-01T00:00:00.000Z');
const seen = (times: number): Criterion => ({ kind: 'event', name: 'approved', times });

const definition = (criterion: Criterion, more: Partial<CompletionDefinition> = {}) =>
  makeDefinition(criterion, { effective: '2026-01-01', ...more });

const told = (before: CompletionDefinition, after: CompletionDefinition) =>
  rewrittenDefinitions({ definitions: [after] }, [before], NOW).map(({ code, found }) => `${code}: ${found}`);

describe('the check warns of a version that asks for something else', () => {
  it('once it judges', () => {
    expect(told(definition(seen(2)), definition(seen(3)))).toEqual([
      'EB-DEFINITION-REWRITTEN: other criteria in version 1, which has judged accounts since 2026-01-01',
    ]);
  });

  it.each([
    ['asks for the same', definition(seen(2)), definition(seen(2), { revision: 2 })],
    ['is still to come', definition(seen(2), { effective: '2026-07-01' }), definition(seen(3))],
    ['was a draft', definition(seen(2), { status: 'draft' }), definition(seen(3))],
    ['is taken away', definition(seen(2)), definition(seen(3), { status: 'retired' })],
    ['is another', definition(seen(2)), definition(seen(3), { id: 'second' })],
  ])('and not where it %s', (_, before, after) => expect(told(before, after)).toEqual([]));
});
