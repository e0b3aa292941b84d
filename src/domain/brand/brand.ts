import { BASE_LANGUAGE } from '../content.ts';
import { coloursOf, type Palette } from './palette.ts';
import { styleOf, type Typefaces } from './style.ts';

/** What the vendor says of its academy in one language. */
export interface BrandWords {
  /** The vendor, as it is called in a sentence. */
  readonly name: string;
  /** The academy, as pages and letters are signed. */
  readonly academy: string;
  /** Above everything on the first page. */
  readonly title: string;
  /** Whom the academy is for and what it offers; a sentence or two. */
  readonly lead: string;
  /** What is learned here, as a sentence; in invitations, and for search engines. */
  readonly about: string;
  readonly footer: string;
}

/** A picture that stands for the vendor. */
export interface BrandMark {
  /** Its address. */
  readonly href: string;
  readonly width: number;
  readonly height: number;
}

export interface BrandFile {
  /** Last part of its address. */
  readonly name: string;
  readonly digest: string;
  /** Media type. */
  readonly type: string;
}

/** How the academy is called and looks. JSON all through. */
export interface Brand {
  /** By language; the base language is always there. */
  readonly words: Readonly<Record<string, BrandWords>>;
  /** The name beside the mark, in the vendor's own letters whatever the language; null = the academy's name alone. */
  readonly wordmark: string | null;
  readonly mark: BrandMark | null;
  /** In place of the mark where the page is dark. */
  readonly darkMark: BrandMark | null;
  /** The paper's colour in either theme, for what surrounds a page. */
  readonly paper: { readonly light: string; readonly dark: string };
  /** A stylesheet with the colours and typefaces. */
  readonly style: string;
  /** Address of that stylesheet. */
  readonly styleHref: string;
  /** What the addresses under /brand/ lead to, beside the stylesheet. */
  readonly files: readonly BrandFile[];
}

/** A brand as it speaks on one page. */
export interface SpokenBrand extends Brand {
  readonly said: BrandWords;
}

/** The brand in a language; in the base language where it says nothing in that one. */
export function brandIn(brand: Brand, language: string): SpokenBrand {
  const own = Object.hasOwn(brand.words, language) ? brand.words[language] : undefined;
  const said = own ?? brand.words[BASE_LANGUAGE] ?? PLAIN_WORDS;
  return { ...brand, said };
}

/** Where everything of the brand is served. */
export const BRAND_ADDRESS = '/brand';

const PLAIN_WORDS: BrandWords = {
  name: 'Everboard',
  academy: 'Academy',
  title: 'Learn what helps, when it helps',
  lead: 'Short lessons, in an order that makes sense, chosen for the plan and the trade your company is in.',
  about: 'Learn the product one short lesson at a time.',
  footer: 'Short lessons for the people who do the work.',
};

/** An academy whose vendor says nothing of itself. */
export const PLAIN_BRAND: Brand = {
  words: {
    [BASE_LANGUAGE]: PLAIN_WORDS,
    ja: {
      name: 'Everboard',
      academy: 'アカデミー',
      title: '役に立つことを、役に立つときに',
      lead: 'ご契約のプランと業界に合わせた短いレッスンを、無理のない順番でご用意しています。',
      about: '製品の使い方を、短いレッスンで一つずつ学べます。',
      footer: '現場で働く人のための、短いレッスンです。',
    },
  },
  wordmark: null,
  mark: null,
  darkMark: null,
  ...looks({}, {}, 'plain'),
  files: [],
};

/**
 * What the colours and typefaces of a brand come to.
 * @param digest names the stylesheet: another for every other style
 */
export function looks(
  colours: Parameters<typeof coloursOf>[0],
  typefaces: Typefaces,
  digest: string,
): Pick<Brand, 'paper' | 'style' | 'styleHref'> {
  const palette: Palette = coloursOf(colours);
  return {
    paper: palette.paper,
    style: styleOf(palette, typefaces),
    styleHref: `${BRAND_ADDRESS}/${digest}.css`,
  };
}
