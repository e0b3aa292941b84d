export const accessibility = {
  title: 'Accessibility',
  lead: 'This academy is made to be used by everyone, with whatever they use.',
  standard: {
    title: 'What we hold to',
    text: 'Every page follows WCAG 2.2 at level AA, in every language, light and dark, from 320 pixels of width and at 400 % zoom.',
    how: 'Two independent engines and an HTML validator look at every kind of page before each release, in two languages and both themes. The main tasks are done by keyboard alone, and with scripts turned off.',
  },
  can: {
    title: 'What you can rely on',
    points: [
      'Everything works with the keyboard alone, and what is in focus is always visible.',
      'Everything works without script; scripts only make it smoother.',
      'Nothing moves if your device asks for less motion, and nothing moves by itself for longer than a second.',
      'Colours of your own (forced colours, high contrast) are respected. Colour is never the only sign.',
      'Videos come with captions and a transcript; pictures say in words what they show.',
      'Quizzes with a time limit can be given more time for you: ask your champion or your contact.',
      'What you answer in a quiz or write in a note is kept when your session ends meanwhile.',
    ],
  },
  limits: {
    title: 'Known limits',
    text: 'Texts and pictures are written by people: a description can miss what matters to you. Pictures of charts are described in short; their figures stand in a table beside them. Automatic checks do not replace tests with people who use a screen reader every day.',
  },
  contact: {
    title: 'Something in your way?',
    text: (vendor: string) =>
      `Tell your champion or your contact at ${vendor}: which page, what you use, and what did not work. It is treated as a fault.`,
  },
  keyboard: {
    title: 'Keyboard',
    lead: 'All of this can also be reached with Tab and Enter.',
    keys: 'Keys',
    does: 'What they do',
    shortcuts: [
      { keys: ['/', 'Ctrl K'], does: 'Search from anywhere' },
      { keys: ['?'], does: 'This list' },
      { keys: ['N'], does: 'Next lesson or quiz' },
      { keys: ['P'], does: 'Previous lesson or quiz' },
      { keys: ['Esc'], does: 'Close the search' },
      { keys: ['Tab'], does: 'The first press on a page offers to skip to its content' },
    ],
    or: 'or',
    off: 'Keys that work by themselves (/ ? N P) can be turned off in the search that Ctrl K opens.',
  },
};
