import type { Stage } from '../../domain/content.ts';
import { plural } from '../plural.ts';

const stages: Readonly<Record<Stage, string>> = {
  embark: 'Embark',
  handoff: 'Handoff',
  kickoff: 'Kickoff',
  adopt: 'Adopt',
  review: 'Review',
  expand: 'Expand',
};

export const journey = {
  title: 'Journey',
  stages,
  none: 'No journey fits this account',
  noneText: 'Journeys are written in content/journeys.',
  customer: 'Customer',
  vendor: 'Vendor',
  internal: 'internal',
  reached: (date: string) => `reached on ${date}`,
  reachedLate: (date: string, due: string) => `reached on ${date}, due by ${due}`,
  late: 'late',
  noDate: 'no date',
  why: 'Why it is not complete',
  whyOnboarded: 'What made it complete',
  judged: (version: number) => `Judged by version ${version} of the definition.`,
  firstValue: (days: number, date: string) =>
    `First value on ${date}, ${plural('en', days, { one: 'one day', other: `${days} days` })} after the contract (TTFV).`,
  noFirstValue: 'First value has not been reached yet.',
  noDefinition: 'No definition was in force.',
  noContract: 'No contract date has been recorded, so onboarding has not begun.',
  /** What the customer reads of their own journey. */
  own: {
    title: 'Your journey',
    none: 'Your journey has not begun yet',
    noneText:
      'It appears here as soon as your onboarding has been set up. Until then you can already start learning.',
    lately: 'Reached lately',
    due: 'What is due from you',
    nothingDue: 'Nothing is due from you now.',
    until: (date: string) => `by ${date}`,
    customer: 'Your turn',
    vendor: 'Our turn',
    team: 'Your team',
    signedIn: 'Have signed in to the academy',
    finished: 'Have finished their onboarding path',
    way: 'The whole way',
  },
  plan: {
    title: 'Success plan',
    none: 'No success plan has been agreed yet.',
    due: (date: string) => `by ${date}`,
    proxy: 'A stand-in is measured.',
    evidence: (words: string) => `Proven by ${words}`,
    confirmed: (who: string, date: string) => `Confirmed by ${who} on ${date}`,
    chart: (metric: string) => `${metric}: from the baseline to the target`,
    progress: (baseline: string, now: string, target: string) =>
      `Baseline ${baseline}, now ${now}, target ${target}.`,
  },
};
