import type { Journey } from '../../../domain/content.ts';
import { type Entry, fieldProblem, isSound } from '../../academy.ts';
import type { Problem } from '../../problem.ts';
import type { Rule } from '../rule.ts';

/** An account has the first journey, in order of id, that fits it: each must be the first for some. */
export const journeyChoice: Rule = {
  codes: ['EB-JOURNEY-SHADOWED'],
  check({ journeys }) {
    const live = journeys
      .filter(({ content, base }) => content.status === 'live' && isSound(base))
      .sort((a, b) => (a.content.id < b.content.id ? -1 : 1));
    return live.flatMap((journey, index) => {
      const before = live.slice(0, index).find((other) => covers(other.content, journey.content));
      return before === undefined ? [] : shadowed(journey, before);
    });
  },
};

/** Whether every account that fits `b` fits `a`. */
function covers(a: Journey, b: Journey): boolean {
  const { plans, industries, useCases } = a.audience;
  return (
    contains(a.segments, b.segments) &&
    contains(a.touchModels, b.touchModels) &&
    contains(plans, b.audience.plans) &&
    contains(industries, b.audience.industries) &&
    contains(useCases, b.audience.useCases)
  );
}

/** An empty list is everyone. */
function contains<T>(wide: readonly T[], narrow: readonly T[]): boolean {
  return wide.length === 0 || (narrow.length > 0 && narrow.every((one) => wide.includes(one)));
}

function shadowed({ base, content }: Entry<Journey>, before: Entry<Journey>): Problem[] {
  if (base === null) return [];
  return [
    fieldProblem(base, ['id'], {
      code: 'EB-JOURNEY-SHADOWED',
      found: `\`${content.id}\`, which no account will have: \`${before.content.id}\` comes first in order of id and fits every account that this one fits`,
      expected: 'a journey that is the first for some accounts',
      fix: `Narrow \`${before.content.id}\` by segments, touchModels or audience, or give this one an id that comes before it.`,
    }),
  ];
}
