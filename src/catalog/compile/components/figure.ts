import { figure as figureOf, picture } from '../pictures.ts';
import type { Component } from './component.ts';

/** A picture beside the text. */
export const figure: Component = {
  attributes: { src: { required: true }, alt: { required: true }, caption: { required: false } },
  block: true,
  empty: true,
  make: ({ src = '', alt = '', caption }, _inside, jsx, work) => [
    figureOf(picture(src, alt, jsx, work), caption),
  ],
};
