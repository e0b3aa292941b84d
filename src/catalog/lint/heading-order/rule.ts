import { allEntries, type Page, textProblem } from '../../academy.ts';
import type { HeadingFact } from '../../compile/facts.ts';
import type { Problem } from '../../problem.ts';
import { perPage } from '../per-page.ts';
import type { Rule } from '../rule.ts';

/** Headings begin at `##` and go down a level at a time, whichever passages a reader has. */
export const headingOrder: Rule = {
  codes: ['EB-HEADING-ORDER'],
  check: (academy) => allEntries(academy).flatMap(({ pages }) => pages.flatMap(inPage)),
};

const inPage = perPage((page: Page): Problem[] => {
  const before: HeadingFact[] = [];
  return (page.facts?.headings ?? []).flatMap((heading) => {
    const above = before.findLast((other) => isAround(other, heading))?.depth ?? 1;
    // What stands on a level with the title is meant to stand below it.
    before.push({ ...heading, depth: Math.max(2, heading.depth) });
    if (heading.text === '') return told(page, heading, 'a heading without words', 'words');
    if (heading.depth === 1)
      return told(page, heading, `\`# ${heading.text}\``, '`##`; the title is the page’s own `#`', 2);
    if (heading.depth <= above + 1) return [];
    const marks = (depth: number) => '#'.repeat(depth);
    const found = `\`${marks(heading.depth)} ${heading.text}\` right below ${above === 1 ? 'the title' : `a \`${marks(above)}\``}`;
    return told(page, heading, found, `\`${marks(above + 1)}\` at most`, above + 1);
  });
});

/** Whether everyone who sees `heading` sees `other` too. */
function isAround(other: HeadingFact, heading: HeadingFact): boolean {
  return other.within.every(
    (audience, depth) => JSON.stringify(audience) === JSON.stringify(heading.within[depth]),
  );
}

function told(page: Page, heading: HeadingFact, found: string, expected: string, depth?: number): Problem {
  const { line, column } = heading;
  const [was, becomes] = [`${'#'.repeat(heading.depth)} `, `${'#'.repeat(depth ?? heading.depth)} `];
  const problem = textProblem(page, heading, {
    code: 'EB-HEADING-ORDER',
    found,
    expected,
    fix: 'Change the number of `#`: a level says what belongs to what, not how large it looks.',
  });
  return depth === undefined ? problem : { ...problem, mend: { line, column, was, becomes } };
}
