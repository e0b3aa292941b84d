import type { ElementContent } from 'hast';
import { element, isElement, lines, text } from '../html.ts';
import { onlyItems, sorted, tooLittle } from './activity.ts';
import type { Component } from './component.ts';

/** The same for different readers, of whom each needs one: they choose. Links to all of them where there is no script. */
export const tabs: Component = {
  attributes: { label: { required: true } },
  block: true,
  make({ label = '' }, inside, jsx, work) {
    const { before, items, others } = sorted(jsx, 'Tab');
    onlyItems([...before, ...others], 'Tabs', 'Tab', work);
    if (items.length < 2) tooLittle(jsx, 'with fewer than two `<Tab>`s', work);
    const panels = inside(items);
    const links = panels.flatMap((panel): ElementContent[] => {
      if (!isElement(panel)) return [];
      const { id, ariaLabel } = panel.properties;
      return [element('li', {}, element('a', { href: `#${id}` }, text(String(ariaLabel))))];
    });
    const list = element(
      'ul',
      { className: ['tab-list'], ariaLabel: label, dataNosnippet: '' },
      text('\n'),
      ...lines(links),
    );
    return [
      element(
        'div',
        { className: ['lesson-tabs'], dataScript: 'tabs' },
        text('\n'),
        ...lines([list, ...panels]),
      ),
    ];
  },
};

export const tab: Component = {
  attributes: { title: { required: true } },
  block: true,
  within: ['Tabs'],
  make({ title = '' }, inside, jsx, work) {
    const id = work.idFor(`tab ${title}`, work.passages.around());
    const children = inside();
    if (children.length === 0) tooLittle(jsx, 'with nothing in it', work);
    const name = element('p', { className: ['tab-title'] }, text(title));
    const properties = { className: ['tab'], id, role: 'group', ariaLabel: title };
    return [element('div', properties, text('\n'), ...lines([name, ...children]))];
  },
};
