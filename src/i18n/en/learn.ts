import { plural } from '../plural.ts';

export const learn = {
  title: 'Your learning',
  greeting: (name: string) => (name === '' ? 'Hello' : `Hello, ${name}`),
  welcome: {
    title: (name: string) => (name === '' ? 'Welcome' : `Welcome, ${name}`),
    lead: 'Half a minute, and you know your way around.',
    points: [
      {
        title: 'One next step',
        text: 'This page always shows what comes next, why, and how long it takes. You need not plan anything.',
      },
      {
        title: 'Your place is kept',
        text: 'Leave whenever you must, even in the middle of a quiz. You go on where you were, on any device.',
      },
      {
        title: 'It ends in a result',
        text: 'Not in a full list: in something that goes better in your company, and that you can show.',
      },
    ],
    aim: 'What you are here for',
    language: 'Which language do you read in?',
    begin: (lesson: string) => `Begin with “${lesson}”`,
    skip: 'Skip this',
  },
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
  noticed: {
    first: 'That was the first one. The others work the same way.',
    part: (percent: string, path: string) => `${percent} of “${path}” is behind you.`,
    course: (title: string) => `You have completed “${title}”`,
    setOut: 'What you set out to do:',
    path: (title: string) => `You have finished “${title}”`,
    aim: 'What it is all for:',
    journey: 'See how far your company has come',
  },
  news: {
    title: 'New since you were there',
    lead: 'What you finished stays finished. Where you are asked to take something again, it says so.',
    kinds: { redo: 'Take it again', updated: 'Updated', new: 'New' },
    more: (count: number) =>
      plural('en', count, {
        one: `And ${count} more, marked in its course.`,
        other: `And ${count} more, marked in their courses.`,
      }),
  },
  left: {
    title: (count: number) =>
      plural('en', count, {
        one: 'Why it is not complete: 1 part is missing',
        other: `Why it is not complete: ${count} parts are missing`,
      }),
    best: (best: string, passes: string) => `Handed in, ${best} so far. It takes ${passes} to pass.`,
    why: {
      module: { untouched: 'Not opened yet', begun: 'Opened, not marked as done' },
      quiz: { untouched: 'Not begun yet', begun: 'Begun, not handed in' },
    },
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
