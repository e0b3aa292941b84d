import type { Locator } from '@playwright/test';
import { questionsOf } from '../academy/answers.ts';
import type { WrittenQuestion } from '../academy/content.ts';
import type { Page } from './academy.ts';

/** Fills in the quiz on the page by hand, rightly or all wrong. @returns ids of the questions, in order */
export async function fillIn(
  page: Page,
  quiz: string,
  how: 'rightly' | 'wrongly',
  language: 'en' | 'ja' = 'en',
): Promise<string[]> {
  const questions = questionsOf(quiz, language);
  const ids = await drawn(page);
  for (const id of ids) {
    const question = questions.get(id);
    if (!question) throw new Error(`${quiz} asks ${id}, which nobody wrote.`);
    await fillInOne(page.locator(`fieldset[id="${id}"]`), question, how === 'rightly');
  }
  return ids;
}

/** Ids of the questions on the page, in order. */
export function drawn(page: Page): Promise<string[]> {
  return page.locator('form.quiz fieldset').evaluateAll((sets) => sets.map((set) => set.id));
}

async function fillInOne(asked: Locator, question: WrittenQuestion, rightly: boolean): Promise<void> {
  const { id, options = [], items = [], pairs = [], answers = [], answer = 0 } = question;
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'boolean': {
      const chosen = options.filter((option) => (option.correct === true) === rightly);
      const few = question.kind === 'multiple' ? chosen : chosen.slice(0, 1);
      for (const option of few) await asked.getByLabel(option.text, { exact: true }).check();
      return;
    }
    case 'text':
      return asked.getByRole('textbox').fill(rightly ? (answers[0] ?? '') : 'something else');
    case 'number':
      return asked.getByRole('textbox').fill(String(rightly ? answer : answer + 1000));
    case 'order': {
      for (const [index, item] of items.entries()) {
        const place = rightly ? index + 1 : items.length - index;
        await asked.locator(`select[name="${id}.${item.id}"]`).selectOption(String(place));
      }
      return;
    }
    case 'match': {
      for (const [index, pair] of pairs.entries()) {
        const partner = rightly ? pair : (pairs[(index + 1) % pairs.length] ?? pair);
        const select = asked.locator(`select[name="${id}.${pair.id}"]`);
        const letter = await select
          .locator('option')
          .filter({ hasText: partner.right })
          .getAttribute('value');
        await select.selectOption(letter);
      }
    }
  }
}
