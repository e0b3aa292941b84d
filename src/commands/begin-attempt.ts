import { randomToken } from '../auth/tokens.ts';
import type { ViewerCatalog } from '../catalog/catalog.ts';
import type { Quiz } from '../domain/content.ts';
import type { Attempt, LearnerFacts } from '../domain/facts.ts';
import { drawQuestions } from '../domain/quiz/draw.ts';
import { formOf } from '../domain/quiz/form.ts';
import { type Attempted, mayAttempt } from '../domain/quiz/standing.ts';
import { endOf } from '../domain/quiz/time.ts';
import { attemptsAt, insertAttempt } from '../store/attempts.ts';
import { changesFacts, insertOpening } from '../store/learning.ts';
import { findPerson } from '../store/people.ts';
import type { House } from './house.ts';
import { writeScopesAt } from './write-scopes.ts';

/**
 * The attempt someone is in: the one begun and not submitted – a reload, a second tab and a quiz that was changed
 * meanwhile get the same – else a new one with a draw of its own. Null when the quiz allows no further attempt now.
 */
export async function beginAttempt(
  { db }: House,
  personId: string,
  catalog: ViewerCatalog,
  quiz: Quiz,
  facts: LearnerFacts,
  now: Date,
): Promise<Attempt | null> {
  const known = await attemptsAt(db, personId, quiz.id);
  const begun = openOne(known);
  if (begun) return begun;
  if (!mayAttempt(quiz, handedIn(known), now)) return null;
  const factor = quiz.timeLimit === null ? 1 : ((await findPerson(db, personId))?.timeFactor ?? 1);

  return db.write<Attempt | null>(personId, async () => {
    // Asked again where nothing can come between: one may just have been handed in.
    const known = await attemptsAt(db, personId, quiz.id);
    const open = openOne(known);
    if (open) return { statements: [], result: open };
    if (!mayAttempt(quiz, handedIn(known), now)) return { statements: [], result: null };
    const id = randomToken(12);
    const attempt = {
      id,
      quiz: quiz.id,
      number: (known[0]?.number ?? 0) + 1,
      revision: quiz.revision,
      startedAt: now.toISOString(),
      endsAt: endOf(quiz, now, factor),
      drawn: drawQuestions(quiz, id),
      form: formOf(quiz),
    };
    return {
      statements: [
        insertOpening(personId, quiz.id, attempt.startedAt),
        ...insertAttempt(db, personId, attempt),
        ...writeScopesAt(personId, catalog, facts, quiz, attempt.startedAt),
      ],
      changes: changesFacts(personId),
      result: { ...attempt, submitted: null },
    };
  });
}

const openOne = (known: readonly Attempt[]) => known.find((attempt) => attempt.submitted === null);

function handedIn(known: readonly Attempt[]): Attempted {
  return {
    attempts: known.flatMap(({ quiz, number, revision, submitted }) =>
      submitted === null ? [] : [{ quiz, number, revision, ...submitted }],
    ),
  };
}
