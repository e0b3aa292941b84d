export const errors = {
  400: {
    title: 'That did not arrive in one piece',
    text: 'The form was incomplete or out of date. Go back, reload the page, and send it again. Nothing was changed.',
  },
  403: {
    title: 'This comes a little later',
    text: 'Something else comes first. Finish it and this opens by itself.',
    first: 'What comes first',
  },
  forbidden: {
    title: 'This is not yours to do',
    text: 'Your role does not include it, or the form came from somewhere else. Go back and reload the page. Nothing was changed.',
  },
  404: {
    title: 'There is nothing here',
    text: 'The page may have moved, or the address has a slip in it. Your lessons are where you left them.',
  },
  405: {
    title: 'That is not how this page works',
    text: 'Go back to the page you came from and use its buttons. Nothing was changed.',
  },
  413: {
    title: 'That was too much at once',
    text: 'What you sent is larger than 1 MiB. Make it shorter and send it again. Nothing was saved.',
  },
  429: {
    title: 'A little too fast',
    text: 'There were many requests from your side in a short time. Wait a minute, then try again.',
  },
  500: {
    title: 'Something broke on our side',
    text: 'It is noted, and it is not your doing. Try again in a moment; what you finished before is safe.',
  },
  503: {
    title: 'Busy for a moment',
    text: 'Your last step could not be saved just now. Nothing was lost: wait a few seconds and send it again.',
  },
  home: 'To the start page',
  learn: 'To your learning',
  back: 'Try again',
  reference: 'If you write to us about this, please name this number:',
};
