/** A stretch of time in which something holds: from `from` until just before `to`, in ms since the epoch; either can be infinite. */
export type Stretch = readonly [from: number, to: number];

/** Ascending, none touching the next. */
export type Stretches = readonly Stretch[];

export const NEVER: Stretches = [];

/** From a moment on, for ever. */
export function from(at: number): Stretches {
  return [[at, Number.POSITIVE_INFINITY]];
}

export function holdsAt(stretches: Stretches, at: number): boolean {
  return beganAt(stretches, at) !== null;
}

/** When the stretch began that lasts at `at`; null while there is none. */
export function beganAt(stretches: Stretches, at: number): number | null {
  const stretch = stretches.find(([begins, ends]) => begins <= at && at < ends);
  return stretch?.[0] ?? null;
}

/** The first moment not before `earliest`; null when there is none. */
export function firstIn(stretches: Stretches, earliest = Number.NEGATIVE_INFINITY): number | null {
  const stretch = stretches.find(([, ends]) => ends > earliest);
  return stretch === undefined ? null : Math.max(stretch[0], earliest);
}

export function both(a: Stretches, b: Stretches): Stretches {
  return whereAtLeast(2, [a, b]);
}

/** Where at least `n` of `parts` hold at once. */
export function whereAtLeast(n: number, parts: readonly Stretches[]): Stretches {
  return sweep([{ parts, of: 'having' }], ({ having }) => having >= n);
}

/**
 * Where the `having` are at least `share` percent of the `members`; never where there are no members. What one
 * has counts only while they are a member, so each of `having` lies within one of `members`.
 */
export function whereShare(
  members: readonly Stretches[],
  having: readonly Stretches[],
  share: number,
): Stretches {
  return sweep(
    [
      { parts: members, of: 'members' },
      { parts: having, of: 'having' },
    ],
    (count) => count.members > 0 && count.having * 100 >= share * count.members,
  );
}

interface Counts {
  readonly members: number;
  readonly having: number;
}

interface Layer {
  readonly parts: readonly Stretches[];
  readonly of: keyof Counts;
}

/** Goes through time from edge to edge, counting what holds, and keeps where `holds` says so. */
function sweep(layers: readonly Layer[], holds: (counts: Counts) => boolean): Stretches {
  const edges = layers
    .flatMap(({ parts, of }) =>
      parts.flatMap((stretches) =>
        stretches.flatMap(([begins, ends]) => [
          { at: begins, of, step: 1 },
          { at: ends, of, step: -1 },
        ]),
      ),
    )
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const counts = { members: 0, having: 0 };
  const found: Stretch[] = [];
  let began: number | null = holds(counts) ? Number.NEGATIVE_INFINITY : null;
  for (let index = 0; index < edges.length; ) {
    const at = edges[index]?.at ?? Number.POSITIVE_INFINITY;
    for (let edge = edges[index]; edge !== undefined && edge.at === at; edge = edges[++index])
      counts[edge.of] += edge.step;
    if (at === Number.POSITIVE_INFINITY) break;
    const now = holds(counts);
    if (now && began === null) began = at;
    if (!now && began !== null) {
      found.push([began, at]);
      began = null;
    }
  }
  if (began !== null) found.push([began, Number.POSITIVE_INFINITY]);
  return found;
}
