import { z } from 'zod';
import { KINDS, type Schemas } from './schemas.ts';
import { sentence, slug } from './shared.ts';

/** `retired.yaml`: what was taken away with its folder. */
const retiredSchema = z.strictObject({
  retired: z
    .array(
      z.strictObject({
        id: slug.describe('The id it had. It is never used again.'),
        kind: z.enum(KINDS).describe(`What it was: ${KINDS.join(', ')}.`),
        title: sentence.describe('What it was called, for whoever reads this later.'),
        when: z.iso
          .date('a date such as 2027-01-31')
          .describe('The day it was taken away, such as 2027-01-31.'),
      }),
    )
    .describe('What was taken away: `[{id, kind, title, when}]`.'),
});

export const RETIRED_SCHEMAS: Schemas = { base: retiredSchema, translation: retiredSchema };
