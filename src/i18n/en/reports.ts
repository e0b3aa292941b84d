import { plural } from '../plural.ts';

export const reports = {
  title: 'Reports',
  lead: 'Who is on the way, who is stuck, who has arrived.',
  nav: {
    week: 'This week',
    accounts: 'Accounts',
    scorecard: 'Scorecard',
    definitions: 'Definitions',
    businessCase: 'Business case',
  },
  asOf: {
    title: (date: string) => `As it was at the end of ${date}`,
    today: 'Back to today',
    opened: (date: string) => `Opened on ${date} (UTC)`,
    label: 'As of (UTC)',
    refused: {
      ahead: 'The day asked for is still to come: this is how it stands now.',
      unreadable: 'The day asked for is no date: this is how it stands now.',
    },
    noFile: {
      ahead: 'There is no such file: the day asked for is still to come.',
      unreadable: 'There is no such file: the day asked for is no date.',
    },
    example: 'A past day is asked for as in ?asOf=2026-05-31.',
  },
  accounts: {
    title: 'Accounts',
    lead: 'Each account with its people and how far they are on their onboarding path.',
    count: (count: number) => plural('en', count, { one: `${count} account`, other: `${count} accounts` }),
    span: (from: string, to: string, of: string) => `accounts ${from}–${to} of ${of}`,
    account: 'Account',
    segment: 'Segment',
    plan: 'Plan',
    industry: 'Industry',
    useCases: 'Use cases',
    csm: 'CSM',
    state: 'State',
    states: {
      before: 'No contract yet',
      onboarding: 'In onboarding',
      onboarded: 'Onboarded',
      churned: 'Left',
    },
    health: 'Health',
    invited: 'Invited',
    active: 'Active',
    finished: 'Finished',
    behind: 'Behind',
    people: 'People',
    onboarding: 'Onboarding path',
    lastActivity: 'Last activity',
    search: 'Account name',
    none: 'No account fits',
    noneText: 'Take a filter away to see more.',
    noneYet: 'There was no account yet',
    noneYetText: 'At this moment no account had been recorded. A later day has some, once there are any.',
    csv: 'Accounts (CSV)',
    learnersCsv: 'Learners (CSV)',
    explain: {
      state:
        'State: by the completion definition in force, with the day onboarding ended. Without a recorded contract date onboarding has not begun.',
      invited: 'Invited: people with an invitation, not disabled.',
      active: 'Active: opened, finished or handed in something in the last 30 days.',
      finished:
        'Finished: completed every required course of their onboarding paths, which are the learning paths with a timeframe.',
      behind:
        'Behind: past the due date of an onboarding path, or stuck at a quiz (handed in twice or more, never passed). Each person counts once.',
      onboarding:
        'Onboarding path: required parts done ÷ required parts, over everyone invited. Rounded down.',
      health:
        'Health: 0 to 100, made of use, learning, contact, satisfaction and support; see the scorecard.',
    },
    explainTitle: 'How these numbers are made',
  },
  account: {
    people: 'People and courses',
    profile: 'Profile',
    person: 'Person',
    lead: 'Each cell: parts done of parts in the course, as that person sees it.',
    notFor: 'Not for this person',
    nobody: 'Nobody has been invited yet',
    nobodyText: 'Invite the first person and their progress appears here.',
    nobodyTextChampion: (vendor: string) => `Ask your contact at ${vendor} to invite your first colleague.`,
    notInvited: 'not invited',
    notSignedIn: 'has not signed in yet',
    late: 'Past the due date',
    lateLine: (person: string, path: string, date: string, progress: string, parts: number) =>
      `${person}: “${path}” was due on ${date}; ${plural('en', parts, { one: `${progress} part`, other: `${progress} parts` })} done.`,
    trouble: 'Stuck at a quiz',
    troubleLine: (person: string, quiz: string, attempts: number, date: string) =>
      `${person}: “${quiz}”, ${plural('en', attempts, { one: 'one attempt', other: `${attempts} attempts` })} without passing, the last on ${date}.`,
    acts: 'What was done here',
    team: 'Your team',
    teamLead: 'How your colleagues are getting on, and what is due.',
  },
};
