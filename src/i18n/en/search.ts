import { plural } from '../plural.ts';

export const search = {
  title: 'Search',
  titleFor: (query: string) => `“${query}” – search`,
  label: 'What are you looking for?',
  lead: 'Lessons, courses, learning paths and quizzes, and the words they explain.',
  found: (count: number, query: string) =>
    plural('en', count, {
      one: `${count} result for “${query}”`,
      other: `${count} results for “${query}”`,
    }),
  instead: (typed: string, used: string) => `Nothing has “${typed}” in it. This is what has “${used}”.`,
  some: 'No page has all of these words. These have some of them.',
  refused: {
    empty: {
      title: 'What would you like to find?',
      text: 'Type a word or two: a task, a place in the product, a term you came across. Any form of the word will do.',
    },
    long: (most: number) => ({
      title: 'That is more than can be looked for at once',
      text: `Use at most ${most} characters, and only the words that matter.`,
    }),
    signs: {
      title: 'There is no word in that',
      text: 'Punctuation and signs by themselves are not looked for. Add a word or a number.',
    },
  },
  nothing: {
    title: (query: string) => `Nothing found for “${query}”`,
    text: 'Try another word for the same thing, or a more common one.',
  },
  notReady: {
    title: 'The search is being made ready',
    text: 'That takes a few seconds. Try again in a moment; until then, everything is in its place under your learning.',
  },
  learn: 'Go to your learning',
  palette: {
    label: 'Search the academy',
    all: 'All results',
    none: 'Nothing found so far',
    shortcut: 'Use keys by themselves: / ? N P',
    close: 'Close',
  },
};
