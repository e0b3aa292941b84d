import { element, lines, placeOf, text } from '../html.ts';
import { emptyBox, hasWords } from '../words-in.ts';
import type { Component } from './component.ts';

/** Opens on demand. */
export const details: Component = {
  attributes: { summary: { required: true } },
  block: true,
  make({ summary = '' }, inside, jsx, work) {
    if (!hasWords(jsx.children)) work.problem(placeOf(jsx), emptyBox('Details'));
    const heading = element('summary', {}, text(summary));
    return [element('details', {}, text('\n'), ...lines([heading, ...inside()]))];
  },
};
