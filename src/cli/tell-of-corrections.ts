import type { Change } from '../catalog/compare/change.ts';
import { structureChanges } from '../catalog/compare/structure.ts';
import type { CatalogData, Quiz } from '../domain/content.ts';
import { askDatabase } from './ask-database.ts';
import { some } from './content/usage.ts';

type Corrected = Change & { readonly kind: 'corrected' };
type Published = Partial<CatalogData> | null;

/** What correcting questions does to those who answered before. */
export interface Corrections {
  /** For whoever publishes: a quiz a line; none where nothing was corrected. */
  readonly lines: readonly string[];
  /** By quiz: handed-in attempts that are marked higher. Null where no database could tell. */
  readonly markedAnew: Readonly<Record<string, number>> | null;
}

/**
 * What is corrected between two contents. To be asked before the second is in force: a running academy marks anew at once.
 * @param before what was published last; null where nothing was
 */
export async function tellOfCorrections(before: Published, after: Published): Promise<Corrections> {
  const quizzes = (after?.quizzes ?? []).flatMap((quiz) => {
    const was = before?.quizzes?.find(({ id }) => id === quiz.id);
    const corrected = was === undefined ? [] : structureChanges(was, quiz).filter(isCorrected);
    return corrected.map((change) => ({ quiz, change }));
  });
  if (quizzes.length === 0) return { lines: [], markedAnew: {} };
  let why = 'there is no database here.';
  const counts = await askDatabase(
    async (db) => {
      const { markedAnew } = await import('../reports/marked-anew.ts');
      const found: Record<string, number> = {};
      for (const { quiz, change } of quizzes) found[quiz.id] = (await markedAnew(db, quiz, [change])) ?? 0;
      return found;
    },
    (sentence) => {
      why = sentence;
    },
  );
  return { lines: inWords(quizzes, counts, why), markedAnew: counts };
}

function isCorrected(change: Change): change is Corrected {
  return change.kind === 'corrected';
}

function inWords(
  quizzes: readonly { readonly quiz: Quiz; readonly change: Corrected }[],
  counts: Corrections['markedAnew'],
  why: string,
): string[] {
  return [
    'Questions were corrected. Whoever answered them before is marked anew, and nobody loses by it:',
    ...quizzes.map(({ quiz, change: { questions, revision } }) => {
      const higher =
        counts === null ? '' : `: ${some(counts[quiz.id] ?? 0, 'handed-in attempt')} marked higher so`;
      return `  ${quiz.id}: ${questions.join(', ')}, answered before revision ${revision}${higher}`;
    }),
    ...(counts === null ? [`How many handed-in attempts that marks higher cannot be told: ${why}`] : []),
  ];
}
