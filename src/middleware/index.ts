import { sequence } from 'astro:middleware';
import { answerSafely } from './answer-safely.ts';
import { gate } from './gate.ts';
import { recognise } from './recognise.ts';
import { rememberLesson } from './remember-lesson.ts';

export const onRequest = sequence(answerSafely, recognise, gate, rememberLesson);
