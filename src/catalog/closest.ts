/** The candidate most like `wanted`, if any is near enough to be what was meant. */
export function closest(wanted: string, candidates: Iterable<string>): string | undefined {
  const near = wanted.length <= 3 ? 1 : Math.max(2, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let distance = near + 1;
  for (const candidate of candidates) {
    if (candidate === wanted || Math.abs(candidate.length - wanted.length) >= distance) continue;
    const d = editDistance(wanted.toLowerCase(), candidate.toLowerCase());
    if (d < distance) {
      best = candidate;
      distance = d;
    }
  }
  return best;
}

/** `Did you mean …? ` or nothing, to begin a piece of advice with. */
export function didYouMean(wanted: string, candidates: Iterable<string>): string {
  const meant = closest(wanted, candidates);
  return meant === undefined ? '' : `Did you mean \`${meant}\`? `;
}

/** Letters to insert, delete, replace or swap with their neighbour to get from `a` to `b`. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
