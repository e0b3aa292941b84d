import { expect, test } from 'vitest';
import type { PropertyValue } from '../../../../src/domain/account.ts';
import { standing } from '../../../../src/domain/criteria/standing.ts';
import type { TouchKind } from '../../../../src/domain/history.ts';
import { account, ago, NOW, touch } from '../week/make.ts';

const held = (
  kind: TouchKind,
  properties: Readonly<Record<string, PropertyValue>>,
  touches = [touch('t', 38)],
) => {
  const timeline = account('mill', { properties, history: { touches } });
  const { holds, since, have } = standing({ kind: 'touch', touch: kind }, timeline, NOW);
  return { holds, since, have };
};

test('a kickoff was held once its date has come, also where nobody recorded it as a touch', () => {
  expect(held('kickoff', {})).toEqual({ holds: false, since: null, have: 0 });
  expect(held('kickoff', { kickoffAt: ago(9) })).toEqual({ holds: true, since: ago(9), have: 1 });
  expect(held('kickoff', { kickoffAt: ago(-1) })).toEqual({ holds: false, since: null, have: 0 });
});

test('a kickoff that is a touch and a date is one, held when the earlier of the two was', () => {
  const touches = [touch('k', 20, { kind: 'kickoff' })];
  expect(held('kickoff', { kickoffAt: ago(9) }, touches)).toEqual({ holds: true, since: ago(20), have: 1 });
});

test('a kickoff date stands for no other touch', () => {
  expect(held('walkthrough', { kickoffAt: ago(9) })).toEqual({ holds: false, since: null, have: 0 });
});
