import { z } from 'zod';
import { TOUCH_KINDS } from '../../domain/history.ts';
import { sentence, slug, wholeNumber } from './shared.ts';

const share = wholeNumber.min(1).max(100).describe('Whole percent, 1–100.');

const parts = () => z.array(criterion).min(1, 'at least one criterion');

const KEYS = 'path, quiz, signedIn, event, seats, touch, plan, days, all, any, atLeast';

/**
 * A criterion is a mapping with one key: what is asked. It is all there is to say when something is reached; there is
 * no code in it, and nobody can declare it met by hand.
 */
const fields = z.strictObject({
  path: z
    .strictObject({
      share: share.optional().describe('Whole percent of them, 1–100; left out = 100.'),
      paths: z
        .array(slug)
        .min(1, 'at least one path, or no `paths` at all')
        .optional()
        .describe(
          'Ids of learning paths, all of which have to be completed; left out = a person’s onboarding paths (those with `days`).',
        ),
    })
    .optional()
    .describe(
      'So many percent of the people invited have completed these paths: `{share: 80}`, `{share: 20, paths: [everboarding]}`.',
    ),
  quiz: z
    .strictObject({
      id: slug.describe('Id of a quiz.'),
      share: share.optional().describe('Whole percent of them, 1–100; left out = 100.'),
    })
    .optional()
    .describe(
      'So many percent of the people invited have passed a quiz: `{id: first-value-quiz, share: 50}`.',
    ),
  signedIn: z
    .strictObject({ share })
    .optional()
    .describe(
      'So many percent of the people invited have signed in to the academy: `{share: 80}`; `{share: 1}` = at least one of them.',
    ),
  event: z
    .strictObject({
      name: sentence.describe('Name of a product event, exactly as the product sends it.'),
      times: wholeNumber.min(1).optional().describe('How often it has to have been seen; left out = once.'),
    })
    .optional()
    .describe('A product event has been seen so many times: `{name: invoice_approved, times: 10}`.'),
  seats: z
    .strictObject({
      share,
      days: wholeNumber.min(1).max(365).describe('Within so many days, the present one among them; 1–365.'),
    })
    .optional()
    .describe(
      'So many percent of the seats bought have been used within the last days: `{share: 60, days: 30}`.',
    ),
  touch: z
    .enum(TOUCH_KINDS)
    .optional()
    .describe(`A touch of this kind was held: ${TOUCH_KINDS.join(', ')}.`),
  plan: z
    .enum(['agreed', 'confirmed'])
    .optional()
    .describe('A success plan is `agreed`, or its value `confirmed` by the customer.'),
  days: z
    .strictObject({
      since: z.enum(['contract', 'kickoff']).describe('What the days count from: `contract` or `kickoff`.'),
      days: wholeNumber.min(1).describe('Calendar days in the account’s time zone.'),
    })
    .optional()
    .describe('So many days have gone by: `{since: contract, days: 14}`.'),
  all: z.lazy(parts).optional().describe('All of these hold: a list of criteria.'),
  any: z.lazy(parts).optional().describe('At least one of these holds: a list of criteria.'),
  atLeast: z
    .strictObject({
      n: wholeNumber.min(1).describe('How many of them.'),
      of: z.lazy(parts).describe('A list of criteria.'),
    })
    .refine(({ n, of }) => n <= of.length, {
      path: ['n'],
      message: 'at most as many as there are criteria in `of`',
    })
    .optional()
    .describe('At least so many of these hold: `{n: 2, of: [ … ]}`.'),
});

export const criterion: z.ZodType = fields
  .refine((value) => Object.values(value).filter((one) => one !== undefined).length === 1, {
    message: `a mapping with exactly one of ${KEYS}`,
  })
  .describe('What has to be true, such as `{event: {name: invoice_imported}}`.');
