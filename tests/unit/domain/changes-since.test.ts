import { expect, test } from 'vitest';
import { changesSince } from '../../../src/domain/changes-since.ts';
import { account, ago, dayAgo, milestone, NOW, person } from './week/make.ts';

const ticket = { id: 't', subject: 's', openedAt: ago(20), closedAt: ago(3) };
const timeline = account('mill', {
  history: {
    people: [
      person('a', { invitedAt: ago(40), firstSignInAt: ago(4) }),
      person('b', { invitedAt: ago(5), firstSignInAt: ago(4) }),
    ],
    used: [dayAgo(30), 7, dayAgo(2), 5],
    learned: [dayAgo(4), 2],
    tickets: [ticket],
    changes: [],
  },
  timeline: {
    milestones: [
      { milestone: milestone('early', 30), reachedAt: ago(12) },
      { milestone: milestone('late', 30), reachedAt: ago(1) },
    ],
  },
});

test('what changed since the last touch is listed newest first, and nothing of before', () => {
  const { changes, used, learned } = changesSince(timeline, ago(10), NOW);
  expect(changes.map((change) => [change.kind, 'people' in change ? change.people : null])).toEqual([
    ['milestone', null],
    ['ticket-closed', null],
    ['signed-in', ['a', 'b']],
    ['invited', ['b']],
  ]);
  expect([used, learned]).toEqual([5, 2]);
});

test('asked as of a past day, what came later is not in it', () => {
  const { changes, used } = changesSince(timeline, ago(10), new Date(ago(3.5)));
  expect(changes.map(({ kind }) => kind)).toEqual(['signed-in', 'invited']);
  expect(used).toBe(0);
});
