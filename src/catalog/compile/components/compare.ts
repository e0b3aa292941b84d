import type { Element, ElementContent } from 'hast';
import { element, isBlank, isElement, lines, text, textOf } from '../html.ts';
import type { Work } from '../setting.ts';
import { onlyItems, sorted, tooLittle } from './activity.ts';
import type { Component } from './component.ts';

/** Two things side by side: before and after, weak and good, one way and the other. */
export const compare: Component = {
  attributes: {},
  block: true,
  make(_attributes, inside, jsx, work) {
    const { before, items, others } = sorted(jsx, 'Side');
    onlyItems([...before, ...others], 'Compare', 'Side', work);
    if (items.length !== 2) tooLittle(jsx, `with ${items.length} \`<Side>\`s instead of two`, work);
    const sides = inside(items);
    const own = { className: ['compare'], ...slider(sides, work) };
    return [element('div', own, text('\n'), ...lines(sides))];
  },
};

export const side: Component = {
  attributes: { title: { required: true } },
  block: true,
  within: ['Compare'],
  make({ title = '' }, inside, jsx, work) {
    const children = inside();
    if (children.length === 0) tooLittle(jsx, 'with nothing in it', work);
    const name = element('p', { className: ['compare-title'] }, text(title));
    return [element('div', { role: 'group', ariaLabel: title }, text('\n'), ...lines([name, ...children]))];
  },
};

/** What the script of two pictures of one size needs: they lie on each other, and a line is moved between them. */
function slider(sides: readonly ElementContent[], { wording }: Work) {
  const [one, other] = sides.flatMap((side) => (isElement(side) ? [{ side, picture: pictureOf(side) }] : []));
  if (one?.picture == null || other?.picture == null) return {};
  const [first, second] = [one.picture.properties, other.picture.properties];
  if (first.width !== second.width || first.height !== second.height) return {};
  const titles = [String(one.side.properties.ariaLabel), String(other.side.properties.ariaLabel)] as const;
  return {
    dataScript: 'compare',
    dataMove: wording.compare.move,
    dataShown: wording.compare.shown(...titles),
  };
}

/** The picture of a side that holds nothing else, but for what is said below it. */
function pictureOf(side: Element): Element | null {
  const [, only, ...more] = side.children.filter((child) => !isBlank(child));
  if (only === undefined || more.length > 0 || !isElement(only, 'figure')) return null;
  const [picture, ...rest] = only.children;
  const isAlone = rest.every((child) => isElement(child, 'figcaption') || textOf(child).trim() === '');
  return isAlone && picture !== undefined && isElement(picture, 'img') ? picture : null;
}
