import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { courseProgress, goneCourseProgress } from '../../../../src/domain/progress/course.ts';
import { nextStep } from '../../../../src/domain/progress/next.ts';
import { gonePathProgress, pathProgress } from '../../../../src/domain/progress/path.ts';
import { goneState, unitState } from '../../../../src/domain/progress/unit.ts';
import { courseWaitsFor, staysOpen, unitWaitsFor } from '../../../../src/domain/progress/waits.ts';
import {
  AROUND_ATTEMPTS,
  BEGINNING,
  happen,
  type Moment,
  type Step,
  seen,
  takeable,
  WHAT,
} from './history.ts';

const RUNS = { numRuns: 3_000 };

const number = fc.nat(23);
const histories = fc.array(
  fc.record({ what: fc.constantFrom(...WHAT), a: number, b: number, c: number }) as fc.Arbitrary<Step>,
  { minLength: 1, maxLength: 40 },
);

const middles = fc.array(
  fc.record({ what: fc.constantFrom(...AROUND_ATTEMPTS), a: number, b: number, c: number }),
  { minLength: 3, maxLength: 30 },
);

/** Where the learner stands with everything they took up, by the kind and id of it. */
function standings(moment: Moment) {
  const { paths, courses, units } = seen(moment);
  const { facts } = moment;
  const progress = courses.map((course) => courseProgress(course, units, facts));
  return new Map<string, { percent: number | null; complete: boolean; completedAt: string | null }>([
    ...progress.map((one) => [`course ${one.course}`, one] as const),
    ...paths
      .filter((path) => facts.enrollments.some((enrollment) => enrollment.path === path.id))
      .map((path) => [`path ${path.id}`, pathProgress(path, progress, facts, 'Asia/Tokyo')] as const),
  ]);
}

/** Plays the history and looks at each moment with the one before it. */
function play(history: readonly Step[], look: (now: Moment, step: Step) => void) {
  let moment = BEGINNING;
  for (const step of history) {
    moment = happen(moment, step);
    look(moment, step);
  }
}

describe('whatever becomes of the content, the customer and the learner', () => {
  it('no percentage falls, also not after it was out of sight', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const best = new Map<string, number>();
        play(history, (now, { what }) => {
          for (const [of, { percent }] of standings(now)) {
            if (percent === null) continue;
            const before = best.get(of) ?? 0;
            if (percent < before) expect.fail(`${of}: ${before} % → ${percent} % by "${what}"`);
            best.set(of, percent);
          }
        });
      }),
      RUNS,
    );
  });

  it('no completion is lost or gets another date, not even with its course or path', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const completed = new Map<string, string>();
        play(history, (now, { what }) => {
          const standing = standings(now);
          for (const [of, date] of completed) {
            const [kind, id = ''] = of.split(' ');
            const is =
              standing.get(of) ??
              (kind === 'course' ? goneCourseProgress(id, now.facts) : gonePathProgress(id, now.facts));
            if (is?.completedAt !== date) expect.fail(`${of}: ${date} → ${is?.completedAt} by "${what}"`);
          }
          for (const [of, { complete, completedAt }] of standing) {
            if (complete && completedAt === null) expect.fail(`${of} is complete without a date`);
            if (completedAt !== null) completed.set(of, completedAt);
          }
        });
      }),
      RUNS,
    );
  });

  it('what is done never closes', () => {
    fc.assert(
      fc.property(histories, (history) => {
        play(history, (now, { what }) => {
          const { courses, units } = seen(now);
          const progress = courses.map((course) => courseProgress(course, units, now.facts));
          for (const course of courses)
            for (const unit of units.filter((one) => course.modules.includes(one.id))) {
              if (unitState(unit, now.facts).state !== 'done') continue;
              const before = staysOpen(unit, now.facts) ? [] : courseWaitsFor(course, progress);
              const waits = [...before, ...unitWaitsFor(unit, units, now.facts)];
              if (waits.length > 0) expect.fail(`${unit.id} waits for ${waits} by "${what}"`);
            }
        });
      }),
      RUNS,
    );
  });

  it('the next step is open and worth taking, and there is one as long as anything asked can be taken', () => {
    fc.assert(
      fc.property(histories, (history) => {
        play(history, (now, { what }) => {
          const step = nextStep(seen(now), now.facts, 'UTC');
          const open = takeable(now);
          const { paths, courses } = seen(now);
          if (step !== null && step.reason !== 'again' && !open.some((unit) => unit.id === step.unit.id))
            expect.fail(`${step.unit.id} is next and cannot be taken, after "${what}"`);
          if (step?.reason === 'again' && unitState(step.unit, now.facts).again === null)
            expect.fail(`${step.unit.id} is asked for again for no reason, after "${what}"`);
          const enrolled = paths.filter((path) => now.facts.enrollments.some((e) => e.path === path.id));
          const listed = new Set(enrolled.flatMap((path) => path.courses.map((course) => course.id)));
          const left = open.filter((unit) =>
            courses.some((course) => listed.has(course.id) && course.modules.includes(unit.id)),
          );
          if (step === null && left.length > 0) expect.fail(`nothing is next, and ${left[0]?.id} is open`);
        });
      }),
      RUNS,
    );
  });

  it('an attempt in the middle is handed in at the revision, the key and the pass mark it was begun with', () => {
    let changed = 0;
    fc.assert(
      fc.property(middles, (history) => {
        let told = 0;
        play(history, (now, { what }) => {
          for (const { begun, given, fact } of now.finished.slice(told)) {
            const quiz = now.data.quizzes.find(({ id }) => id === begun.quiz);
            changed += Number(quiz !== undefined && quiz.revision > begun.revision);
            const expected = {
              revision: begun.revision,
              maxScore: begun.drawn.length,
              score: given,
              passed: begun.drawn.length > 0 && given * 100 >= begun.passMark * begun.drawn.length,
            };
            expect(fact, `by "${what}"`).toMatchObject(expected);
          }
          told = now.finished.length;
        });
      }),
      RUNS,
    );
    // Enough histories came to it for the test to say something.
    expect(changed).toBeGreaterThan(10);
  });

  it('what was done stays done on its day, whatever a later revision says of it, and moved or taken away', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const done = new Map<string, { doneAt: string | null; doneRevision: number }>();
        play(history, (now, { what }) => {
          const { units } = seen(now);
          const states = new Map(units.map((unit) => [unit.id, unitState(unit, now.facts)]));
          for (const [id, before] of done) {
            const { state, doneAt, doneRevision } = states.get(id) ?? goneState(id, now.facts);
            if (state !== 'done' || doneAt !== before.doneAt || (doneRevision ?? 0) < before.doneRevision)
              expect.fail(
                `${id}: ${JSON.stringify(before)} → ${state} ${doneAt} ${doneRevision} by "${what}"`,
              );
          }
          for (const { unit, state, doneAt, doneRevision } of states.values())
            if (state === 'done') done.set(unit, { doneAt, doneRevision: doneRevision ?? 0 });
        });
      }),
      RUNS,
    );
  });

  it('a fix says nothing, an update says so, a redo asks again, until it is done at that revision', () => {
    const met = { fix: 0, updated: 0, redo: 0 };
    fc.assert(
      fc.property(histories, (history) => {
        play(history, (now, { what }) => {
          for (const unit of seen(now).units) {
            const { doneRevision, updatedSince, again } = unitState(unit, now.facts);
            const { kind = 'updated' } = unit.change ?? {};
            const isBehind = doneRevision !== null && doneRevision < unit.revision;
            if (isBehind) met[kind] += 1;
            const told = [updatedSince, again !== null];
            const expected = [isBehind && kind !== 'fix', isBehind && kind === 'redo'];
            expect(told, `${unit.id} (${kind}) by "${what}"`).toEqual(expected);
          }
        });
      }),
      RUNS,
    );
    // Each kind was met often enough for the test to say something.
    expect(Math.min(...Object.values(met))).toBeGreaterThan(10);
  });
});
