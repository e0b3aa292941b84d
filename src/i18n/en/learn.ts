import { plural } from '../plural.ts';

export const learn = {
  title: 'Your learning',
  greeting: (name: string) => (name === '' ? 'Hello' : `Hello, ${name}`),
  next: {
    label: 'Your next step',
    start: 'Start',
    resume: 'Continue',
    in: (course: string) => `in ${course}`,
    takes: (time: string) => `Takes ${time}`,
    stoppedAt: (heading: string) => `You stopped at “${heading}”.`,
    why: {
      first: 'A good place to begin: everything after it builds on this.',
      resume: 'You have begun this one.',
      next: 'It follows on from what you finished last.',
      due: 'It is the next one due.',
      overdue: 'Its date has passed. It still counts the day you finish it.',
      redo: 'It has changed in a way that matters, so please take it again.',
      updated: 'It has been updated since you finished it.',
      optional: 'Everything required is done. This one is worth your time.',
    },
  },
  begun: {
    title: 'Begun and not handed in',
    answered: (answered: number, questions: number) =>
      plural('en', questions, {
        one: `${answered} of ${questions} question answered. Your answer is kept.`,
        other: `${answered} of ${questions} questions answered. Your answers are kept.`,
      }),
  },
  caughtUp: {
    title: 'You are all caught up',
    text: 'Everything asked of you is done. New lessons appear here when the product changes.',
  },
  nothing: {
    title: 'Nothing here yet',
    text: 'Your learning paths are being prepared. You will find your first lesson here.',
  },
  paths: 'Your learning paths',
  joined: 'You are on the path now. Its dates count from today.',
  offered: 'Open to you as well',
  otherCourses: 'More courses',
  otherCoursesLead: 'Open to you whenever you like. No dates, no counting.',
  path: {
    label: 'Learning path',
    goal: 'Goal',
    outcome: 'What you can do afterwards',
    courses: 'Courses',
    required: (done: number, total: number) =>
      plural('en', total, {
        one: `${done} of ${total} required part`,
        other: `${done} of ${total} required parts`,
      }),
    optional: (done: number, total: number) => `${done} of ${total} optional`,
    completedOn: (date: string) => `Completed on ${date}`,
    enrolledOn: (date: string) => `You joined on ${date}`,
    notEnrolled: 'You are not on this path. You can still read everything in it.',
    join: 'Join this path',
    open: 'See the path',
  },
};
