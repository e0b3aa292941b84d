import type { Question, QuestionWords } from '../domain/content.ts';
import { fieldsList, number, oneOf, optionalText, type Raw, text, texts } from './raw.ts';

const KINDS = ['single', 'multiple', 'boolean', 'text', 'number', 'order', 'match'] as const;

/** The questions' structure; a text question accepts the answers of every language together. */
export function questionsFrom(base: readonly Raw[], everyLanguage: readonly (readonly Raw[])[]): Question[] {
  return base.map((raw) => {
    const id = text(raw.id);
    const kind = oneOf(raw.kind, KINDS, 'single');
    const corrected = typeof raw.corrected === 'number' ? { corrected: raw.corrected } : {};
    switch (kind) {
      case 'text':
        return {
          id,
          kind,
          ...corrected,
          answers: [...new Set(everyLanguage.flatMap((questions) => answersTo(id, questions)))],
        };
      case 'number':
        return { id, kind, ...corrected, answer: number(raw.answer, 0), tolerance: number(raw.tolerance, 0) };
      case 'order':
        return { id, kind, ...corrected, items: fieldsList(raw.items).map((item) => text(item.id)) };
      case 'match':
        return { id, kind, ...corrected, pairs: fieldsList(raw.pairs).map((pair) => text(pair.id)) };
      default:
        return {
          id,
          kind,
          ...corrected,
          options: fieldsList(raw.options).map((o) => ({ id: text(o.id), correct: o.correct === true })),
        };
    }
  });
}

function answersTo(id: string, questions: readonly Raw[]): string[] {
  return texts(questions.find((question) => text(question.id) === id)?.answers);
}

/** One language's words by question id; what a translation lacks is taken from the base language. */
export function questionWords(own: readonly Raw[], base: readonly Raw[]): Record<string, QuestionWords> {
  const written = new Map(own.map((raw) => [text(raw.id), raw]));
  return Object.fromEntries(
    base.map((raw) => {
      const id = text(raw.id);
      return [id, wordsOf(written.get(id) ?? raw, raw)];
    }),
  );
}

function wordsOf(own: Raw, base: Raw): QuestionWords {
  const options = merged(own, base, 'options');
  const items = merged(own, base, 'items');
  const pairs = merged(own, base, 'pairs');
  return {
    prompt: text(own.prompt),
    feedback: optionalText(own.feedback),
    options: byId([...options, ...items], (raw) => ({
      text: text(raw.text),
      feedback: optionalText(raw.feedback),
    })),
    pairs: byId(pairs, (raw) => ({ left: text(raw.left), right: text(raw.right) })),
  };
}

function merged(own: Raw, base: Raw, name: string): Raw[] {
  const translated = new Map(fieldsList(own[name]).map((raw) => [text(raw.id), raw]));
  return fieldsList(base[name]).map((raw) => translated.get(text(raw.id)) ?? raw);
}

function byId<V>(raws: readonly Raw[], make: (raw: Raw) => V): Record<string, V> {
  return Object.fromEntries(raws.map((raw) => [text(raw.id), make(raw)]));
}
