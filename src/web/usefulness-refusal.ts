import type { SaidOfUse, SayUsefulResult } from '../commands/say-useful.ts';
import { LONGEST_WORDS } from '../domain/own-marks.ts';
import type { Messages } from '../i18n/index.ts';
import type { UsefulnessView } from '../reports/views.ts';

type Why = Exclude<Extract<SayUsefulResult, { ok: false }>['why'], 'absent'>;

/** The question again, with what was answered and why it was not taken. */
export function wordsRefused(
  view: UsefulnessView,
  { useful, words }: SaidOfUse,
  why: Why,
  { notes }: Messages,
): UsefulnessView {
  const error = {
    answer: notes.useful.answer,
    long: notes.useful.long(LONGEST_WORDS),
    marks: notes.refused.marks,
  };
  return {
    ...view,
    said: { useful: useful === 'yes' ? true : useful === 'no' ? false : null, words },
    error: error[why],
  };
}
