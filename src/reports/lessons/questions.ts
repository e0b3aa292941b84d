import { words } from '../../catalog/catalog.ts';
import type { Quiz } from '../../domain/content.ts';
import { shareOf } from '../../domain/lessons/few.ts';
import type { QuestionFigure } from '../../domain/lessons/questions.ts';
import type { QuestionRow } from './views.ts';

/** In the order of the quiz; what it does not ask any more is left out, and so is what nobody was asked. */
export function questionRows(
  quiz: Quiz,
  figures: readonly QuestionFigure[],
  language: string,
): QuestionRow[] {
  const said = words(quiz, language).words.questions;
  return quiz.questions.flatMap(({ id }): QuestionRow[] => {
    const figure = figures.find((one) => one.id === id);
    if (figure === undefined) return [];
    return [
      {
        id,
        prompt: said[id]?.prompt ?? id,
        asked: figure.asked,
        right: figure.right,
        facility: shareOf(figure.right, figure.asked),
        discrimination: figure.discrimination,
        flags: figure.flags,
        options: figure.options.map((option) => ({
          ...option,
          text: said[id]?.options[option.id]?.text ?? option.id,
          share: shareOf(option.taken, figure.asked),
        })),
      },
    ];
  });
}
