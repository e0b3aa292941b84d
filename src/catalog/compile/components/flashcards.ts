import type { ElementContent } from 'hast';
import { element, lines, text } from '../html.ts';
import { activity, button, form, frame, ID, onlyItems, sorted, title, tooLittle } from './activity.ts';
import type { Component } from './component.ts';

/** Cards to learn by: one says what is on the back, then turns it. */
export const flashcards: Component = {
  attributes: { id: ID, title: { required: true } },
  block: true,
  form: true,
  make: (attributes, inside, jsx, work) =>
    activity('flashcards', attributes, jsx, work, (making) => {
      const { wording } = work;
      const { before, items, others } = sorted(jsx, 'Card');
      onlyItems([...before, ...others], 'Flashcards', 'Card', work);
      if (items.length < 2) tooLittle(jsx, 'with fewer than two `<Card>`s', work);
      const { previous, next } = wording.activity;
      const framed = frame('flashcards', making, work, () => {
        const name = title(attributes.title ?? '', making.place);
        const cards = element('ol', { className: ['cards'] }, text('\n'), ...lines(inside(items)));
        const [said, after] = wording.activity.known(items.length);
        const count = element('span', {}, text(said), element('b', {}, making.blank('count')), text(after));
        const foot = element('p', { className: ['activity-foot'], dataNosnippet: '' }, count);
        return [form(making, work, [`${making.place}-label`], [name, cards, foot])];
      });
      return [{ ...framed, properties: { ...framed.properties, dataPrevious: previous, dataNext: next } }];
    }),
};

export const card: Component = {
  attributes: { id: ID, front: { required: true } },
  block: true,
  within: ['Flashcards'],
  make({ id = '', front = '' }, inside, jsx, work) {
    const { making } = work;
    if (making === null) return inside();
    making.item(id, false, jsx);
    const { iKnew, notYet, isKnown } = work.wording.activity;
    const known = making.when('known', id, () => [
      text(' '),
      element('span', { className: ['activity-mark'] }, text(isKnown)),
    ]);
    const summary = element('summary', {}, element('span', {}, text(front)), ...known);
    const back = inside();
    if (back.length === 0) tooLittle(jsx, 'without anything on its back', work);
    const answer = element(
      'p',
      { className: ['card-answer'] },
      says('again', id, notYet),
      text(' '),
      says('known', id, iKnew),
    );
    const turned = element('div', { className: ['card-back'] }, text('\n'), ...lines([...back, answer]));
    return [element('li', {}, element('details', {}, summary, turned))];
  },
};

/** A button that says of one card whether it was known. */
function says(name: string, card: string, words: string): ElementContent {
  const made = button(words, 'button-small');
  return { ...made, properties: { ...made.properties, name, value: card } };
}
