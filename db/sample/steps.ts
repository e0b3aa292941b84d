import type { Module, Quiz, Unit } from '../../src/domain/content.ts';
import type { NextStep } from '../../src/domain/progress/next.ts';
import { unitState } from '../../src/domain/progress/unit.ts';
import { plausibleAnswers } from './answers.ts';
import type { Chance } from './chance.ts';
import type { Diary } from './diary.ts';
import type { Habit } from './habits.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** So many failures at one quiz and they give up. */
const MOST_FAILURES = 3;

/** When a step was over, in ms, and when the learner goes on. */
export interface Taken {
  readonly at: number;
  readonly goesOn: 'now' | 'another-day' | 'never';
}

/** Whether the habit ends here. */
export function stopsBefore({ course, unit }: NextStep, { stops }: Habit, { facts }: Diary): boolean {
  if (stops === undefined) return false;
  const passed = facts.attempts.filter((one) => one.passed).map((one) => one.quiz);
  const done = new Set([...facts.completions.map((one) => one.module), ...passed]);
  if (stops.course === undefined) return done.size >= stops.done;
  return unit.course === stops.course && course.modules.filter((id) => done.has(id)).length >= stops.done;
}

/** Opens a module or quiz and goes away. */
export function leave(unit: Unit, diary: Diary, at: number): void {
  diary.open(unit, at);
  if (unit.kind === 'quiz') diary.begin(unit, at);
}

/** Works through a module, or attempts a quiz once. */
export function take(unit: Unit, habit: Habit, diary: Diary, at: number, chance: Chance): Taken {
  return unit.kind === 'module' ? study(unit, diary, at, chance) : attempt(unit, habit, diary, at, chance);
}

/** Does a module again whose substance has changed since; false when there is none. */
export function refresh(units: readonly Unit[], diary: Diary, at: number): boolean {
  const changed = units.find((unit) => unit.kind === 'module' && unitState(unit, diary.facts).updatedSince);
  if (changed?.kind !== 'module') return false;
  diary.complete(changed, at + 4 * MINUTE);
  return true;
}

/** Takes about as long as the module says. */
function study(module: Module, diary: Diary, from: number, chance: Chance): Taken {
  const at = from + Math.round((module.minutes * MINUTE * chance.int(60, 135)) / 100);
  diary.open(module, from);
  diary.complete(module, at);
  return { at, goesOn: 'now' };
}

/** Whoever fails tries again another day, while there is an attempt left and patience for it. */
function attempt(quiz: Quiz, habit: Habit, diary: Diary, from: number, chance: Chance): Taken {
  const before = diary.facts.attempts.filter((one) => one.quiz === quiz.id);
  const last = before.at(-1);
  if (last && Date.parse(last.at) + quiz.cooldown * MINUTE > from) return { at: from, goesOn: 'another-day' };

  const number = before.length + 1;
  const most = Math.min(quiz.attempts ?? MOST_FAILURES, MOST_FAILURES);
  const fails = habit.fails === 'each' || (number < most && failsNow(habit, number, chance));
  diary.open(quiz, from);
  const drawn = diary.begin(quiz, from);
  const answers = plausibleAnswers(drawn, quiz.passMark, !fails, chance);
  const needed = drawn.length * chance.int(35 * SECOND, 80 * SECOND);
  const at = from + Math.min(needed, (quiz.timeLimit ?? 20) * 0.9 * MINUTE);
  if (diary.submit(quiz, answers, at)) return { at, goesOn: 'now' };
  return { at, goesOn: number >= most ? 'never' : 'another-day' };
}

function failsNow({ fails }: Habit, number: number, chance: Chance): boolean {
  if (fails === 'first') return number === 1;
  return fails === 'some' && chance.oneIn(number === 1 ? 4 : 8);
}
