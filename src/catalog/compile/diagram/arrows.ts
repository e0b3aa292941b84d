import type { Arrow, Flow } from './read.ts';

/** A box with its words; x and y are its middle. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

/** An arrow along its corners, and what is written on it. */
export interface Line {
  readonly corners: readonly (readonly [x: number, y: number])[];
  readonly label: {
    readonly x: number;
    readonly y: number;
    readonly text: string;
    readonly end: boolean;
  } | null;
}

/** Between two boxes of a row, and between two rows, in pixels. */
export const GAP = { x: 26, y: 50 };
/** How far outside the boxes an arrow runs that passes others by, and how far apart two of them are. */
const LANE = 20;
/** Between an arrow and what is written on it. */
export const BESIDE = 8;

/** Whether an arrow leads from one row to the next. */
export function isNext(
  arrow: Arrow,
  forward: ReadonlySet<Arrow>,
  rows: readonly (readonly string[])[],
): boolean {
  return forward.has(arrow) && rowOf(arrow.to, rows) === rowOf(arrow.from, rows) + 1;
}

/** Whether others lead to the same box: then what is written on it stands where it begins. */
export function comesTogether({ to }: Arrow, { arrows }: Flow, forward: ReadonlySet<Arrow>): boolean {
  return arrows.filter((other) => other.to === to && forward.has(other)).length > 1;
}

function rowOf(name: string, rows: readonly (readonly string[])[]): number {
  return rows.findIndex((row) => row.includes(name));
}

/** Every arrow of a flow along its way between boxes that have their place. @param edges the outermost of the boxes */
export function linesOf(
  flow: Flow,
  forward: ReadonlySet<Arrow>,
  rows: readonly (readonly string[])[],
  boxes: ReadonlyMap<string, Box>,
  [first, last]: readonly [number, number],
): Line[] {
  const lanes = { left: first, right: last };
  return flow.arrows.flatMap((arrow): Line[] => {
    const [from, to] = [boxes.get(arrow.from), boxes.get(arrow.to)];
    if (from === undefined || to === undefined) return [];
    if (isNext(arrow, forward, rows)) return [down(arrow, from, to, comesTogether(arrow, flow, forward))];
    if (forward.has(arrow)) {
      lanes.right += LANE;
      return [around(arrow, from, to, lanes.right, 1)];
    }
    lanes.left -= LANE;
    return [around(arrow, from, to, lanes.left, -1)];
  });
}

function down({ label }: Arrow, from: Box, to: Box, atStart: boolean): Line {
  const [start, end] = [from.y + from.height / 2, to.y - to.height / 2];
  const bend = end - GAP.y / 2;
  const corners: Line['corners'] =
    Math.abs(from.x - to.x) < 1
      ? [
          [to.x, start],
          [to.x, end],
        ]
      : [
          [from.x, start],
          [from.x, bend],
          [to.x, bend],
          [to.x, end],
        ];
  const place = atStart ? { x: from.x + BESIDE, y: start + 17 } : { x: to.x + BESIDE, y: end - 8 };
  return { corners, label: label === '' ? null : { ...place, text: label, end: false } };
}

/** Past other rows, on the outside. @param side 1 on the right, -1 on the left */
function around({ label }: Arrow, from: Box, to: Box, x: number, side: 1 | -1): Line {
  const edge = (box: Box) => box.x + (side * box.width) / 2;
  const corners = [
    [edge(from), from.y],
    [x, from.y],
    [x, to.y],
    [edge(to), to.y],
  ] as const;
  const place = { x: x + side * BESIDE, y: (from.y + to.y) / 2 + 5 };
  return { corners, label: label === '' ? null : { ...place, text: label, end: side < 0 } };
}
