export const home = {
  points: [
    {
      title: 'One thing at a time',
      text: 'You always see the next lesson, why it is next, and how long it takes. Most take less than fifteen minutes.',
    },
    {
      title: 'Only what you have',
      text: 'Lessons speak about the features your company bought and the documents your industry handles. Nothing else.',
    },
    {
      title: 'Your place is kept',
      text: 'Leave whenever you must. What you finished stays finished, on every device and in every language.',
    },
  ],
  wayTitle: 'The way, in four stages',
  way: [
    { title: 'An invitation', text: 'You choose a password. Nothing to install, nothing to set up.' },
    { title: 'A first lesson', text: 'One thing you can use the same day, in work like yours.' },
    { title: 'A first result', text: 'Your work goes better than before, and you can show by how much.' },
    { title: 'Always something new', text: 'New features and deeper topics, when they are of use to you.' },
  ],
  signIn: 'Sign in to the academy',
  invited: 'Invited by a colleague? The link in your invitation lets you set a password.',
};
