import { BESIDE, type Box, comesTogether, GAP, isNext, type Line, linesOf } from './arrows.ts';
import { LINE, widthOf, wrapped } from './measure.ts';
import type { Arrow, Flow } from './read.ts';

export interface Layout {
  /** Left edge, and size, in pixels. */
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
}

const WIDEST = 168;
const PADDING = { x: 14, y: 9 };

/** Boxes in rows from top to bottom: each below all that lead to it, but for ways back, and under them where there is room. */
export function layOut(flow: Flow, language: string): Layout {
  const forward = withoutWaysBack(flow.arrows);
  const rows = inRows(flow, forward);
  const room = new Map(flow.boxes.map((name) => [name, roomFor(name, flow, forward, rows, language)]));
  const middles = middlesOf(rows, forward, room);
  const boxes = new Map<string, Box>();
  let top = 1;
  for (const row of rows) {
    for (const name of row) {
      const { lines, width, height } = room.get(name) ?? NO_ROOM;
      boxes.set(name, { lines, width, height, x: middles.get(name) ?? 0, y: top + height / 2 });
    }
    top += Math.max(...row.map((name) => room.get(name)?.height ?? 0)) + GAP.y;
  }
  const edges = [...boxes.values()].flatMap(({ x, width }) => [x - width / 2, x + width / 2]);
  const [first, last] = [Math.min(...edges), Math.max(...edges)];
  const lines = linesOf(flow, forward, rows, boxes, [first, last]);
  const drawn = lines.flatMap(({ corners, label }) => [
    ...corners.map(([x]) => x),
    ...(label === null ? [] : [label.x + (label.end ? -1 : 1) * widthOf(label.text)]),
  ]);
  const left = Math.floor(Math.min(first, ...drawn)) - 1;
  const right = Math.ceil(Math.max(last, ...drawn)) + 1;
  return { left, width: right - left, height: Math.ceil(top - GAP.y) + 1, boxes: [...boxes.values()], lines };
}

/** A box’s size, and how far it needs room to the right of its middle, for what is written beside it. */
interface Room extends Pick<Box, 'width' | 'height' | 'lines'> {
  readonly right: number;
}

const NO_ROOM: Room = { width: 0, height: 0, lines: [], right: 0 };

function roomFor(
  name: string,
  flow: Flow,
  forward: ReadonlySet<Arrow>,
  rows: readonly (readonly string[])[],
  language: string,
): Room {
  const lines = wrapped(name, WIDEST, language);
  const width = Math.max(...lines.map(widthOf)) + 2 * PADDING.x;
  const beside = flow.arrows
    .filter(
      (arrow) =>
        isNext(arrow, forward, rows) &&
        (comesTogether(arrow, flow, forward) ? arrow.from : arrow.to) === name,
    )
    .map(({ label }) => (label === '' ? 0 : widthOf(label) + BESIDE));
  return {
    lines,
    width,
    height: lines.length * LINE + 2 * PADDING.y,
    right: Math.max(width / 2, ...beside),
  };
}

/** Each box under the middle of those that lead to it; side by side where that is the same. */
function middlesOf(
  rows: readonly (readonly string[])[],
  forward: ReadonlySet<Arrow>,
  room: ReadonlyMap<string, Room>,
): ReadonlyMap<string, number> {
  const middles = new Map<string, number>();
  for (const row of rows) {
    const wished = row.map((name) => {
      const above = [...forward].flatMap(({ from, to }) => (to === name ? (middles.get(from) ?? []) : []));
      return above.length === 0 ? 0 : above.reduce((sum, x) => sum + x, 0) / above.length;
    });
    const order = row.map((_, index) => index).sort((a, b) => (wished[a] ?? 0) - (wished[b] ?? 0));
    const placed: number[] = [];
    let free = Number.NEGATIVE_INFINITY;
    for (const index of order) {
      const { width, right } = room.get(row[index] ?? '') ?? NO_ROOM;
      const x = Math.max(wished[index] ?? 0, free + width / 2);
      placed[index] = x;
      free = x + right + GAP.x;
    }
    const aside = placed.reduce((sum, x, index) => sum + x - (wished[index] ?? 0), 0) / placed.length;
    for (const [index, name] of row.entries()) middles.set(name, (placed[index] ?? 0) - aside);
  }
  return middles;
}

/** The arrows but for those that lead back to where one came from. */
function withoutWaysBack(arrows: readonly Arrow[]): ReadonlySet<Arrow> {
  const kept = new Set<Arrow>();
  const leads = (from: string, to: string): boolean =>
    from === to || [...kept].some((arrow) => arrow.from === from && leads(arrow.to, to));
  for (const arrow of arrows) if (!leads(arrow.to, arrow.from)) kept.add(arrow);
  return kept;
}

function inRows({ boxes }: Flow, forward: ReadonlySet<Arrow>): string[][] {
  const row = new Map(boxes.map((name) => [name, 0]));
  const at = (name: string) => row.get(name) ?? 0;
  for (let moved = true; moved; ) {
    moved = false;
    for (const { from, to } of forward) {
      if (at(to) > at(from)) continue;
      row.set(to, at(from) + 1);
      moved = true;
    }
  }
  const rows: string[][] = [];
  for (const name of boxes) {
    const own = rows[at(name)] ?? [];
    own.push(name);
    rows[at(name)] = own;
  }
  return rows;
}
