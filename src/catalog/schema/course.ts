import { z } from 'zod';
import { slug, structure, translatedWords, words } from './shared.ts';

/** `courses/<course>/en.mdx` */
export const courseSchema = z.strictObject({
  ...structure,
  ...words,
  modules: z
    .array(slug)
    .min(1, 'at least one module')
    .describe('Ids of the course’s modules and quizzes, in the order they are taken.'),
  prerequisites: z.array(slug).optional().describe('Ids of courses that come first.'),
});

/** `courses/<course>/<language>.mdx` */
export const courseTranslation = z.strictObject(translatedWords);
