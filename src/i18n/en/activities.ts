/** What is said of things to do in a lesson; the words inside of them are the compiler’s own. */
export const activities = {
  refused: {
    'unknown-activity':
      'What you sent belongs to nothing on this page. The lesson may have changed; nothing was saved.',
    'unknown-item': 'What you chose is not on this page any more. Nothing was saved; please choose again.',
    'odd-value':
      'What was sent cannot be taken like this. Nothing was saved; please try again from this page.',
    'nothing-chosen': 'Choose an answer first, then check it.',
    'several-chosen': 'There is one right answer here. Choose one, then check it.',
  },
};
