import { z } from 'zod';
import { CHOSEN } from '../../domain/brand/palette.ts';
import { BASE_LANGUAGE } from '../../domain/content.ts';
import type { Schemas } from './schemas.ts';
import { sentence } from './shared.ts';

const words = z.record(z.string(), sentence).refine((said) => Object.hasOwn(said, BASE_LANGUAGE), {
  message: `words in the base language, \`${BASE_LANGUAGE}\`, and in as many others as there are`,
});

const colour = z.strictObject({
  light: z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour as `"#2f6b4f"`, in quotes'),
  dark: z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour as `"#7cc4a0"`, in quotes'),
});

const chosen = Object.fromEntries(CHOSEN.map((name) => [name, colour.optional()])) as Record<
  (typeof CHOSEN)[number],
  z.ZodOptional<typeof colour>
>;

const typeface = z.strictObject({
  families: z
    .array(z.string().regex(/^[\p{L}\p{N} _-]+$/u, 'the name of a typeface'))
    .min(1, 'at least one name')
    .describe('Names of typefaces, the one that is wanted first.'),
  file: z.string().optional().describe('A WOFF2 file beside brand.yaml that brings the first of them.'),
});

const brandSchema = z.strictObject({
  name: words.describe('The vendor as it is called in a sentence, by language: `{en: …, ja: …}`.'),
  academy: words.describe('The academy as its pages and letters are signed, by language.'),
  wordmark: sentence.optional().describe('The name beside the mark, the same in every language.'),
  title: words.describe('Above everything on the first page, by language.'),
  lead: words.describe('Whom the academy is for and what it offers, by language; a sentence or two.'),
  about: words.describe('What is learned here, as a sentence, by language; stands in invitations.'),
  footer: words.describe('A line at the foot of every page, by language.'),
  mark: z
    .string()
    .optional()
    .describe('A picture beside brand.yaml that stands for the vendor: SVG, PNG or WebP.'),
  darkMark: z.string().optional().describe('Another for dark pages. An SVG can tell by itself.'),
  colours: z
    .strictObject(chosen)
    .optional()
    .describe(
      `Colours in both themes, \`{light, dark}\` each: ${CHOSEN.join(', ')}. Those left out follow from the others.`,
    ),
  fonts: z
    .record(
      z.string().regex(/^[a-z]{2,3}(-[A-Za-z]+)?$/, 'the code of a language'),
      z.strictObject({ titles: typeface.optional(), text: typeface.optional() }),
    )
    .optional()
    .describe(
      'Typefaces of titles and text, by language: `{en: {titles: {families: […], file: …}, text: …}}`.',
    ),
});

export const BRAND_SCHEMAS: Schemas = { base: brandSchema, translation: brandSchema };
export type BrandWritten = z.infer<typeof brandSchema>;
export const readsAsBrand = (data: unknown): BrandWritten | null => brandSchema.safeParse(data).data ?? null;
