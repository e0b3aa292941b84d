import type { Question, QuestionWords, Quiz } from '../domain/content.ts';
import type { Answers, Attempt, DrawnQuestion } from '../domain/facts.ts';
import { answerTo } from '../domain/quiz/grade.ts';
import { asCorrected, correctedSince, rightByEither } from '../domain/quiz/remark.ts';
import type { ReviewedQuestion, ReviewLine } from './views.ts';

/** Stands in where a question, or a part of one, has been taken out of the quiz since it was drawn. */
export const GONE: QuestionWords = { prompt: '—', feedback: null, options: {}, pairs: {} };

/** Every question of a submitted attempt with what was answered; `tell` = the right answers are shown too. */
export function reviewed(
  attempt: Attempt,
  quiz: Quiz,
  questions: Readonly<Record<string, QuestionWords>>,
  tell: boolean,
): ReviewedQuestion[] {
  const answers = attempt.submitted?.answers ?? {};
  const right = rightByEither(attempt, quiz);
  const corrected = correctedSince(attempt.revision, quiz);
  return asCorrected(attempt, quiz).map((drawn) => {
    const { id, kind } = drawn.question;
    const said = questions[id] ?? GONE;
    return {
      id,
      kind,
      prompt: said.prompt,
      right: right.has(id),
      corrected: corrected.has(id),
      feedback: said.feedback,
      lines: linesOf(drawn, said, answers, right.has(id), tell),
    };
  });
}

function linesOf(
  { question, shown }: DrawnQuestion,
  said: QuestionWords,
  answers: Answers,
  right: boolean,
  tell: boolean,
): ReviewLine[] {
  const answer = answerTo(question, answers);
  switch (question.kind) {
    case 'text':
    case 'number':
      return [
        {
          ...BLANK,
          text: '',
          mark: right ? 'right' : 'wrong',
          given: typeof answer === 'string' ? answer : '',
          expected: right || !tell ? null : expectedText(question),
        },
      ];
    case 'order': {
      const places = Array.isArray(answer) ? answer : [];
      return (tell ? question.items : shown).map((item) => {
        const given = places.indexOf(item) + 1;
        const place = question.items.indexOf(item) + 1;
        return {
          ...BLANK,
          text: said.options[item]?.text ?? '—',
          mark: given === place ? 'right' : 'wrong',
          given: given > 0 ? String(given) : '',
          expected: given === place || !tell ? null : String(place),
          feedback: said.options[item]?.feedback ?? null,
        };
      });
    }
    case 'match': {
      const partners: Readonly<Record<string, string>> =
        answer !== null && typeof answer === 'object' && !Array.isArray(answer)
          ? (answer as Record<string, string>)
          : {};
      return question.pairs.map((pair) => {
        const given = partners[pair];
        return {
          ...BLANK,
          text: said.pairs[pair]?.left ?? '—',
          mark: given === pair ? 'right' : 'wrong',
          given: given === undefined ? '' : (said.pairs[given]?.right ?? '—'),
          expected: given === pair || !tell ? null : (said.pairs[pair]?.right ?? '—'),
        };
      });
    }
    default: {
      const chosen = Array.isArray(answer) ? answer : [];
      return shown.map((id) => {
        const isChosen = chosen.includes(id);
        const correct = question.options.some((option) => option.id === id && option.correct);
        return {
          ...BLANK,
          text: said.options[id]?.text ?? '—',
          mark: markOf(isChosen, correct, tell),
          chosen: isChosen,
          feedback: isChosen || tell ? (said.options[id]?.feedback ?? null) : null,
        };
      });
    }
  }
}

const BLANK = { chosen: false, given: null, expected: null, feedback: null } as const;

/** An option left alone is marked only where the right answers are told. */
function markOf(chosen: boolean, correct: boolean, tell: boolean): ReviewLine['mark'] {
  if (chosen) return correct ? 'right' : 'wrong';
  return correct && tell ? 'missed' : null;
}

function expectedText(question: Question): string | null {
  if (question.kind === 'text') return question.answers[0] ?? null;
  return question.kind === 'number' ? String(question.answer) : null;
}
