import { element, isBlank, isElement, lines, placeOf, text } from '../html.ts';
import type { Component } from './component.ts';

/** Steps to carry out. */
export const steps: Component = {
  attributes: {},
  block: true,
  make(_attributes, inside, jsx, work) {
    const children = inside();
    const isList = children.every((child) => isBlank(child) || isElement(child, 'ol'));
    if (!isList || children.length === 0) work.problem(placeOf(jsx), onlyAList);
    return [element('div', { className: ['steps'] }, text('\n'), ...lines(children))];
  },
};

const onlyAList = {
  code: 'EB-MDX-PLACE',
  found: '`<Steps>` around something other than a numbered list',
  expected: 'one numbered list (`1. …`) between the tags',
  fix: 'Number the steps, and move other text before or after `<Steps>`.',
};
