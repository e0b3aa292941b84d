import { closest } from '../../catalog/closest.ts';
import type { Codes } from '../../domain/content.ts';
import type { ImportRemark } from '../../domain/import/remark.ts';
import type { CodeInUse } from '../../store/codes-in-use.ts';

/** Property of an account, list of an audience, and column. */
const CODED = [
  { property: 'plan', list: 'plans', column: 'plan' },
  { property: 'industry', list: 'industries', column: 'industry' },
  { property: 'useCases', list: 'useCases', column: 'use_cases' },
] as const;

/**
 * Collects the codes in a file that neither content nor another account has. Where content names none at all, nothing
 * can be said.
 */
export function unknownCodes(named: Codes, inUse: readonly CodeInUse[]) {
  const coded = CODED.map((one) => ({
    ...one,
    named: new Set(named[one.list]),
    used: inUse.filter(({ property }) => property === one.property),
  }));
  const remarks = new Map<string, ImportRemark>();
  return {
    /** @param account id of the account that the line is of */
    look(line: number, account: string, properties: ReadonlyMap<string, unknown>): void {
      for (const { property, column, named: inContent, used } of coded) {
        if (inContent.size === 0) continue;
        const others = used.filter((one) => one.accounts > 1 || one.account !== account);
        const known = new Set([...inContent, ...others.map(({ code }) => code)]);
        for (const found of [properties.get(property) ?? []].flat()) {
          if (typeof found !== 'string' || known.has(found)) continue;
          const key = `${column} ${found}`;
          const before = remarks.get(key);
          const near = before === undefined ? (closest(found, known) ?? null) : before.near;
          remarks.set(key, {
            column,
            found,
            near,
            line: Math.min(line, before?.line ?? line),
            rows: (before?.rows ?? 0) + 1,
          });
        }
      }
    },
    remarks: (): ImportRemark[] => [...remarks.values()].sort((a, b) => a.line - b.line),
  };
}
