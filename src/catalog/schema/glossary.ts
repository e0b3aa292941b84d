import { z } from 'zod';
import type { Schemas } from './schemas.ts';
import { byLanguage, sentence, slug } from './shared.ts';

/** `glossary.yaml`: the product's words, one for each thing. */
const glossarySchema = z.strictObject({
  terms: z
    .array(
      z.strictObject({
        id: slug.describe('Names it for `<Term of="…">`; lower-case letters, digits and hyphens.'),
        word: byLanguage(sentence, 'The word to use, by language: `{en: cost centre, ja: 原価部門}`.'),
        means: byLanguage(
          sentence,
          'What it means, in a sentence, by language. `<Term>` around the word shows it.',
        ),
        avoid: byLanguage(
          z.array(sentence),
          'Words not to use for it, by language: `{en: [cost center, department code], ja: [コストセンター]}`.',
        ).optional(),
      }),
    )
    .describe('The words of the product: `[{id, word, means, avoid}]`.'),
});

export const GLOSSARY_SCHEMAS: Schemas = { base: glossarySchema, translation: glossarySchema };
