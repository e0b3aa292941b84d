import { element, lines, text, textOf } from '../html.ts';
import { activity, button, frame, ID, label, sorted, tooLittle } from './activity.ts';
import type { Component } from './component.ts';

/** A question to think about; what one writes is for oneself. */
export const reflection: Component = {
  attributes: { id: ID },
  block: true,
  form: true,
  make: (attributes, inside, jsx, work) =>
    activity('reflection', attributes, jsx, work, (making) => {
      const words = work.wording.reflection;
      const { place, id } = making;
      const { before } = sorted(jsx, '');
      if (before.length === 0) tooLittle(jsx, 'without a question', work);
      return [
        frame('reflection', making, work, () => {
          const asked = inside();
          work.asked.push({ activity: id, text: asked.map(textOf).join(' ').replace(/\s+/g, ' ').trim() });
          const hidden = (name: string, value: string) => element('input', { type: 'hidden', name, value });
          const lesson = (work.setting.url ?? '').replace('/courses/', '');
          const written = element('div', { className: ['reflection-field'] }, making.blank('field'));
          const kept = making.when('kept', '', () => [element('a', { href: '/notes' }, text(words.kept))]);
          return [
            element(
              'form',
              {
                method: 'post',
                action: '/notes',
                autoComplete: ['off'],
                ariaLabelledBy: [`${place}-label`, `${place}-question`],
              },
              hidden('lesson', lesson),
              hidden('activity', id),
              text('\n'),
              ...lines([
                label(words.label, place),
                element('div', { id: `${place}-question` }, text('\n'), ...asked),
                written,
                element('p', { className: ['note-restored'], role: 'status', dataRestored: words.restored }),
                element('p', { className: ['hint'], dataNosnippet: '' }, text(words.hint)),
                element(
                  'p',
                  { className: ['activity-foot'], dataNosnippet: '' },
                  button(words.save),
                  text(' '),
                  ...kept,
                ),
              ]),
            ),
          ];
        }),
      ];
    }),
};
