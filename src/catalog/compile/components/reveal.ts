import { element, lines, text } from '../html.ts';
import { activity, ID, label, tooLittle } from './activity.ts';
import type { Component } from './component.ts';

/** A question to think about, and its answer on demand. */
export const reveal: Component = {
  attributes: { id: ID, question: { required: true } },
  block: true,
  make: (attributes, inside, jsx, work) =>
    activity('reveal', attributes, jsx, work, (making) => {
      const { wording, setting } = work;
      const { think, opened } = wording.activity;
      const before = making.when('opened', '', () => [
        text(' '),
        element('span', { className: ['activity-mark'] }, text(opened)),
      ]);
      const name = { ...label(think, making.place), tagName: 'span' };
      const asked = element('span', { className: ['reveal-question'] }, text(attributes.question ?? ''));
      const summary = element('summary', {}, name, ...before, text(' '), asked);
      const answer = inside();
      if (answer.length === 0) tooLittle(jsx, 'without an answer', work);
      const properties = {
        className: ['activity', 'reveal'],
        id: making.place,
        dataScript: 'reveal',
        dataActivity: making.id,
        dataAction: `${setting.url ?? ''}/activities`,
      };
      return [
        element(
          'details',
          properties,
          text('\n'),
          ...lines([summary, element('div', { className: ['reveal-answer'] }, text('\n'), ...lines(answer))]),
        ),
      ];
    }),
};
