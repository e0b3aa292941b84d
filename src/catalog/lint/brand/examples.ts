import type { Example } from '../example.ts';

const brand = (more: string): string => `name: {en: Low Weir}
academy: {en: Low Weir School}
title: {en: Water where it is needed}
lead: {en: For everyone at the sluices.}
about: {en: Learn to open a sluice.}
footer: {en: Made by the river.}
${more}`;

const MARK = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>';

export const examples: readonly Example[] = [
  {
    name: 'says only what the academy is called is left alone',
    change: { 'brand/brand.yaml': brand('') },
    finds: [],
  },
  {
    name: 'chooses a colour that can be read, and a mark that is there, is left alone',
    change: {
      'brand/brand.yaml': brand('mark: mark.svg\ncolours:\n  accent: {light: "#1b4f8a", dark: "#8ec0f5"}\n'),
      'brand/mark.svg': MARK,
    },
    finds: [],
  },
  {
    name: 'chooses a yellow that nobody can read on paper is told',
    change: { 'brand/brand.yaml': brand('colours:\n  accent: {light: "#e8c400", dark: "#8ec0f5"}\n') },
    finds: ['brand/brand.yaml:8 EB-BRAND-CONTRAST'],
  },
  {
    name: 'names a mark that is not there, and leaves one that nobody names, is told of both',
    change: { 'brand/brand.yaml': brand('mark: logo.svg\n'), 'brand/mark.svg': MARK },
    finds: ['brand/brand.yaml:7 EB-BRAND-FILE', 'brand/mark.svg:1 EB-FILE-UNUSED'],
  },
  {
    name: 'gives a picture for a typeface is told',
    change: {
      'brand/brand.yaml': brand('fonts:\n  en:\n    text: {families: [Weir], file: mark.svg}\n'),
      'brand/mark.svg': MARK,
    },
    finds: ['brand/brand.yaml:9 EB-BRAND-FILE'],
  },
  {
    name: 'leaves out the base language, and misspells a colour, is told of both',
    change: {
      'brand/brand.yaml': brand('colours:\n  accent: {light: blue, dark: "#8ec0f5"}\n').replace(
        'name: {en:',
        'name: {ja:',
      ),
    },
    finds: ['brand/brand.yaml:1 EB-FIELD-VALUE', 'brand/brand.yaml:8 EB-FIELD-VALUE'],
  },
  {
    name: 'makes the folder and writes nothing is told',
    change: { 'brand/mark.svg': MARK },
    finds: ['brand/brand.yaml:1 EB-FILE-MISSING'],
  },
];
