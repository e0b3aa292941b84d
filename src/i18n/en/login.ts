import { plural } from '../plural.ts';

export const login = {
  title: 'Sign in',
  lead: 'Welcome back. Pick up where you left off.',
  email: 'Email address',
  password: 'Password',
  submit: 'Sign in',
  forgot: 'Forgot your password?',
  wrong:
    'That email address and password do not go together. Check both and try again, or set a new password.',
  empty: 'Enter your email address and your password.',
  throttled: (minutes: number) =>
    plural('en', minutes, {
      one: 'Too many tries. Wait a minute, then try again.',
      other: `Too many tries. Wait ${minutes} minutes, then try again.`,
    }),
  signedOut: 'You are signed out. See you soon.',
  ended: 'Your session has ended, and nothing was recorded. Sign in, then do it once more.',
  held: {
    ended: 'Your session has ended. What you typed is kept: sign in, and you get it back.',
    title: 'Welcome back',
    lead: 'This is what you typed when your session had ended. It is not saved yet.',
    send: 'Save it now',
    leave: 'Go on without it',
    answers: {
      lead: 'These are the answers you sent when your session had ended. They are not kept yet, and not handed in.',
      send: 'Keep them and go back to the quiz',
    },
    doings: {
      lead: 'What you did in the lesson when your session had ended is not recorded yet.',
      send: 'Record it and go back to the lesson',
    },
  },
  reset: {
    title: 'Set a new password',
    lead: 'Tell us the address you sign in with. If it is known here, a link is on its way to it.',
    submit: 'Send the link',
    sent: 'If that address is known here, a link is on its way. It works once, for one hour. Nothing there? Look in the spam folder, or ask the person who invited you.',
    back: 'Back to sign-in',
  },
  choose: {
    title: 'Choose your password',
    invited: (name: string) => `Welcome, ${name}. One step and you are in: choose a password.`,
    firstAdmin: 'This link makes you the first admin. Say who you are and choose a password.',
    lead: 'Choose a new password. You will be signed out everywhere else.',
    password: 'New password',
    again: 'New password again',
    hint: 'At least 8 characters. A few unrelated words make a good one; spaces are fine.',
    submit: 'Save and continue',
    tooShort: 'Use at least 8 characters.',
    tooLong: 'Use at most 256 characters.',
    common: 'This password is on the lists that attackers try first. Choose another.',
    sameAsEmail: 'Do not use your email address as the password.',
    different: 'The two passwords differ. Type the same one twice.',
  },
  link: {
    title: 'This link no longer works',
    text: 'It was used already, or its time is up. Ask for a new one; the newest link is the one that counts.',
    again: 'Ask for a new link',
    signedIn: 'It was used already, or its time is up. You are signed in and need none.',
  },
};
