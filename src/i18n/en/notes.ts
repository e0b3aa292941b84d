import { plural } from '../plural.ts';

export const notes = {
  title: 'Your notes',
  lead: 'What you wrote down and marked in the lessons. Only you can read this: it is in no report, and nobody else sees it.',
  all: 'All your notes',
  empty: {
    title: 'Nothing written down yet',
    text: 'At the end of each lesson there is room for a note of your own, and a bookmark at its top. Both are gathered here.',
    link: 'Go to your learning',
  },
  closed: {
    title: 'Notes on lessons you cannot open now',
    text: 'What you wrote is yours and stays. The lessons themselves are closed to you at the moment.',
  },
  note: {
    title: 'Your note',
    label: 'What do you want to remember?',
    labelFor: (title: string) => `Your note on “${title}”`,
    labelClosed: 'Your note',
    hint: 'Only you can read it. To take it away, empty the field and save.',
    save: 'Save note',
    restored: 'This is what you typed before. It is not saved yet.',
    kept: 'Your note is saved.',
    gone: 'The note is gone.',
    change: 'Change',
    remove: 'Delete',
    removeFor: (title: string) => `Delete the note on “${title}”`,
    removeClosed: 'Delete this note',
    changed: (moment: string) => `Last changed ${moment}`,
  },
  bookmark: {
    set: 'Bookmark',
    clear: 'Remove bookmark',
    clearFor: (title: string) => `Remove bookmark: ${title}`,
    marked: 'Bookmarked',
  },
  refused: {
    title: 'This note is not saved yet',
    long: (most: number, found: number) =>
      `This is longer than a note can be (${found} of ${most}). Shorten it, then save it again.`,
    marks:
      'There is a sign in it that cannot be seen, such as a control character or a mark that turns the direction of writing. Type the text anew, or paste it as plain text.',
    absent:
      'The lesson it belongs to is not open to you, or the note is not there any more. Here is what you typed: copy it if you want to keep it.',
    changed:
      'You changed this note elsewhere since you opened it. Here is what you typed now; below it stands what is saved. Put them together as you like, then save.',
    saved: 'What is saved',
    otherPerson:
      'This was typed while someone else was signed in here. It was not saved, and is not shown: go back in the browser and sign in as the one who typed it.',
  },
  useful: {
    title: 'Was this lesson useful?',
    yes: 'Yes',
    no: 'Not really',
    said: { yes: 'You found this lesson useful.', no: 'You did not find this lesson very useful.' },
    thanks: 'Thank you, that helps the people who write the lessons.',
    more: 'Change your answer or add a word',
    words: 'What was good, or what was missing?',
    wordsHint: 'The people who write the lessons read it, without your name.',
    save: 'Send',
    answer: 'Choose one of the two answers.',
    long: (most: number) => `That is too long: the limit is ${most}. Shorten it a little.`,
  },
  found: (count: number) =>
    plural('en', count, { one: 'In your notes: 1', other: `In your notes: ${count}` }),
  foundMore: (count: number) => plural('en', count, { one: 'and one more', other: `and ${count} more` }),
  own: 'Your note',
};
