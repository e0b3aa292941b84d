import {
  formatHex,
  interpolate,
  modeLrgb,
  modeOklab,
  modeRgb,
  useMode as register,
  wcagContrast,
} from 'culori/fn';

// Only what is mixed and measured here; the package knows thirty spaces.
for (const space of [modeRgb, modeLrgb, modeOklab]) register(space);

/** A colour in either theme, `#rrggbb`. */
export interface Colour {
  readonly light: string;
  readonly dark: string;
}

/** The colours that a vendor may choose; the others follow from these. */
export const CHOSEN = ['accent', 'accentDeep', 'accentSoft', 'paper', 'ink'] as const;
export type Chosen = Readonly<Partial<Record<(typeof CHOSEN)[number], Colour | undefined>>>;

/** Every colour of the pages, by the name it has in the stylesheets. */
export type Palette = Readonly<Record<(typeof NAMES)[number], Colour>>;

const NAMES = [
  'paper',
  'raised',
  'ink',
  'muted',
  'fern',
  'fern-deep',
  'on-fern',
  'soft',
  'amber',
  'amber-ink',
  'soft-amber',
  'brick',
  'soft-brick',
  'line',
  'edge',
] as const;

/** What says that something waits, or is wrong, says so in every academy alike. */
const SIGNALS = {
  amber: { light: '#a96c16', dark: '#e0b25a' },
  'amber-ink': { light: '#7d510d', dark: '#ebc47a' },
  'soft-amber': { light: '#f7ecd3', dark: '#362c17' },
  brick: { light: '#9c3a2b', dark: '#f2a391' },
  'soft-brick': { light: '#f8e4de', dark: '#402620' },
};

const ACCENT: Colour = { light: '#2f6b4f', dark: '#7cc4a0' };
const PAPER: Colour = { light: '#fbfaf6', dark: '#121a17' };
const INK: Colour = { light: '#1d2b2a', dark: '#e8efe9' };
/** Nothing on a page is brighter. */
const WHITE = '#fffefb';

/** All colours, from those that were chosen. */
export function coloursOf(chosen: Chosen): Palette {
  const { accent = ACCENT, paper = PAPER, ink = INK } = chosen;
  return {
    paper,
    raised: { light: mix(paper.light, WHITE, 0.8), dark: mix(paper.dark, ink.dark, 0.04) },
    ink,
    muted: both(ink, paper, 0.27),
    fern: accent,
    'fern-deep': chosen.accentDeep ?? both(accent, ink, 0.35),
    'on-fern': { light: legible(accent.light), dark: legible(accent.dark) },
    soft: chosen.accentSoft ?? both(paper, accent, 0.16),
    ...SIGNALS,
    line: { light: mix(paper.light, ink.light, 0.2), dark: mix(paper.dark, ink.dark, 0.2) },
    edge: both(paper, ink, 0.53),
  };
}

/** A place where a colour has to stand out from another. */
export interface Pair {
  readonly front: (typeof NAMES)[number];
  readonly back: (typeof NAMES)[number];
  /** The contrast it needs by WCAG 2.2: 4.5 for text, 3 for what is no text (1.4.3, 1.4.11). */
  readonly least: 4.5 | 3;
}

const TEXT_ON: readonly (readonly [Pair['front'], readonly Pair['back'][]])[] = [
  ['ink', ['paper', 'raised', 'soft', 'soft-amber', 'soft-brick']],
  ['muted', ['paper', 'raised', 'soft']],
  ['fern', ['paper', 'raised']],
  ['fern-deep', ['paper', 'raised', 'soft']],
  ['on-fern', ['fern', 'fern-deep']],
  ['amber-ink', ['paper', 'raised', 'soft-amber']],
  ['brick', ['paper', 'raised', 'soft-brick']],
];

/** Every pair that pages use. */
export const PAIRS: readonly Pair[] = [
  ...TEXT_ON.flatMap(([front, backs]) => backs.map((back): Pair => ({ front, back, least: 4.5 }))),
  ...(['paper', 'raised'] as const).map((back): Pair => ({ front: 'edge', back, least: 3 })),
];

/** A pair that cannot be told apart well enough. */
export interface Faint extends Pair {
  readonly theme: 'light' | 'dark';
  /** As WCAG 2.2 reckons it, 1–21, cut to hundredths. */
  readonly contrast: number;
}

/** The pairs of a palette that have less contrast than they need. */
export function faintIn(palette: Palette): Faint[] {
  return (['light', 'dark'] as const).flatMap((theme) =>
    PAIRS.flatMap((pair) => {
      const exact = wcagContrast(palette[pair.front][theme], palette[pair.back][theme]);
      return exact < pair.least ? [{ ...pair, theme, contrast: Math.floor(exact * 100) / 100 }] : [];
    }),
  );
}

/** The colour `share` of the way from one to another, as eyes see distances. @param share 0–1 */
function mix(from: string, to: string, share: number): string {
  return formatHex(interpolate([from, to], 'oklab')(share));
}

function both(from: Colour, to: Colour, share: number): Colour {
  return { light: mix(from.light, to.light, share), dark: mix(from.dark, to.dark, share) };
}

/** What can be read on a filled button. */
function legible(fill: string): string {
  const dark = '#10201a';
  return wcagContrast(WHITE, fill) >= wcagContrast(dark, fill) ? WHITE : dark;
}
