import type { ViewerCatalog } from '../catalog/catalog.ts';
import { LONGEST_WORDS, type OwnUsefulness } from '../domain/own-marks.ts';
import { readOwnText, type TextProblem } from '../domain/own-text.ts';
import { waiting } from '../reports/waiting.ts';
import { changesMarks } from '../store/own-marks.ts';
import { saveUsefulness, usefulnessOf } from '../store/usefulness.ts';
import type { LearnerAt } from './complete-module.ts';
import type { House } from './house.ts';

export interface SaidOfUse {
  /** `yes` or `no`, as the form sent it. */
  readonly useful: string;
  readonly words: string;
}

export type SayUsefulResult =
  | { readonly ok: true }
  /** No lesson that is open to them, or one they never opened; neither yes nor no; words that cannot be taken. */
  | { readonly ok: false; readonly why: 'absent' | 'answer' | TextProblem };

/** Takes down whether a lesson was of use to someone as it is now. Said again, the latest word stands. */
export async function sayUseful(
  { db }: House,
  { personId, catalog, facts, course, unit }: LearnerAt,
  said: SaidOfUse,
  now: Date,
): Promise<SayUsefulResult> {
  const module = openedLesson(catalog, facts, course, unit);
  if (module === undefined) return { ok: false, why: 'absent' };
  if (said.useful !== 'yes' && said.useful !== 'no') return { ok: false, why: 'answer' };
  const read = readOwnText(said.words, LONGEST_WORDS);
  if ('problem' in read) return { ok: false, why: read.problem };
  const { id, revision } = module;
  const useful = said.useful === 'yes';
  const answer: OwnUsefulness = { unit: id, revision, useful, words: read.text, at: now.toISOString() };
  return db.write<SayUsefulResult>(personId, async () => {
    const before = (await usefulnessOf(db, personId)).find(
      (one) => one.unit === id && one.revision === revision,
    );
    const isSame = before?.useful === useful && before.words === read.text;
    return {
      statements: isSame ? [] : [saveUsefulness(db, personId, answer)],
      changes: changesMarks(personId),
      result: { ok: true },
    };
  });
}

function openedLesson(catalog: ViewerCatalog, facts: LearnerAt['facts'], course: string, unit: string) {
  const module = catalog.unit(course, unit);
  if (module?.kind !== 'module' || waiting(catalog, course, unit, facts)) return undefined;
  return facts.openings.some((opening) => opening.unit === module.id) ? module : undefined;
}
