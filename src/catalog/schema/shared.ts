import { z } from 'zod';
import { ROLES } from '../../domain/audience.ts';
import { BASE_LANGUAGE } from '../../domain/content.ts';

/** Lower-case letters, digits and single hyphens: ids and the values of an audience. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const slug = z
  .string()
  .max(80)
  .regex(SLUG, 'lower-case letters, digits and single hyphens, such as `first-invoice`');

/** A sentence or a few words; never empty. */
export const sentence = z.string().trim().min(1, 'some words');

export const wholeNumber = z.int();

const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][A-Za-z]+)?$/, 'the code of a language, such as `en` or `ja`');

/** Something in the languages it is written in, the base language among them. */
export const byLanguage = <V extends z.ZodType>(value: V, description: string) =>
  z
    .record(language, value)
    .refine((all) => Object.hasOwn(all, BASE_LANGUAGE), {
      message: `fields by language, \`${BASE_LANGUAGE}\` among them`,
    })
    .describe(description);

export const audience = z
  .strictObject({
    plans: z
      .array(slug)
      .optional()
      .describe('Plans of which the customer must have one, such as `[premium]`.'),
    industries: z.array(slug).optional().describe('Industries of which the customer must be in one.'),
    useCases: z.array(slug).optional().describe('Use cases of which the customer must have at least one.'),
    roles: z
      .array(z.enum(ROLES))
      .optional()
      .describe(`Roles of which the reader must have one: ${ROLES.join(', ')}.`),
  })
  .describe(
    'Who it is for: `{plans: [], industries: [], useCases: [], roles: []}`. Any value matches within a list, all lists must match; left out = for everyone.',
  );

const change = z
  .strictObject({
    kind: z
      .enum(['fix', 'updated', 'redo'])
      .describe(
        '`fix` (nothing to tell), `updated` (shown to those who finished) or `redo` (asked for again).',
      ),
    note: sentence.describe('One sentence on what is new, for those who have finished.'),
    by: z.iso
      .date('a date such as 2027-01-31')
      .optional()
      .describe('Date until which a `redo` is asked for, such as 2027-01-31. Only with `kind: redo`.'),
  })
  .refine((value) => value.by === undefined || value.kind === 'redo', {
    path: ['by'],
    message: '`by` only together with `kind: redo`',
  })
  .describe('What the latest revision means for those who have finished: `{kind, note, by}`.');

/** Fields of every base file. */
export const structure = {
  id: slug.describe(
    'Names the page and holds people’s progress; lower-case letters, digits and hyphens. It outlives moves and renames and is never used again.',
  ),
  audience: audience.optional(),
  revision: wholeNumber
    .min(1)
    .optional()
    .describe('Whole number that starts at 1 and is raised when the substance changes.'),
  change: change.optional(),
  status: z
    .enum(['draft', 'live', 'retired'])
    .optional()
    .describe('`draft` (seen by CEM and admin only), `live` (the default) or `retired` (seen by nobody).'),
  publishAt: z
    .union(
      [z.iso.date(), z.iso.datetime({ offset: true })],
      'a date (2027-01-31) or an instant (2027-01-31T09:00:00+09:00)',
    )
    .optional()
    .describe(
      'Date (2027-01-31, from midnight UTC) or instant (2027-01-31T09:00:00+09:00) before which it counts as a draft.',
    ),
};

/** Of a module or quiz. */
export const movedFrom = z
  .array(slug)
  .optional()
  .describe(
    'Ids of the courses it was in before: its addresses there lead to where it is. `content -- mv` writes it.',
  );

/** Words of every file, in every language. */
export const words = {
  title: sentence.describe('What it is called.'),
  summary: sentence.describe('One sentence on what the reader gets from it.'),
};

/** The same in a translation, where the note on the latest change is words too. */
export const translatedWords = {
  ...words,
  translates: wholeNumber
    .min(1)
    .optional()
    .describe('The revision of the base language that this translation renders; left out = 1.'),
  change: z
    .strictObject({ note: sentence.describe('The note of the base language’s `change`, in this language.') })
    .optional()
    .describe('`{note}`: what is new, for those who have finished.'),
};
