import { closest } from '../../catalog/closest.ts';
import type { Codes } from '../../domain/content.ts';
import type { ImportRemark } from '../../domain/import/remark.ts';

/** Property of an account, list of an audience, and column. */
const CODED = [
  { property: 'plan', list: 'plans', column: 'plan' },
  { property: 'industry', list: 'industries', column: 'industry' },
  { property: 'useCases', list: 'useCases', column: 'use_cases' },
] as const;

/** Collects the codes in a file that no content names. Where content names none at all, nothing can be said. */
export function unknownCodes(named: Codes) {
  const coded = CODED.map((one) => ({ ...one, known: new Set(named[one.list]) }));
  const remarks = new Map<string, ImportRemark>();
  return {
    look(line: number, properties: ReadonlyMap<string, unknown>): void {
      for (const { property, column, known } of coded) {
        if (known.size === 0) continue;
        for (const found of [properties.get(property) ?? []].flat()) {
          if (typeof found !== 'string' || known.has(found)) continue;
          const key = `${column} ${found}`;
          const before = remarks.get(key) ?? {
            column,
            found,
            near: closest(found, known) ?? null,
            line,
            rows: 0,
          };
          remarks.set(key, { ...before, rows: before.rows + 1 });
        }
      }
    },
    remarks: (): ImportRemark[] => [...remarks.values()],
  };
}
