import { z } from 'zod';
import type { Schemas } from './schemas.ts';
import { audience, byLanguage, sentence, slug } from './shared.ts';

/** `features.yaml`: what not every customer has, and what it is called. */
const featuresSchema = z.strictObject({
  features: z
    .array(
      z.strictObject({
        id: slug.describe('Names it in this list; lower-case letters, digits and hyphens.'),
        audience: audience.describe(
          'Who has it: `{plans: [], industries: [], useCases: [], roles: []}`. Any value matches within a list, all lists must match.',
        ),
        names: byLanguage(
          z.array(sentence).min(1, 'at least one name'),
          'What it is called in texts, by language: `{en: [Smart routing], ja: [スマートルーティング]}`.',
        ),
      }),
    )
    .describe('Features that not everybody has: `[{id, audience, names}]`.'),
});

export const FEATURES_SCHEMAS: Schemas = { base: featuresSchema, translation: featuresSchema };
