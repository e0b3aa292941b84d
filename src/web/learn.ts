import { answeredIn } from '../domain/quiz/fields.ts';
import { isOver } from '../domain/quiz/time.ts';
import { type LearnView, learnView, type Midway } from '../reports/learn.ts';
import { nextOf } from '../reports/onward.ts';
import { begunAnswers } from '../store/attempts.ts';
import { wasGreeted } from '../store/people.ts';
import { house } from './house.ts';
import { factsOf, readerOf } from './learner.ts';
import { stoppedAt } from './reading.ts';

/** Whether to greet: a customer who has opened nothing yet, and has not put the greeting away. */
export async function isToBeGreeted(locals: App.Locals): Promise<boolean> {
  const { person, account, preview } = locals;
  if (person === null || account === null || preview !== null) return false;
  const { openings } = await factsOf(locals);
  return openings.length === 0 && !(await wasGreeted((await house()).db, person.id));
}

/** What someone's own page shows; in a preview they are in the middle of nothing. */
export async function learnFor(locals: App.Locals): Promise<LearnView> {
  const reader = await readerOf(locals);
  const next = nextOf(reader);
  return learnView(reader, {
    next,
    stoppedAt: next && (await stoppedAt(next.unit, locals)),
    begun: await begunBy(locals),
  });
}

async function begunBy({ person, preview, now }: App.Locals): Promise<Midway['begun']> {
  if (person === null || preview !== null) return [];
  const all = await begunAnswers((await house()).db, person.id);
  return all
    .filter((attempt) => !isOver(attempt, now))
    .map(({ quiz, questions, fields }) => ({ quiz, questions, answered: answeredIn(fields) }))
    .filter(({ answered }) => answered > 0);
}
