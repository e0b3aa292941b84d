import { plural } from '../plural.ts';

const modules = (count: number) => plural('en', count, { one: `${count} module`, other: `${count} modules` });

export const studio = {
  title: 'Studio',
  lead: 'All that is written for the academy: what is live, for whom, in which language, and what is to be mended.',
  kinds: { path: 'Path', course: 'Course', module: 'Module', quiz: 'Quiz' },
  content: {
    title: 'Content',
    filter: 'Narrow the content',
    search: 'Title or id',
    name: 'Title',
    kind: 'Kind',
    state: 'State',
    languages: 'Languages',
    lacks: 'Not written in',
    lacksNone: 'Does not matter',
    missing: (language: string) => `${language}: missing`,
    revision: 'Revision',
    minutes: 'Minutes',
    findings: 'Findings',
    from: (time: string) => `from ${time} UTC`,
    since: (time: string) => `since ${time} UTC`,
    published: (time: string) => `Published ${time} UTC.`,
    count: (shown: number, all: number) =>
      shown === all
        ? plural('en', all, { one: `${all} piece of content`, other: `${all} pieces of content` })
        : `${shown} of ${all} pieces of content`,
    none: 'Nothing is like that',
    noneText: 'Ask for less, or clear what is asked for.',
  },
  coverage: {
    title: 'Who gets what',
    lead: 'Every kind of customer there is, by plan, industry and use case, with what a learner of theirs gets from each path.',
    profile: 'Kind of customer',
    marks: 'To look at',
    noUseCase: 'no use case',
    closed: 'not theirs',
    lessons: (required: number, optional: number) =>
      optional === 0 ? modules(required) : `${modules(required)} + ${optional} optional`,
    quizzes: (count: number) => plural('en', count, { one: `${count} quiz`, other: `${count} quizzes` }),
    noPath: 'No path is theirs.',
    noModule: 'There is no module in their paths.',
    lacksLanguage: (language: string, path: string) => `“${path}” is not whole in ${language}.`,
    twice: (course: string, paths: string) => `“${course}” is in ${paths}.`,
    unlisted: 'On no path',
    unlistedLead:
      'No learning path lists these courses, so nobody is asked for them. Whoever may see them finds them under “More courses”.',
  },
  findings: {
    title: 'What the check says',
    lead: (count: number) =>
      plural('en', count, {
        one: 'One warning stood when this content was published. Errors keep content from being published, so there are none.',
        other: `${count} warnings stood when this content was published. Errors keep content from being published, so there are none.`,
      }),
    none: 'Nothing to mend',
    noneText: 'The check had no warning when this content was published.',
    severity: { error: 'Error', warning: 'Warning' },
    disk: {
      look: 'Check content/ as it lies there now',
      again: 'Check again',
      back: 'Show what stood when it was published',
      title: 'What the check says of content/ now',
      lead: (errors: number, warnings: number) =>
        `${plural('en', errors, { one: '1 error', other: `${errors} errors` })} and ${plural('en', warnings, { one: '1 warning', other: `${warnings} warnings` })} in the files on this machine.`,
      none: 'Nothing to mend',
      noneText: 'The files on this machine have neither errors nor warnings.',
      same: 'They hold what is published.',
      other:
        'They hold something else than what is published: `npm run content -- publish` puts it in force.',
      broken:
        'They hold something else than what is published, and can be published once the errors are mended.',
      failed: 'The check could not be run',
    },
  },
  preview: {
    open: 'Look as a customer',
    title: 'Look as a customer',
    lead: 'You see the academy with that customer’s rights alone, and nothing you do is recorded.',
    kind: 'A kind of customer',
    none: 'Any other',
    account: 'Or an account',
    noAccount: 'No account',
    accountHint: 'With an account chosen, its own plan, industry and use cases count.',
    progress: 'Progress',
    progressHint:
      'Made up for the look: halfway through what their paths require, or through all that is theirs.',
    progressOf: { new: 'just invited', halfway: 'halfway', done: 'all done' },
    begin: 'Look',
    now: (who: string) => `You look as ${who}`,
    goOn: 'Go on looking',
    end: 'End the look',
    change: 'Look as someone else',
    name: 'Customer',
    bar: (who: string) => `You look as ${who}. Nothing is recorded.`,
    notTaken: 'What you sent was not taken: while you look as a customer nothing is recorded.',
    odd: 'This cannot be looked at. Choose from the lists.',
  },
  compare: {
    open: 'Two customers side by side',
    title: 'Two customers side by side',
    lead: 'What learners of two kinds of customer see of paths, courses, modules and quizzes, and what reads otherwise to the two.',
    first: 'First customer',
    second: 'Second customer',
    show: 'Show',
    sees: 'sees it',
    seesNot: 'does not',
    otherwise: 'reads otherwise',
    different: (different: number, all: number) =>
      different === 0
        ? `Both see the same ${all}.`
        : plural('en', different, {
            one: `They differ in one of ${all}.`,
            other: `They differ in ${different} of ${all}.`,
          }),
  },
};
