/** One step of a flow to another. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  /** When it is taken, or what it stands for; '' = nothing said. */
  readonly label: string;
}

export interface Flow {
  /** The boxes, in the order in which they are first named. */
  readonly boxes: readonly string[];
  readonly arrows: readonly Arrow[];
}

const ARROW = /\s*(?:->|→)\s*/u;
const LABEL = /^(.*?)\s*[:：]\s*(.+)$/su;

/** Reads a line such as `Check -> Approve: under the limit -> Pay`; null when it names no two boxes. */
export function readLine(line: string): readonly Arrow[] | null {
  const [first = '', ...rest] = line.split(ARROW).map((part) => part.replace(/\s+/g, ' ').trim());
  if (first === '' || rest.length === 0) return null;
  let from = first;
  const arrows = rest.map((part): Arrow => {
    const [, box = part, label = ''] = LABEL.exec(part) ?? [];
    const arrow = { from, to: box.trim(), label: label.trim() };
    from = arrow.to;
    return arrow;
  });
  return arrows.some(({ from: start, to }) => to === '' || to === start) ? null : arrows;
}

export function flowOf(arrows: readonly Arrow[]): Flow {
  return { boxes: [...new Set(arrows.flatMap(({ from, to }) => [from, to]))], arrows };
}
