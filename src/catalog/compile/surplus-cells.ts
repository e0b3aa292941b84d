import type { Root, Table, TableRow } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Position } from '../problem.ts';
import type { Told } from './setting.ts';

/** Rows of tables with more cells than the head has: what is too many vanishes from the page. */
export function surplusCellsIn(tree: Root): readonly (Position & Told)[] {
  const found: (Position & Told)[] = [];
  visit(tree, 'table', ({ children: [head, ...rows] }: Table) => {
    const columns = head?.children.length ?? 0;
    for (const row of rows) if (row.children.length > columns) found.push(surplus(row, columns));
  });
  return found;
}

function surplus(row: TableRow, columns: number): Position & Told {
  const cells = row.children.length;
  const { line, column } = row.children[columns]?.position?.start ?? { line: 1, column: 1 };
  return {
    line,
    column,
    code: 'EB-TABLE-CELLS',
    severity: 'warning',
    found: `a row of ${cells} cells under a head of ${columns}`,
    expected: 'no more cells than the head has; what is too many is not shown',
    fix: 'Give the head, and the line under it, a cell for each, or take the surplus out. A “|” inside a cell is written `\\|`.',
  };
}
