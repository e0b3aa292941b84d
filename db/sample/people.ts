import type { Calendar } from './calendar.ts';
import type { Chance } from './chance.ts';
import { HABITS, type Habit, type HabitName } from './habits.ts';
import type { SampleName } from './names.ts';
import { SAMPLE_DOMAIN } from './sign-ins.ts';
import type { Story } from './story.ts';
import { languageOf } from './teller.ts';

/** Someone of a customer's account; instants in ms, days as the account's calendar counts them. */
export interface Customer {
  readonly id: string;
  readonly role: 'learner' | 'champion';
  readonly email: string;
  readonly name: string;
  readonly language: string | null;
  readonly invitedAt: number;
  /** The first sign-in; null where it has not come yet. */
  readonly first: { readonly day: number; readonly at: number; readonly habit: Habit } | null;
}

/** Those one can sign in as: days before today of the invitation and the first sign-in. */
const KNOWN = [
  {
    account: 'sample-basic',
    id: 'champion',
    role: 'champion',
    name: 'Otto Dallwick',
    invited: 15,
    signedIn: 14,
    habit: HABITS.steady,
  },
  {
    account: 'sample-basic',
    id: 'learner-basic',
    role: 'learner',
    name: 'Mina Farrowgate',
    invited: 11,
    signedIn: 9,
    habit: HABITS.basicLearner,
  },
  {
    account: 'sample-premium',
    id: 'learner-premium',
    role: 'learner',
    name: 'Juna Aldervale',
    invited: 14,
    signedIn: 12,
    habit: HABITS.premiumLearner,
  },
] as const;

/** The people of an account; `nextName` gives another name at each call. */
export function peopleOf(
  story: Story,
  calendar: Calendar,
  chance: Chance,
  nextName: (language: 'ja' | 'en') => SampleName,
): Customer[] {
  const created = calendar.daysAgo(story.created);
  const invite = (day: number) => calendar.moment(day, 9, 10.5, chance);
  const signIn = (day: number) => calendar.moment(day, 11, 15.5, chance);

  const known = KNOWN.filter((person) => person.account === story.id).map((person): Customer => {
    const { id, role, name, habit } = person;
    const day = calendar.daysAgo(person.signedIn);
    return {
      id,
      role,
      name,
      email: `${id}@${SAMPLE_DOMAIN}`,
      language: null,
      invitedAt: invite(calendar.daysAgo(person.invited)),
      first: { day, at: signIn(day), habit },
    };
  });

  const beginners = story.people.flatMap(([habit, count]) =>
    Array.from({ length: count }, () => ({ habit, day: created + chance.int(1, 4) })),
  );
  const newcomers = (story.newcomers ?? []).map(([habit, ago]) => ({ habit, day: calendar.daysAgo(ago) }));
  const ledAlready = known.some((person) => person.role === 'champion');
  const language = languageOf(story);

  const others = [...beginners, ...newcomers].map((person, index): Customer => {
    const { name, mailbox } = nextName(language);
    const invitedDay = Math.min(person.day, calendar.lastDay);
    const day = invitedDay + chance.int(0, 3);
    const habit = habitOf(person.habit);
    return {
      id: `${story.id}-${index + 1}`,
      role: index === 0 && !ledAlready ? 'champion' : 'learner',
      name,
      email: `${mailbox}@${story.id}.test`,
      language,
      invitedAt: invite(invitedDay),
      first: habit === null || day > calendar.lastDay ? null : { day, at: signIn(day), habit },
    };
  });
  return [...known, ...others];
}

function habitOf(name: HabitName): Habit | null {
  return HABITS[name];
}
