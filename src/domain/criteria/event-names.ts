import type { Criterion } from './criterion.ts';

/** Names of the product events that these criteria count, each once. */
export function eventNames(criteria: readonly Criterion[]): string[] {
  const names = (criterion: Criterion): string[] =>
    'of' in criterion ? criterion.of.flatMap(names) : criterion.kind === 'event' ? [criterion.name] : [];
  return [...new Set(criteria.flatMap(names))];
}
