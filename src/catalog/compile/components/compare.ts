import { element, lines, text } from '../html.ts';
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
    return [element('div', { className: ['compare'] }, text('\n'), ...lines(inside(items)))];
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
