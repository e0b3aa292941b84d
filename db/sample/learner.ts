import type { Account } from '../../src/domain/account.ts';
import type { Role, Viewer } from '../../src/domain/audience.ts';
import { nextStep } from '../../src/domain/progress/next.ts';
import type { Calendar } from './calendar.ts';
import type { Chance } from './chance.ts';
import type { VisibleAt } from './content.ts';
import { type Diary, diaryOf } from './diary.ts';
import type { Habit } from './habits.ts';
import { leave, refresh, stopsBefore, take } from './steps.ts';

export interface Learner {
  readonly id: string;
  readonly role: Role;
  readonly habit: Habit;
  /** Working day of the first sign-in, and its instant in ms. */
  readonly day: number;
  readonly at: number;
}

/** What one learns in; instants in ms. */
export interface Surroundings {
  readonly visibleAt: VisibleAt;
  readonly calendar: Calendar;
  readonly chance: Chance;
  readonly accountAt: (at: number) => Account;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Without a date there is no hurry: fewest and most working days between two modules. */
const LEISURELY = [14, 34] as const;

type Ending = 'on-dated' | 'on-undated' | 'given-up';

/** Everything a person did from the first sign-in on, following what the academy says is next. */
export function learn(learner: Learner, surroundings: Surroundings): Diary {
  const { calendar, chance } = surroundings;
  const diary = diaryOf(learner.id);
  const pace = datedPace(learner, surroundings);
  let { day, at } = learner;
  while (day <= calendar.lastDay) {
    const ending = sit(learner, surroundings, diary, day, at);
    if (ending === 'given-up') break;
    const [fewest, most] = ending === 'on-dated' ? pace : LEISURELY;
    day += chance.int(fewest, most);
    at = calendar.moment(day, 9.5, 15.5, chance);
  }
  return diary;
}

function viewerAt({ role }: Learner, { accountAt }: Surroundings, at: number): Viewer {
  const { plan, industry, useCases } = accountAt(at);
  return { role, profile: { plan, industry, useCases } };
}

/** Fewest and most working days between two sittings, so that what has a date is done in the habit's days. */
function datedPace(learner: Learner, surroundings: Surroundings): readonly [number, number] {
  const { habit, at } = learner;
  const { paths, courses, units } = surroundings.visibleAt(viewerAt(learner, surroundings, at), at);
  const dated = paths.filter((path) => path.days !== null).flatMap((path) => path.courses);
  const ids = new Set(dated.filter((course) => course.required).map((course) => course.id));
  const toDo = courses.filter((course) => ids.has(course.id)).flatMap((course) => course.modules);
  const count = units.filter((unit) => toDo.includes(unit.id)).length;
  const sittings = count / ((habit.sitting[0] + habit.sitting[1]) / 2);
  const between = (habit.days * 5) / 7 / Math.max(1, sittings);
  return [Math.max(1, Math.floor(between * 0.7)), Math.max(1, Math.ceil(between * 1.2))];
}

/** One sitting: some modules and quizzes, one after the other, until the office closes. */
function sit(learner: Learner, surroundings: Surroundings, diary: Diary, day: number, from: number): Ending {
  const { visibleAt, calendar, chance, accountAt } = surroundings;
  const { habit } = learner;
  const visible = visibleAt(viewerAt(learner, surroundings, from), from);
  for (const path of visible.paths) diary.enroll(path, from);
  diary.takeUp(visible, from);

  let ending: Ending = 'on-undated';
  let at = from;
  for (let left = chance.int(...habit.sitting); left > 0; left -= 1) {
    at += chance.int(2 * MINUTE, 7 * MINUTE);
    if (at > calendar.closing(day) - HOUR) break;
    const step = nextStep(visible, diary.facts, accountAt(at).timeZone);
    ending = step?.dueAt ? 'on-dated' : 'on-undated';
    if (ending === 'on-undated') {
      if (!habit.everboards) return 'given-up';
      if (chance.oneIn(2) && refresh(visible.units, diary, at)) break;
      left = 1;
    }
    if (step === null) break;
    if (stopsBefore(step, habit, diary)) {
      leave(step.unit, diary, at);
      diary.takeUp(visible, at);
      return 'given-up';
    }
    const taken = take(step.unit, habit, diary, at, chance);
    diary.takeUp(visible, at);
    if (taken.goesOn === 'never') return 'given-up';
    if (taken.goesOn === 'another-day') break;
    at = taken.at;
  }
  return ending;
}
