import { element, isElement, lines, text } from '../html.ts';
import { picture } from '../pictures.ts';
import { activity, frame, ID, label, onlyItems, sorted, tooLittle } from './activity.ts';
import type { Component } from './component.ts';

/** A walk through screens, a picture and a few words each. */
export const tour: Component = {
  attributes: { id: ID, title: { required: true } },
  block: true,
  form: true,
  make: (attributes, inside, jsx, work) =>
    activity('tour', attributes, jsx, work, (making) => {
      const { before, items, others } = sorted(jsx, 'Stop');
      onlyItems([...before, ...others], 'Tour', 'Stop', work);
      if (items.length < 2) tooLittle(jsx, 'with fewer than two `<Stop>`s', work);
      const { back, next, skip, again, step, through, skipped } = work.wording.tour;
      const words = {
        dataBack: back,
        dataNext: next,
        dataSkip: skip,
        dataAgain: again,
        dataThrough: through,
        dataSkipped: skipped,
        dataStep: step('%n', String(items.length)),
      };
      const asked = { role: 'group', ariaLabelledBy: [`${making.place}-label`] };
      const own = { dataAction: `${work.setting.url ?? ''}/activities`, dataName: making.id };
      return [
        frame(
          'tour',
          making,
          work,
          () => [
            label(attributes.title ?? '', making.place),
            text('\n'),
            element('ol', { className: ['tour-stops'] }, text('\n'), ...lines(inside(items))),
            element(
              'p',
              { className: ['activity-foot'], dataNosnippet: '' },
              making.blank('at'),
              ...making.when('through', '', () => [
                element('span', { className: ['tour-end'] }, text(through)),
              ]),
            ),
          ],
          { ...asked, ...own, ...words },
        ),
      ];
    }),
};

export const stop: Component = {
  attributes: { id: ID, src: { required: true }, alt: { required: true } },
  block: true,
  within: ['Tour'],
  make({ id = '', src = '', alt = '' }, inside, jsx, work) {
    const { making } = work;
    if (making === null) return inside();
    making.item(id, false, jsx);
    const shown = element('figure', { className: ['figure'] }, ...picture(src, alt, jsx, work));
    const words = inside();
    if (!words.some((child) => isElement(child))) tooLittle(jsx, 'without words', work);
    return [element('li', { dataStop: id }, text('\n'), shown, text('\n'), ...lines(words))];
  },
};
