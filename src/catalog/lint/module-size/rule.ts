import type { Module } from '../../../domain/content.ts';
import { type Entry, fieldProblem, isSound, type Page, textProblem } from '../../academy.ts';
import { perEntry } from '../../entry.ts';
import { asWarning, type Problem } from '../../problem.ts';
import { PACE } from '../pace.ts';
import type { Rule } from '../rule.ts';

/** Minutes that trying out may take whatever the text, and how many for each of reading. */
const [PRACTICE, PRACTICE_PER_READING] = [10, 10];

/** Five minutes of reading, and as many parts as fit on a screen: more of either is seldom one topic. */
const [MOST_WORDS, MOST_HEADINGS] = [1000, 8];

/** A module's minutes go with its text, and its text is on one topic. */
export const moduleSize: Rule = {
  codes: ['EB-MODULE-MINUTES', 'EB-MODULE-WIDE'],
  check: ({ modules }) => modules.flatMap(checked),
};

const checked = perEntry<Module, readonly Problem[]>((module) =>
  [...minutes(module), ...module.pages.flatMap(wide)].map(asWarning),
);

function minutes({ base, pages, content }: Entry<Module>): Problem[] {
  if (base === null || !isSound(base, 'minutes') || content.status === 'draft') return [];
  const readings = pages.flatMap(({ facts, language }) => {
    const pace = PACE[language];
    return facts === null || pace === undefined ? [] : { language, reading: facts.words / pace };
  });
  const told = (found: string, expected: string, fix: string) =>
    fieldProblem(base, ['minutes'], { code: 'EB-MODULE-MINUTES', found, expected, fix });
  const stated = `\`minutes: ${content.minutes}\``;
  const slow = readings.find(({ reading }) => reading > content.minutes);
  if (slow !== undefined)
    return [
      told(
        `${stated}, while reading ${slow.language} alone takes about ${Math.ceil(slow.reading)}`,
        'time to read it and to try it out',
        'Say how long it takes, or shorten the text.',
      ),
    ];
  const longest = Math.max(0, ...readings.map(({ reading }) => reading));
  const most = PRACTICE + PRACTICE_PER_READING * longest;
  if (readings.length === 0 || content.minutes <= most) return [];
  return [
    told(
      `${stated} for what is read in ${Math.max(1, Math.round(longest))}`,
      `at most ${Math.floor(most)}: trying it out takes ten times the reading, and ten minutes in any case`,
      'Say how long it takes, or write down what people do in that time.',
    ),
  ];
}

function wide(page: Page): Problem[] {
  const { facts } = page;
  if (facts === null) return [];
  const parts = facts.headings.filter(({ depth }) => depth === 2);
  const [line, column] = [page.front?.lines ?? 1, 1];
  const told = (found: string, at: { line: number; column: number }) =>
    textProblem(page, at, {
      code: 'EB-MODULE-WIDE',
      found,
      expected: `one narrow topic, in at most ${MOST_WORDS} words and ${MOST_HEADINGS} parts`,
      fix: 'Split the module, each with an objective of its own, or leave out what the objective does not need.',
    });
  const beyond = parts[MOST_HEADINGS];
  if (beyond !== undefined) return [told(`${parts.length} headings`, beyond)];
  return facts.words > MOST_WORDS ? [told(`${facts.words} words`, { line, column })] : [];
}
