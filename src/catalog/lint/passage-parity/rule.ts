import { audienceLabel } from '../../../domain/passages.ts';
import { allEntries, type Page, textProblem } from '../../academy.ts';
import type { PassageFact } from '../../compile/facts.ts';
import { perEntry } from '../../entry.ts';
import { asWarning, type Problem } from '../../problem.ts';
import type { Rule } from '../rule.ts';

/** A translation has the passages of the base language: what is for some readers in one is for no others in another. */
export const passageParity: Rule = {
  codes: ['EB-LANG-PARITY'],
  check: (academy) => allEntries(academy).flatMap(checked),
};

const checked = perEntry(({ base, pages }) =>
  base === null ? [] : pages.filter((page) => page !== base).flatMap((page) => compared(base, page)),
);

function compared(base: Page, page: Page): Problem[] {
  if (base.facts === null || page.facts === null) return [];
  const wanted = byReaders(base.facts.passages);
  const own = byReaders(page.facts.passages);
  return [
    // Other words may take two passages where there was one.
    ...[...own].filter(([whom]) => !wanted.has(whom)).map(([whom, [first]]) => strange(page, whom, first)),
    ...[...wanted].flatMap(([whom, { length }]) => {
      const there = own.get(whom)?.length ?? 0;
      return there >= length ? [] : [asWarning(lacking(page, whom, there, length))];
    }),
  ];
}

/** By who reads them, in words. Of whom nobody can be told, because the tag is wrong, that alone is told. */
function byReaders(passages: readonly PassageFact[]): ReadonlyMap<string, readonly PassageFact[]> {
  const labels = ({ within, audience }: PassageFact) => [...within, audience].map(audienceLabel);
  const known = passages.filter((passage) => !labels(passage).includes(''));
  return Map.groupBy(known, (passage) => labels(passage).join(' › '));
}

function strange(page: Page, whom: string, at: PassageFact | undefined): Problem {
  return textProblem(page, at ?? bodyOf(page), {
    code: 'EB-LANG-PARITY',
    found: `a passage for ${whom}, for whom en.mdx has none`,
    expected: 'the same `<For …>` as in en.mdx',
    fix: 'Give it the readers it has in en.mdx, or write it in both languages.',
  });
}

function lacking(page: Page, whom: string, there: number, wanted: number): Problem {
  return textProblem(page, bodyOf(page), {
    code: 'EB-LANG-PARITY',
    found: `${there === 0 ? 'no passage' : `${there} of ${wanted} passages`} for ${whom}`,
    expected: 'the same `<For …>` as in en.mdx',
    fix: 'Put its words into a `<For …>` as in en.mdx: without it everyone who can open the lesson reads them.',
  });
}

function bodyOf({ front }: Page) {
  return { line: (front?.lines ?? 0) + 1, column: 1 };
}
