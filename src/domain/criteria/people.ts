import type { PersonHistory } from '../history.ts';
import { earliest } from '../progress/instants.ts';
import type { LearnerSummary, SeenSpan } from '../timeline.ts';
import type { Criterion } from './criterion.ts';
import { both, from, NEVER, type Stretch, type Stretches } from './stretches.ts';
import type { Subject } from './subject.ts';

export type PeopleCriterion = Extract<Criterion, { readonly kind: 'path' | 'quiz' | 'signed-in' }>;

/** When a person counts, and when, of that, they have what is asked. */
export interface PersonPart {
  readonly person: string;
  readonly counts: Stretches;
  readonly has: Stretches;
}

/**
 * Counted is who was invited (or came) and is not disabled, as long as what is asked is there for them: what is not
 * theirs to see holds nobody up.
 */
export function personParts(criterion: PeopleCriterion, { history, learners, sees }: Subject): PersonPart[] {
  return learners.map((learner) => {
    const belongs = membership(learner);
    const { counts, has } = askedOf(criterion, learner, sees, history.people);
    const own = both(belongs, counts);
    return { person: learner.person, counts: own, has: both(own, has) };
  });
}

interface Asked {
  readonly counts: Stretches;
  readonly has: Stretches;
}

function askedOf(
  criterion: PeopleCriterion,
  learner: LearnerSummary,
  sees: readonly SeenSpan[],
  people: readonly PersonHistory[],
): Asked {
  switch (criterion.kind) {
    case 'signed-in':
      return { counts: from(Number.NEGATIVE_INFINITY), has: since(learner.firstSignInAt) };
    case 'quiz': {
      const person = people.find(({ id }) => id === learner.person);
      const counts = where(sees, learner, (seen) => seen.quizzes.has(criterion.quiz));
      return { counts, has: passedIn(criterion.quiz, person) };
    }
    case 'path':
      return pathsAsked(criterion.paths, learner, sees);
  }
}

/** All of the paths named that are there for them; without a name, all that onboarding asks. */
function pathsAsked(named: readonly string[], learner: LearnerSummary, sees: readonly SeenSpan[]): Asked {
  const counts: Stretch[] = [];
  const has: Stretch[] = [];
  for (const span of sees) {
    const seen = learner.role === 'champion' ? span.champion : span.learner;
    const wanted = named.length === 0 ? seen.onboarding : named.filter((path) => seen.paths.has(path));
    if (wanted.length === 0) continue;
    const within: Stretches = [[span.from, span.to]];
    counts.push([span.from, span.to]);
    has.push(...wanted.reduce<Stretches>((all, path) => both(all, completedIn(path, learner)), within));
  }
  return { counts: joined(counts), has: joined(has) };
}

function completedIn(path: string, { paths }: LearnerSummary): Stretches {
  return paths.find((one) => one.path === path)?.completed ?? NEVER;
}

function where(
  sees: readonly SeenSpan[],
  { role }: LearnerSummary,
  there: (seen: SeenSpan['learner']) => boolean,
): Stretches {
  return joined(
    sees
      .filter((span) => there(role === 'champion' ? span.champion : span.learner))
      .map((span): Stretch => [span.from, span.to]),
  );
}

/** Spans follow one another without a gap; those that touch become one. */
function joined(spans: readonly Stretch[]): Stretches {
  return spans.reduce<Stretch[]>((all, [begins, ends]) => {
    const last = all.at(-1);
    if (last !== undefined && last[1] === begins) all[all.length - 1] = [last[0], ends];
    else all.push([begins, ends]);
    return all;
  }, []);
}

function membership({ invitedAt, firstSignInAt, disabledAt }: LearnerSummary): Stretches {
  const came = earliest([invitedAt, firstSignInAt]);
  if (came === null) return NEVER;
  const begins = Date.parse(came);
  const ends = disabledAt === null ? Number.POSITIVE_INFINITY : Date.parse(disabledAt);
  return ends > begins ? [[begins, ends]] : NEVER;
}

function passedIn(quiz: string, person: PersonHistory | undefined): Stretches {
  const passed = (person?.learning.attempts ?? [])
    .filter((attempt) => attempt.passed && attempt.quiz === quiz)
    .map((attempt) => Date.parse(attempt.at));
  return passed.length > 0 ? from(Math.min(...passed)) : NEVER;
}

function since(at: string | null): Stretches {
  return at === null ? NEVER : from(Date.parse(at));
}
