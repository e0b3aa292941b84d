const GAP = 2;

/**
 * Rows under their heads for a terminal of `width` columns, indented by two. Lists (`a, b, c`) go on in the next line
 * where they find no place; nothing is left out.
 * @param numbers columns that stand to the right
 */
export function table(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  { width, numbers }: { readonly width: number; readonly numbers: readonly number[] },
): string {
  const widths = fitted(heads, rows, width - GAP);
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        numbers.includes(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join(' '.repeat(GAP))
      .trimEnd();
  const lines = rows.flatMap((row) => {
    const wrapped = row.map((cell, column) => wrap(cell, widths[column] ?? 0));
    const height = Math.max(...wrapped.map((cell) => cell.length));
    return Array.from({ length: height }, (_, index) => line(wrapped.map((cell) => cell[index] ?? '')));
  });
  return [line(heads), ...lines].map((one) => `  ${one}`.trimEnd()).join('\n');
}

/** As wide as the widest cell; while that is too much, the widest column gives way as far as its longest value. */
function fitted(heads: readonly string[], rows: readonly (readonly string[])[], width: number): number[] {
  const cells = heads.map((head, column) => [head, ...rows.map((row) => row[column] ?? '')]);
  const widths = cells.map((column) => Math.max(...column.map((cell) => cell.length)));
  const least = cells.map((column) =>
    Math.max(...column.flatMap((cell) => cell.split(/(?<=,) /)).map((word) => word.length)),
  );
  const sum = () => widths.reduce((total, one) => total + one, 0) + GAP * (widths.length - 1);
  while (sum() > width) {
    const givers = widths.map((one, column) => (one > (least[column] ?? 0) ? one : 0));
    const widest = givers.indexOf(Math.max(...givers));
    if (givers[widest] === 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

function wrap(cell: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of cell.split(/(?<=,) /)) {
    const last = lines.pop();
    if (last === undefined) lines.push(word);
    else if (last.length + 1 + word.length > width) lines.push(last, word);
    else lines.push(`${last} ${word}`);
  }
  return lines;
}
