import type { Palette } from './palette.ts';

export interface Typeface {
  /** Families, the one that is wanted first; a reader's browser takes the first it has. */
  readonly families: readonly string[];
  /** Address of a WOFF2 file that brings the first family; null = only what the reader's system has. */
  readonly href: string | null;
}

/** Typefaces of titles and of text, by language. */
export type Typefaces = Readonly<
  Record<string, { readonly titles?: Typeface | undefined; readonly text?: Typeface | undefined }>
>;

/** A brand's stylesheet. Nothing in it waits for a typeface: one that comes late is there on the next page. */
export function styleOf(palette: Palette, typefaces: Typefaces): string {
  const colours = Object.entries(palette).map(
    ([name, { light, dark }]) => `--${name}:light-dark(${light},${dark})`,
  );
  const faces = Object.values(typefaces).flatMap(({ titles, text }) => [titles, text]);
  return [
    ...new Set(faces.flatMap((face) => (face === undefined || face.href === null ? [] : [faceRule(face)]))),
    `:root{color-scheme:light dark;${colours.join(';')}}`,
    ...Object.entries(typefaces).map(([language, { titles, text }]) => {
      const display = titles === undefined ? [] : [`--display:${familyList(titles)}`];
      const body = text === undefined ? [] : [`--body:${familyList(text)}`];
      // Twice, to be stronger than what a language has without a brand.
      return `:lang(${language}):lang(${language}){${[...display, ...body].join(';')}}`;
    }),
  ].join('\n');
}

function faceRule({ families, href }: Typeface): string {
  return `@font-face{font-family:${quoted(families[0] ?? '')};src:url("${href}") format("woff2");font-weight:100 900;font-display:optional}`;
}

const GENERIC = new Set(['serif', 'sans-serif', 'monospace', 'system-ui', 'ui-serif', 'ui-sans-serif']);

function familyList({ families }: Typeface): string {
  return families.map((family) => (GENERIC.has(family) ? family : quoted(family))).join(',');
}

function quoted(family: string): string {
  return `"${family}"`;
}
