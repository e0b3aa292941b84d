import { plural } from '../plural.ts';

export const course = {
  label: 'Course',
  kinds: { module: 'Module', quiz: 'Quiz' },
  outline: 'In this course',
  units: (count: number) => plural('en', count, { one: `${count} part`, other: `${count} parts` }),
  parts: (done: number, total: number) =>
    plural('en', total, { one: `${done} of ${total} part`, other: `${done} of ${total} parts` }),
  left: (time: string) => `${time} left`,
  start: 'Start the course',
  resume: 'Continue',
  again: 'Look at it again',
  waitsFor: (things: string) => `Opens after ${things}`,
  isDraft: 'Draft: seen by authors and admins only',
  opens: (moment: string) => `Opens ${moment}: seen by authors and admins only until then`,
  isAdded: 'New since you began',
  added: (count: number) => plural('en', count, { one: `${count} new part`, other: `${count} new parts` }),
  addedLead: 'What is new came after you began. Have a look when it suits you: your progress stays as it is.',
  askedAgain: 'Take it again',
  askedAgainBy: (date: string) => `Take it again by ${date}`,
  here: 'You are here',
  position: (position: number, total: number) => `${position} of ${total}`,
  in: 'in',
  objective: 'After this you can',
  howToTell: 'How you can tell',
  meetBy: (date: string) => `Aim for ${date}`,
  materials: 'Have at hand',
  reading: (time: string) => `${time}`,
  readingRefused: {
    sitting: 'A sitting is a number of 1 to 40 digits.',
    revision: 'The lesson has changed since this page was opened.',
    heading: 'There is no such heading in this lesson.',
    seconds: 'The time is a whole number of seconds, at most six hours.',
  },
  updated: {
    fix: (date: string) => `Corrected since you finished it on ${date}.`,
    updated: (date: string) => `Updated since you finished it on ${date}. Your completion stands.`,
    redo: (date: string) => `Changed in substance since you finished it on ${date}. Please take it again.`,
    redoBy: (date: string) => `Please do so by ${date}.`,
  },
  changes: {
    title: (count: number) =>
      plural('en', count, {
        one: 'What reads otherwise, in one place',
        other: `What reads otherwise, in ${count} places`,
      }),
    rewritten: 'Most of the text is new. It is best read once more.',
    kinds: { added: 'New', removed: 'Gone', changed: 'Changed' },
    before: 'Before:',
    now: 'Now:',
  },
  mark: {
    done: {
      button: 'Mark as done',
      hint: 'When you can do what is written at the top, you are done here.',
    },
    redo: {
      button: 'Mark as done again',
      hint: 'When you can do what is written at the top, you are done here.',
    },
    updated: {
      button: 'I have seen what changed',
      hint: 'Your completion stands either way.',
    },
  },
  doneOn: (date: string) => `Done on ${date}`,
  justDone: 'Well done. It is saved.',
  complete: 'You have completed this course.',
  previous: 'Previous',
  next: 'Next',
  backToCourse: 'Back to the course',
  empty: 'There is nothing in this course for you at the moment.',
};
