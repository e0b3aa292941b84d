import { element, lines, text } from '../html.ts';
import type { Component } from './component.ts';

/** Opens on demand. */
export const details: Component = {
  attributes: { summary: { required: true } },
  block: true,
  make: ({ summary = '' }, inside) => [
    element('details', {}, text('\n'), ...lines([element('summary', {}, text(summary)), ...inside()])),
  ],
};
