import type { Element } from 'hast';
import { element, text } from '../html.ts';
import type { Box, Line } from './arrows.ts';
import type { Layout } from './layout.ts';
import { LINE } from './measure.ts';

/** The drawing, for those who see; its words stand beside it. Colours and type are the page’s. */
export function draw({ left, width, height, boxes, lines }: Layout): Element {
  const properties = {
    className: ['diagram-drawing'],
    viewBox: `${left} 0 ${width} ${height}`,
    width,
    height,
    ariaHidden: 'true',
    focusable: 'false',
    dataNosnippet: '',
  };
  return element('svg', properties, ...lines.flatMap(drawnLine), ...boxes.flatMap(drawnBox));
}

function drawnBox({ x, y, width, height, lines }: Box): Element[] {
  const frame = {
    className: ['diagram-box'],
    x: round(x - width / 2),
    y: round(y - height / 2),
    width: round(width),
    height: round(height),
    rx: '6',
  };
  const first = y - ((lines.length - 1) * LINE) / 2 + 5;
  return [
    element('rect', frame),
    ...lines.map((line, index) =>
      element(
        'text',
        { className: ['diagram-text'], x: round(x), y: round(first + index * LINE), textAnchor: 'middle' },
        text(line),
      ),
    ),
  ];
}

function drawnLine({ corners, label }: Line): Element[] {
  const path = corners.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
  const [before = [0, 0], end = [0, 0]] = corners.slice(-2);
  return [
    element('path', { className: ['diagram-line'], d: path }),
    element('path', { className: ['diagram-head'], d: head(before, end) }),
    ...(label === null
      ? []
      : [
          element(
            'text',
            {
              className: ['diagram-label'],
              x: round(label.x),
              y: round(label.y),
              ...(label.end ? { textAnchor: 'end' } : {}),
            },
            text(label.text),
          ),
        ]),
  ];
}

/** The tip of an arrow that comes from `before` and ends at `end`. */
function head([bx, by]: readonly [number, number], [x, y]: readonly [number, number]): string {
  const length = Math.hypot(x - bx, y - by) || 1;
  const [dx, dy] = [(x - bx) / length, (y - by) / length];
  const back = [x - 9 * dx, y - 9 * dy] as const;
  const sides = [
    [back[0] - 5 * dy, back[1] + 5 * dx],
    [back[0] + 5 * dy, back[1] - 5 * dx],
  ] as const;
  return `M${round(x)} ${round(y)}L${sides.map(([sx, sy]) => `${round(sx)} ${round(sy)}`).join('L')}Z`;
}

const round = (pixels: number): string => String(Math.round(pixels * 10) / 10);
