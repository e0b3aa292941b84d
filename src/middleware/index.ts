import { sequence } from 'astro:middleware';
import { answerSafely } from './answer-safely.ts';
import { formsWhereTaken } from './forms-where-taken.ts';
import { gate } from './gate.ts';
import { leadOn } from './lead-on.ts';
import { offerLesson } from './offer-lesson.ts';
import { recognise } from './recognise.ts';

export const onRequest = sequence(answerSafely, recognise, gate, leadOn, formsWhereTaken, offerLesson);
