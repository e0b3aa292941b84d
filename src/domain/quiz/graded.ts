import type { Quiz } from '../content.ts';
import type { Answers, Attempt, Instant } from '../facts.ts';
import { formOfAttempt } from './form.ts';
import { grade, passes } from './grade.ts';
import { remarked } from './remark.ts';

/**
 * What an attempt comes to with these answers: by the key and the pass mark it was begun with, whatever has become of the
 * quiz; where a question was corrected meanwhile, by either key. Of the quiz as it is now only attempts begun before that was kept take the pass mark.
 */
export function graded(
  attempt: Pick<Attempt, 'drawn' | 'form' | 'revision'>,
  quiz: Quiz,
  answers: Answers,
  at: Instant,
): NonNullable<Attempt['submitted']> {
  const { score, maxScore } = grade(attempt.drawn, answers);
  const passed = passes(score, maxScore, formOfAttempt(attempt, quiz).passMark);
  const submitted = { at, answers, score, maxScore, passed };
  const remark = remarked({ ...attempt, submitted }, quiz);
  return remark === null ? submitted : { ...submitted, ...remark };
}
