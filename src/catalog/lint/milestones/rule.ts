import { SEGMENTS, type Segment, TOUCH_MODELS, type TouchModel } from '../../../domain/account.ts';
import type { Journey, Milestone } from '../../../domain/content.ts';
import { type Entry, fieldProblem, isSound, type Page } from '../../academy.ts';
import type { Problem } from '../../problem.ts';
import { fieldsList, text } from '../../raw.ts';
import type { Rule } from '../rule.ts';

/** A journey's milestones can be told apart, are for somebody, and say once for each account what its first value is. */
export const milestones: Rule = {
  codes: ['EB-MILESTONE-TWICE', 'EB-MILESTONE-NOBODY', 'EB-MILESTONE-HIDDEN', 'EB-MILESTONE-VALUE'],
  check: ({ journeys }) =>
    journeys.flatMap((journey) => {
      const { base } = journey;
      if (base === null || !isSound(base)) return [];
      return [...twice(base), ...eachOf(journey, base), ...firstValue(journey, base)];
    }),
};

function twice(base: Page): Problem[] {
  const ids = written(base).map(({ id }) => text(id));
  return ids.flatMap((id, index) => {
    if (ids.indexOf(id) === index) return [];
    return fieldProblem(base, ['milestones', index, 'id'], {
      code: 'EB-MILESTONE-TWICE',
      found: `the milestone \`${id}\` a second time`,
      expected: 'an id that no other milestone of this journey has',
      fix: 'Give one of the two another id.',
    });
  });
}

function eachOf({ content }: Entry<Journey>, base: Page): Problem[] {
  return content.milestones.flatMap((milestone) => {
    const place = ['milestones', placeOf(milestone, base)] as const;
    const problems: Problem[] = [];
    const nobody = apart(content.segments, milestone.segments)
      ? (['segments', milestone.segments, content.segments] as const)
      : apart(content.touchModels, milestone.touchModels)
        ? (['touchModels', milestone.touchModels, content.touchModels] as const)
        : null;
    if (nobody !== null) {
      const [field, own, journeys] = nobody;
      problems.push(
        fieldProblem(base, [...place, field], {
          code: 'EB-MILESTONE-NOBODY',
          found: `a milestone for ${own.join(', ')} in a journey for ${journeys.join(', ')} only`,
          expected: 'a milestone for some of the accounts the journey is for',
          fix: `Correct \`${field}\` here or in the journey: no account will ever have this milestone.`,
        }),
      );
    }
    if (milestone.internal && milestone.marks !== null)
      problems.push(
        fieldProblem(base, [...place, 'marks'], {
          code: 'EB-MILESTONE-HIDDEN',
          found: `\`marks: ${milestone.marks}\` on a milestone that the customer never sees`,
          expected: 'a measure that counts what the customer knows to be asked of them',
          fix: 'Take `marks` off, or show the milestone: no `internal: true`, and not in the stage `handoff`.',
        }),
      );
    return problems;
  });
}

/** For every kind of account at most one milestone stands for first value; without one its time to value is never known. */
function firstValue({ content }: Entry<Journey>, base: Page): Problem[] {
  const marked = content.milestones.filter(({ marks }) => marks === 'first-value');
  const clash = kinds(content)
    .map(({ segment, touchModel }) => marked.filter((one) => isFor(one, segment, touchModel)))
    .find((found) => found.length > 1);
  const second = clash?.[1];
  if (second !== undefined)
    return [
      fieldProblem(base, ['milestones', placeOf(second, base), 'marks'], {
        code: 'EB-MILESTONE-VALUE',
        found: `a second \`first-value\` beside \`${clash?.[0]?.id}\` for the same accounts`,
        expected: 'one milestone that stands for first value',
        fix: 'Keep the one that shows a result in the customer’s own figures.',
      }),
    ];
  const lacking = kinds(content).some(
    ({ segment, touchModel }) => !marked.some((one) => isFor(one, segment, touchModel)),
  );
  if (!lacking) return [];
  return [
    {
      ...fieldProblem(base, ['milestones'], {
        code: 'EB-MILESTONE-VALUE',
        found:
          marked.length === 0 ? 'no milestone with `marks: first-value`' : 'accounts without a `first-value`',
        expected: 'one milestone that stands for first value, for every account of the journey',
        fix: 'Mark the one at which the customer sees a first result: without it nobody knows how long that takes.',
      }),
      severity: 'warning',
    },
  ];
}

function kinds({ segments, touchModels }: Journey) {
  const all = segments.length > 0 ? segments : SEGMENTS;
  const models = touchModels.length > 0 ? touchModels : TOUCH_MODELS;
  return all.flatMap((segment) => models.map((touchModel) => ({ segment, touchModel })));
}

function isFor({ segments, touchModels }: Milestone, segment: Segment, touchModel: TouchModel): boolean {
  return (
    (segments.length === 0 || segments.includes(segment)) &&
    (touchModels.length === 0 || touchModels.includes(touchModel))
  );
}

function apart<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((one) => b.includes(one));
}

function written(base: Page) {
  return fieldsList(base.front?.data?.milestones);
}

/** Its place in the file: the journey itself is in the order of stages. */
function placeOf({ id }: Milestone, base: Page): number {
  return written(base).findLastIndex((raw) => text(raw.id) === id);
}
