import type { Entry } from './academy.ts';
import { fields, list, type Raw } from './raw.ts';

/** A criterion as its author wrote it, and where. */
export interface WrittenCriterion {
  readonly raw: Raw;
  readonly path: readonly (string | number)[];
}

/** Every criterion in a journey's or a definition's base file, those within others too. */
export function criteriaIn({ base, folder }: Entry): WrittenCriterion[] {
  const data = base?.front?.data;
  if (data == null) return [];
  if (folder.kind === 'definition') return within(data.criterion, ['criterion']);
  if (folder.kind !== 'journey') return [];
  return list(data.milestones).flatMap((milestone, index) =>
    within(fields(milestone).criterion, ['milestones', index, 'criterion']),
  );
}

function within(value: unknown, path: WrittenCriterion['path']): WrittenCriterion[] {
  const raw = fields(value);
  const parts = (key: string, found: unknown, ...more: string[]) =>
    list(found).flatMap((part, index) => within(part, [...path, key, ...more, index]));
  return [
    { raw, path },
    ...parts('all', raw.all),
    ...parts('any', raw.any),
    ...parts('atLeast', fields(raw.atLeast).of, 'of'),
  ];
}
