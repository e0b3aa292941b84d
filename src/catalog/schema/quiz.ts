import { z } from 'zod';
import { questionSchema, questionTranslation } from './question.ts';
import { movedFrom, structure, translatedWords, wholeNumber, words } from './shared.ts';

/** `courses/<course>/quizzes/<quiz>/en.mdx` */
export const quizSchema = z.strictObject({
  ...structure,
  ...words,
  passMark: wholeNumber.min(1).max(100).describe('Percent of points that passes, 1–100.'),
  attempts: wholeNumber
    .min(1)
    .optional()
    .describe('How often it can be submitted; left out = as often as one likes.'),
  cooldown: wholeNumber.min(0).optional().describe('Minutes between two attempts.'),
  timeLimit: wholeNumber.min(1).optional().describe('Minutes for one attempt; left out = no limit.'),
  review: z
    .enum(['answers', 'feedback', 'score'])
    .optional()
    .describe('What is shown after submitting: `answers` (the default), `feedback` or `score`.'),
  counts: z
    .enum(['best', 'last'])
    .optional()
    .describe('Which attempt counts: `best` (the default) or `last`.'),
  draw: wholeNumber
    .min(1)
    .optional()
    .describe('How many questions an attempt draws from the pool; left out = all.'),
  shuffle: z
    .boolean()
    .optional()
    .describe('`true`: the order of questions and options is drawn anew for each attempt.'),
  questions: z.array(questionSchema).min(1, 'at least one question').describe('The pool of questions.'),
  movedFrom,
});

/** `courses/<course>/quizzes/<quiz>/<language>.mdx` */
export const quizTranslation = z.strictObject({
  ...translatedWords,
  questions: z.array(questionTranslation).describe('The questions’ words, by id.'),
});
