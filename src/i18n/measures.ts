import type { MeasureWords } from './en/measures.ts';
import type { Messages } from './en/messages.ts';

/** What a measure says of itself in a language. */
export interface MeasureSaid {
  readonly name: string;
  readonly formula: string;
  readonly detail: string;
}

/** @param measure its `words` and `n`; N itself may stand for any number of days */
export function measureSaid(
  { measures }: Messages,
  measure: { readonly words: string; readonly n: number | string | null },
): MeasureSaid {
  const all: Readonly<Record<string, MeasureWords>> = measures.words;
  const words = all[measure.words];
  if (words === undefined) throw new Error(`No words for the measure ${measure.words}`);
  const fill = (text: string | ((n: string) => string)) =>
    typeof text === 'string' ? text : text(String(measure.n ?? ''));
  return { name: fill(words.name), formula: fill(words.formula), detail: fill(words.detail) };
}
