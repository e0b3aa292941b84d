import { plural } from '../plural.ts';

export const quiz = {
  label: 'Quiz',
  facts: {
    questions: (count: number) =>
      plural('en', count, { one: `${count} question`, other: `${count} questions` }),
    passMark: (percent: string) => `${percent} to pass`,
    attemptsLeft: (count: number) =>
      plural('en', count, { one: `${count} attempt left`, other: `${count} attempts left` }),
    anyAttempts: 'as many attempts as you like',
    timeLimit: (time: string) => `${time} once you start`,
    endsAt: (time: string) => `Hand in by ${time}`,
  },
  start: 'Start the quiz',
  startHint: 'Your time runs from then on, also while the page is closed.',
  longer: 'You have been given longer than others.',
  left: 'Time left',
  resume: 'Go on with the quiz',
  submit: 'Hand in answers',
  submitHint: 'You can change every answer until you hand in.',
  keep: 'Keep for later',
  kept: { title: 'Kept', text: 'You can go on here whenever you like, on another device too.' },
  leftAside:
    'This attempt was handed in before. What you sent just now came too late and does not count; below is what does.',
  number: (position: number, total: number) => `Question ${position} of ${total}`,
  hints: {
    single: 'Choose one answer.',
    boolean: 'Choose one answer.',
    multiple: 'Choose all that apply.',
    text: 'Write a word or a short phrase. Upper and lower case do not matter.',
    number: 'Write a number.',
    order: 'Give each one its place, starting with 1.',
    match: 'Choose the partner for each one.',
  },
  answer: 'Your answer',
  place: (item: string) => `Place of “${item}”`,
  partner: (item: string) => `Partner of “${item}”`,
  partners: 'To choose from',
  missing: 'This one has no answer yet, or only part of one.',
  missingSome: (count: number) =>
    plural('en', count, {
      one: 'One question has no answer yet. Everything else is kept.',
      other: `${count} questions have no answer yet. Everything else is kept.`,
    }),
  wrongSome: (count: number) =>
    plural('en', count, {
      one: 'One answer cannot be taken like this. Everything is kept.',
      other: `${count} answers cannot be taken like this. Everything is kept.`,
    }),
  anyway: 'Hand in anyway',
  anywayHint: 'Answer the rest, or hand in anyway: a question without an answer counts as not right.',
  notANumber: 'Write this as a number, such as 3.5.',
  oddAnswer: 'This answer did not arrive as it should. Choose or write it again.',
  nothingAnswered: 'None of the questions has an answer yet. Answer those you can, then hand in.',
  attemptGone:
    'The answers you sent belong to an attempt that is no longer open. These are the questions that count now.',
  notAsked:
    'Something was sent that this attempt does not ask. Nothing was written. These are the questions that count.',
  placeTwice: 'Two of them have the same place. Give each its own.',
  result: {
    passed: 'Passed',
    failed: 'Not passed yet',
    score: (score: number, max: number) =>
      plural('en', max, { one: `${score} of ${max} point`, other: `${score} of ${max} points` }),
    passedText: 'Nicely done. It counts towards the course.',
    failedText: (percent: string) => `It takes ${percent} to pass.`,
    readNotes: 'Have a look at the notes below, then try again.',
    remarked: (date: string, before: string, now: string) =>
      `A question was corrected on ${date}, and your answers were marked anew: ${before} before, ${now} now.`,
    corrected: 'This question was corrected after you began. What was right by either key counts.',
    overdue: 'The time was over. What you had answered by then was handed in for you.',
    best: (percent: string) => `Your best so far: ${percent}`,
    attempt: (number: number) => `Attempt ${number}`,
    on: (date: string) => `handed in on ${date}`,
    again: 'Try again',
    wait: (when: string) => `You can try again from ${when}.`,
    noneLeft: (vendor: string) =>
      `There are no attempts left. Talk to your champion or your contact at ${vendor}.`,
    scoreOnly: 'This quiz shows the score only.',
    review: 'Your answers, one by one',
    right: 'Right',
    wrong: 'Not right',
    missed: 'This one belonged to it too',
    chosen: 'Your choice',
    yours: 'You wrote',
    yourPlace: 'You put it at',
    yourPartner: 'You chose',
    expected: 'Right answer',
    blank: 'no answer',
  },
  history: 'Your attempts',
};
