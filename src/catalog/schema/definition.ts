import { z } from 'zod';
import { criterion } from './criterion.ts';
import { sentence, structure, translatedWords, wholeNumber, words } from './shared.ts';

const { id, revision, change, status } = structure;

const state = {
  sentence: sentence.describe(
    'What is true of a customer that is onboarded, in a sentence: the state that the criterion stands for.',
  ),
};

/** `definitions/<definition>/en.mdx` */
export const definitionSchema = z.strictObject({
  id,
  ...words,
  ...state,
  version: wholeNumber
    .min(1)
    .describe(
      'Whole number that no other definition has; a later one has a higher number. An account’s status names it.',
    ),
  effective: z.iso
    .date('a date such as 2027-01-31')
    .describe(
      'Date from which it is in force (from midnight UTC), until the next one’s. Such as 2027-01-31.',
    ),
  revision,
  change,
  status,
  criterion,
});

/** `definitions/<definition>/<language>.mdx` */
export const definitionTranslation = z.strictObject({ ...translatedWords, ...state });
