import { z } from 'zod';
import { sentence, slug, structure, translatedWords, wholeNumber, words } from './shared.ts';

const aims = {
  goal: sentence.describe('What the learner sets out to do, in a sentence.'),
  outcome: sentence.describe('What is true once the path is done, in a sentence.'),
};

/** `paths/<path>/en.mdx` */
export const pathSchema = z.strictObject({
  ...structure,
  ...words,
  ...aims,
  days: wholeNumber
    .min(1)
    .optional()
    .describe('Days from enrolment in which the path should be done; left out = no date.'),
  courses: z
    .array(
      z.strictObject({
        id: slug.describe('Id of a course.'),
        required: z
          .boolean()
          .optional()
          .describe(
            '`true` (the default) when the course counts towards the path being done, `false` when it is a choice.',
          ),
      }),
    )
    .min(1, 'at least one course')
    .describe('The courses in the order they are taken: `[{id: course-id, required: true}]`.'),
});

/** `paths/<path>/<language>.mdx` */
export const pathTranslation = z.strictObject({ ...translatedWords, ...aims });
