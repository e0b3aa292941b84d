import { z } from 'zod';
import { NAMED } from '../../domain/content.ts';
import type { Schemas } from './schemas.ts';
import { byLanguage, sentence } from './shared.ts';

/** `names.yaml`: what readers call the plans, industries and use cases. */
const namesSchema = z.strictObject({
  names: z
    .array(
      z.strictObject({
        of: z.enum(NAMED).describe('What it is a value of.'),
        id: z.string().min(1).describe('The value as audiences and accounts have it: `premium`.'),
        name: byLanguage(sentence, 'What it is called, by language: `{en: Premium, ja: プレミアム}`.'),
      }),
    )
    .describe('Names of plans, industries and use cases: `[{of, id, name}]`.'),
});

export const NAMES_SCHEMAS: Schemas = { base: namesSchema, translation: namesSchema };
