import { z } from 'zod';
import { sentence, slug } from './shared.ts';

const corrected = z
  .int()
  .min(2)
  .optional()
  .describe(
    'Revision of the quiz at which its right answer was corrected: who answered before is marked anew, and never loses by it.',
  );
const id = slug.describe('Names it within the quiz; lower-case letters, digits and hyphens.');
const optionId = slug.describe('Names it within the question; lower-case letters, digits and hyphens.');
const prompt = sentence.describe('The question itself.');
const feedback = sentence.optional().describe('Shown after submitting, whatever was answered.');
const optionFeedback = sentence.optional().describe('Says why this option is right or wrong.');
const text = sentence.describe('The words shown.');
const left = sentence.describe('The left side, shown in place.');
const right = sentence.describe('The right side, to be found.');
const answers = z
  .array(sentence)
  .min(1, 'at least one accepted answer')
  .describe('Every accepted answer; compared without case, width and surrounding space.');

function choice<K extends 'single' | 'multiple' | 'boolean'>(kind: K) {
  return z.strictObject({
    id,
    kind: z.literal(kind),
    prompt,
    feedback,
    corrected,
    options: z
      .array(
        z.strictObject({
          id: optionId,
          text,
          correct: z
            .boolean()
            .optional()
            .describe('`true` on the options that are right; left out elsewhere.'),
          feedback: optionFeedback,
        }),
      )
      .describe('The options: `[{id, text, correct, feedback}]`.'),
  });
}

/** A question of a quiz in the base language. */
export const questionSchema = z.discriminatedUnion('kind', [
  choice('single'),
  choice('multiple'),
  choice('boolean'),
  z.strictObject({ id, kind: z.literal('text'), prompt, feedback, answers }),
  z.strictObject({
    id,
    kind: z.literal('number'),
    prompt,
    feedback,
    corrected,
    answer: z.number().describe('The right number.'),
    tolerance: z.number().optional().describe('How far off still counts as right; 0 when left out.'),
  }),
  z.strictObject({
    id,
    kind: z.literal('order'),
    prompt,
    feedback,
    corrected,
    items: z
      .array(z.strictObject({ id: optionId, text }))
      .describe('The items in the right order: `[{id, text}]`.'),
  }),
  z.strictObject({
    id,
    kind: z.literal('match'),
    prompt,
    feedback,
    corrected,
    pairs: z
      .array(z.strictObject({ id: optionId, left, right }))
      .describe('What belongs together: `[{id, left, right}]`.'),
  }),
]);

/** A question’s words in another language. */
export const questionTranslation = z.strictObject({
  id: slug.describe('Id of the question in the base language.'),
  prompt,
  feedback,
  options: z
    .array(z.strictObject({ id: optionId, text, feedback: optionFeedback }))
    .optional()
    .describe('The options’ words: `[{id, text, feedback}]`.'),
  items: z
    .array(z.strictObject({ id: optionId, text }))
    .optional()
    .describe('The items’ words: `[{id, text}]`.'),
  pairs: z
    .array(z.strictObject({ id: optionId, left, right }))
    .optional()
    .describe('The pairs’ words: `[{id, left, right}]`.'),
  answers: answers.optional(),
});
