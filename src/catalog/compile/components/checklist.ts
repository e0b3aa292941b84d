import { element, text } from '../html.ts';
import {
  activity,
  button,
  form,
  frame,
  group,
  ID,
  oneLine,
  onlyItems,
  sorted,
  title,
  tooLittle,
} from './activity.ts';
import type { Component } from './component.ts';

/** Points to tick off while working. */
export const checklist: Component = {
  attributes: { id: ID, title: { required: true } },
  block: true,
  form: true,
  make: (attributes, inside, jsx, work) =>
    activity('checklist', attributes, jsx, work, (making) => {
      const { wording } = work;
      const { before, items, others } = sorted(jsx, 'Item');
      onlyItems([...before, ...others], 'Checklist', 'Item', work);
      if (items.length === 0) tooLittle(jsx, 'without an `<Item>`', work);
      return [
        frame('checklist', making, work, () => {
          const name = title(attributes.title ?? '', making.place);
          const labels = [`${making.place}-label`];
          const list = group(labels, inside(items), 'ticks');
          const [said, after] = wording.activity.done(items.length);
          const foot = element(
            'p',
            { className: ['activity-foot'], dataNosnippet: '' },
            element('span', {}, text(said), element('b', {}, making.blank('count')), text(after)),
            text(' '),
            button(wording.activity.save, 'button-small'),
          );
          return [form(making, work, labels, [name, list, foot])];
        }),
      ];
    }),
};

export const item: Component = {
  attributes: { id: ID },
  block: true,
  within: ['Checklist'],
  make({ id = '' }, inside, jsx, work) {
    const { making } = work;
    if (making === null) return inside();
    making.item(id, false, jsx);
    const field = making.blank('field', id);
    const words = element('span', {}, ...oneLine(inside(), jsx, work));
    return [element('li', {}, element('label', { className: ['choice'] }, field, words))];
  },
};
