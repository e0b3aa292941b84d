import { element, lines, placeOf, text } from '../html.ts';
import { CALLOUT_KINDS, type CalloutKind } from '../wording.ts';
import { emptyBox, hasWords } from '../words-in.ts';
import type { Component } from './component.ts';

/** Words set apart: a tip, a note, a warning, an example. */
export const callout: Component = {
  attributes: { kind: { required: true, values: CALLOUT_KINDS }, title: { required: false } },
  block: true,
  make({ kind = 'note', title }, inside, jsx, work) {
    const { wording } = work;
    if (!hasWords(jsx.children)) work.problem(placeOf(jsx), emptyBox('Callout'));
    const word = wording.callout[kind as CalloutKind] ?? wording.callout.note;
    const label = title === undefined ? word : wording.titled(word, title);
    const properties = { className: ['callout', `callout-${kind}`], role: 'note', ariaLabel: label };
    const heading = element('p', { className: ['callout-label'] }, text(label));
    return [element('aside', properties, text('\n'), ...lines([heading, ...inside()]))];
  },
};
