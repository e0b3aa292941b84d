import { type HTMLElement, parse } from 'node-html-parser';
import { readContent, type WrittenQuestion } from './content.ts';

/** The questions of a quiz with their answers, as the author wrote them. */
export function questionsOf(quiz: string, language: 'en' | 'ja' = 'en'): Map<string, WrittenQuestion> {
  const written = readContent().find(({ kind, id }) => kind === 'quiz' && id === quiz);
  const spoken = new Map(written?.words[language].front.questions?.map((one) => [one.id, one]));
  return new Map(
    written?.front.questions?.map((one) => [one.id, merged(one, spoken.get(one.id) ?? one)] as const) ?? [],
  );
}

/** Structure from the base language, words from the other. */
function merged(base: WrittenQuestion, spoken: WrittenQuestion): WrittenQuestion {
  const words = <T extends { readonly id: string }>(all: readonly T[] | undefined, one: T): T => ({
    ...one,
    ...all?.find(({ id }) => id === one.id),
  });
  return {
    ...base,
    ...spoken,
    ...(base.options && { options: base.options.map((one) => words(spoken.options, one)) }),
    ...(base.items && { items: base.items.map((one) => words(spoken.items, one)) }),
    ...(base.pairs && { pairs: base.pairs.map((one) => words(spoken.pairs, one)) }),
  };
}

/** The fields of the quiz form on this page, filled in rightly, with the attempt they belong to. */
export function rightAnswers(html: string, quiz: string, language: 'en' | 'ja' = 'en'): [string, string][] {
  const form = parse(html).querySelector('form.quiz');
  if (!form) throw new Error(`There is no quiz form on the page of ${quiz}.`);
  const attempt = form.querySelector('input[name="_attempt"]')?.getAttribute('value') ?? '';
  const questions = questionsOf(quiz, language);
  return [
    ['_attempt', attempt],
    ...form.querySelectorAll('fieldset').flatMap((asked) => {
      const question = questions.get(asked.id);
      if (!question) throw new Error(`${quiz} asks ${asked.id}, which nobody wrote.`);
      return fieldsOf(question, asked);
    }),
  ];
}

function fieldsOf(question: WrittenQuestion, asked: HTMLElement): [string, string][] {
  const { id, options = [], items = [], pairs = [], answers = [], answer } = question;
  const right = options.filter((option) => option.correct).map((option) => option.id);
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'boolean':
      return right.map((option) => [id, option]);
    case 'text':
      return [[id, answers[0] ?? '']];
    case 'number':
      return [[id, String(answer)]];
    case 'order':
      return items.map((item, index) => [`${id}.${item.id}`, String(index + 1)]);
    case 'match':
      return pairs.map((pair) => {
        const choices = asked.querySelectorAll(`select[name="${id}.${pair.id}"] option`);
        const partner = choices.find((choice) => choice.text.trim().replace(/^\w\. /, '') === pair.right);
        return [`${id}.${pair.id}`, partner?.getAttribute('value') ?? ''];
      });
  }
}
