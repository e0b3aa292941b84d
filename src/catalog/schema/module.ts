import { z } from 'zod';
import { movedFrom, sentence, slug, structure, translatedWords, wholeNumber, words } from './shared.ts';

const objective = {
  text: sentence.describe('What one can do afterwards.'),
  measure: sentence.describe('How one can tell.'),
};

const materials = z.array(sentence).optional().describe('What to have at hand, a sentence each.');

/** `courses/<course>/modules/<module>/en.mdx` */
export const moduleSchema = z.strictObject({
  ...structure,
  ...words,
  minutes: wholeNumber.min(1).describe('Time needed, in whole minutes, at most 30.'),
  objectives: z
    .array(
      z.strictObject({
        ...objective,
        by: wholeNumber.min(0).describe('Days after enrolment by which it should be met, as a whole number.'),
      }),
    )
    .min(1, 'at least one objective')
    .describe('What the learner can do afterwards: `[{text, measure, by}]`.'),
  materials,
  prerequisites: z
    .array(slug)
    .optional()
    .describe('Ids of modules or quizzes of the same course that come first.'),
  movedFrom,
});

/** `courses/<course>/modules/<module>/<language>.mdx` */
export const moduleTranslation = z.strictObject({
  ...translatedWords,
  objectives: z
    .array(z.strictObject(objective))
    .describe(
      'The objectives’ words, as many as the base language has and in its order: `[{text, measure}]`.',
    ),
  materials,
});
