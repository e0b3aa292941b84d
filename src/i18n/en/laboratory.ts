import { plural } from '../plural.ts';

const daysOf = (count: number) => plural('en', count, { one: 'one day', other: `${count} days` });
const accounts = (count: number) => plural('en', count, { one: 'one account', other: `${count} accounts` });

/** What a change did: to how many it gave another status, and to how many another date or version of the same. */
const changeCounts = (status: number, dated: number) => {
  if (status + dated === 0) return 'No account’s status is another by it.';
  const others = `${plural('en', dated, { one: 'one account is', other: `${dated} accounts are` })} onboarded as before, but on another date or by another version.`;
  if (status === 0) return `By it no account has another status; ${others}`;
  const some = `By it ${plural('en', status, { one: 'one account has', other: `${status} accounts have` })} another status`;
  return dated === 0 ? `${some}.` : `${some}; ${others}`;
};

export const laboratory = {
  title: 'What “onboarded” means',
  lead: 'The definition in force, and a laboratory in which to try another on the accounts of the past.',
  none: 'There is no definition yet',
  noneText: 'Write one in content/definitions, and every account is judged by it.',
  inForce: 'In force',
  since: (version: number, date: string) => `Version ${version}, in force since ${date}`,
  versions: 'Versions',
  version: (version: number) => `Version ${version}`,
  from: (date: string) => `from ${date}`,
  draft: 'draft',
  judged: (onboarded: number, open: number) =>
    `By the versions in force at their time ${accounts(onboarded)} ${plural('en', onboarded, { one: 'is', other: 'are' })} onboarded, and ${accounts(open)} ${plural('en', open, { one: 'is', other: 'are' })} in onboarding.`,
  change: {
    title: 'What the last change did',
    lead: (published: string, status: number, dated: number) =>
      `The definitions were changed on ${published}. ${changeCounts(status, dated)}`,
    counts: changeCounts,
    account: 'Account',
    before: 'Before',
    now: 'Now',
    status: {
      before: 'No contract yet',
      undefined: 'Judged by no definition',
      onboarding: 'In onboarding',
      churned: 'Left without being onboarded',
      onboarded: (date: string) => `Onboarded on ${date}`,
    },
    by: (status: string, version: number) => `${status}, by version ${version}`,
  },
  unseen: (event: string, closest: string | null) =>
    closest === null
      ? `No product has ever sent the event “${event}”.`
      : `No product has ever sent the event “${event}”. Did you mean “${closest}”?`,
  try: {
    title: 'Try another',
    lead: 'Pick a definition, turn its numbers or leave parts out. Nothing changes for anybody until you commit the file.',
    definition: 'Definition',
    landmark: 'Sort accounts by how they stood after',
    days: daysOf,
    leaveOut: 'Leave out',
    go: 'Try it',
    knob: { share: 'Share in percent', times: 'How often', days: 'Within days', n: 'How many of them' },
    asWritten: 'This is the definition as it is written.',
    refused: {
      title: 'Not all of it was taken',
      knob: (knob: string, part: string, from: string, to: string, counts: string) =>
        `“${knob}” in “${part}”: whole numbers from ${from} to ${to} can be tried. What counts is ${counts}.`,
      everyPart: 'At least one part has to stay: none was left out.',
    },
    export: 'Take the draft as a file',
    exportHint: 'An MDX file to put into content/definitions, commit and publish.',
  },
  running: (done: number, of: number) => `Judging accounts: ${done} of ${of}`,
  runningHint: 'The page looks again by itself every second.',
  result: {
    title: 'What the past says',
    lead: (landmark: number, count: number) =>
      plural('en', count, {
        one: `One account was still a customer ${daysOf(landmark)} after its contract. It is sorted by how it stood on that day and followed from then on.`,
        other: `${count} accounts were still customers ${daysOf(landmark)} after their contract. They are sorted by how they stood on that day and followed from then on.`,
      }),
    preferDraft:
      'The draft separates better: those it calls onboarded stay, and the others leave, more clearly than by the definition in force.',
    preferInForce: 'The definition in force separates better than the draft.',
    preferNeither: 'The accounts of the past do not tell which of the two is better.',
    same: 'The draft is the definition in force: change something to compare.',
    tooSmall: {
      accounts:
        'Too few accounts on one side to say anything: at least ten onboarded and ten others are needed.',
      lost: 'Too few accounts have left to say anything: at least five are needed.',
    },
    theDraft: 'The draft',
    theOther: 'In force',
    table: {
      onboarded: 'Onboarded',
      open: 'Not onboarded',
      kept: 'Stayed',
      lost: 'Left',
      caption: (which: string) => `${which}: accounts by how they stood and what became of them`,
    },
    measure: 'Figure',
    precision: 'Of those called onboarded, stayed',
    recall: 'Of those that stayed, called onboarded',
    lift: 'Lift over all accounts',
    separation: 'Stayed: onboarded less the others',
    range: (low: string, high: string) => `95 % range ${low} to ${high}`,
    points: (value: string, n: number) =>
      plural('en', Math.abs(n), { one: `${value} point`, other: `${value} points` }),
    curves: 'Still a customer, by days after that day',
    onboardedCurve: 'Onboarded',
    openCurve: 'Not onboarded',
    timing: 'When it would have said so',
    timingMedian: (days: number) =>
      days === 0
        ? 'In the median on the same day as the definition in force.'
        : days < 0
          ? `In the median ${plural('en', -days, { one: 'a day', other: `${-days} days` })} earlier than the definition in force.`
          : `In the median ${plural('en', days, { one: 'a day', other: `${days} days` })} later than the definition in force.`,
    timingNone: 'No account would have been onboarded by both.',
    earlier: 'Earlier',
    sameDay: 'On the same day',
    later: 'Later',
    onlyDraft: 'By the draft only',
    onlyInForce: 'By the one in force only',
    neither: 'By neither',
    accounts: 'Account by account',
    accountsLead:
      'Both dates are tries: what each definition would have said, had it judged over all time. In fact a version judges only from its own date on; an account’s page names the version it was judged by.',
    account: 'Account',
    contract: 'Contract',
    byDraft: 'By the draft, over all time',
    byInForce: 'By the one in force, over all time',
    became: 'What became of it',
    never: 'never',
    left: (date: string) => `left on ${date}`,
    stays: 'a customer',
  },
  explainTitle: 'How this is computed',
  explain: [
    'Landmark: accounts are sorted by how they stood a fixed number of days after their contract, and only what came later counts as staying or leaving. Accounts younger than that, or lost before it, are left out. Otherwise any definition would look good: who leaves early never had the time to complete.',
    'Ranges: Wilson’s score interval for shares, Newcombe’s for their difference, 95 %.',
    'Curves: Kaplan–Meier, with Greenwood’s variance on the log(−log) scale; accounts that are still customers count for as long as they are known.',
    'Lift: the share that stayed of those called onboarded ÷ the share that stayed of all. 1 means the definition tells nothing.',
    'Preference: a definition is preferred when its difference is surely above zero and the other’s is not; of two that both are, the one whose range begins above the other’s value.',
    'Staying is not proved to come from being onboarded: this separates, it does not explain.',
  ],
};
