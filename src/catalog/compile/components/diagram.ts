import type { Element } from 'hast';
import { draw } from '../diagram/draw.ts';
import { layOut } from '../diagram/layout.ts';
import { type Arrow, flowOf, readLine } from '../diagram/read.ts';
import { element, isBlank, isElement, lines, placeOf, text, textOf } from '../html.ts';
import type { Jsx } from '../jsx.ts';
import type { Work } from '../setting.ts';
import type { Component } from './component.ts';

/** Wider than a telephone’s column, in pixels: there it is read as words. */
const WIDE = 320;
const MOST_BOXES = 20;

/** A flow, written as a list of what leads to what, and drawn. */
export const diagram: Component = {
  attributes: { title: { required: true } },
  block: true,
  make({ title = '' }, _inside, jsx, work) {
    const arrows = arrowsIn(jsx, work);
    const flow = flowOf(arrows);
    if (arrows.length === 0 || flow.boxes.length > MOST_BOXES) {
      if (arrows.length > 0) work.problem(placeOf(jsx), tooMany(flow.boxes.length));
      return [];
    }
    const layout = layOut(flow, work.setting.language);
    const words = arrows.map((arrow) => element('li', {}, text(work.wording.leads(arrow))));
    const name = element('figcaption', {}, text(title));
    const wide = layout.width > WIDE ? ['diagram-wide'] : [];
    const said = element('ul', { className: ['diagram-words'] }, text('\n'), ...lines(words));
    return [
      element(
        'figure',
        { className: ['diagram', ...wide] },
        text('\n'),
        ...lines([name, draw(layout), said]),
      ),
    ];
  },
};

function arrowsIn(jsx: Jsx, work: Work): Arrow[] {
  const solid = jsx.children.filter((node) => !isBlank(node));
  const [list, ...others] = solid;
  if (list === undefined || others.length > 0 || !(isElement(list, 'ul') || isElement(list, 'ol'))) {
    work.problem(placeOf(jsx), onlyAList);
    return [];
  }
  const points = list.children.filter((child): child is Element => isElement(child, 'li'));
  return points.flatMap((point) => {
    const line = textOf(point).trim();
    const read = readLine(line);
    if (read === null) work.problem(placeOf(point), noArrow(line));
    return read ?? [];
  });
}

const onlyAList = {
  code: 'EB-MDX-PLACE',
  found: '`<Diagram>` around something other than a list',
  expected: 'one list (`- A -> B`) between the tags',
  fix: 'Write what leads to what as the points of a list, and move other text before or after.',
};

const noArrow = (line: string) => ({
  code: 'EB-MDX-PLACE',
  found: `a line of a \`<Diagram>\` that leads nowhere: “${line}”`,
  expected: 'two boxes with an arrow between them: `Received -> Read`, `Checked -> Paid: under the limit`',
  fix: 'Write `->` between the two, and after a colon when that way is taken.',
});

const tooMany = (boxes: number) => ({
  code: 'EB-MDX-PLACE',
  found: `a \`<Diagram>\` of ${boxes} boxes`,
  expected: `at most ${MOST_BOXES}: nobody takes in more at once`,
  fix: 'Split it in two, or leave out what this lesson does not need.',
});
