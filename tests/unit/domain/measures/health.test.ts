import { describe, expect, test } from 'vitest';
import { type HealthPartId, healthAt } from '../../../../src/domain/health.ts';
import { type DayCounts, dayOf } from '../../../../src/domain/history.ts';
import { account, asks, learner, type More, noon, person, touch } from './make.ts';

const NOW = Date.parse(noon('2026-05-31'));
const contract = '2026-01-10';
const day = (date: string) => dayOf(noon(date));
const on = (...dates: string[]): DayCounts => dates.flatMap((date) => [day(date), 1]);

const healthOf = (more: More, dates = {}) => healthAt(account('mill', { contract, ...dates }, more), NOW);
const scored = (id: HealthPartId, more: More, dates = {}) =>
  healthOf(more, dates).parts.find((part) => part.id === id)?.score;

test('an account that does well in everything scores 100', () => {
  const people = ['a', 'b'].map((id) => person(id, { usedOn: [day('2026-05-20')] }));
  const { score, parts } = healthOf({
    properties: { seats: 2 },
    history: {
      people,
      used: on('2026-05-30'),
      tickets: [{ id: 't', subject: 'x', openedAt: noon('2026-03-01'), closedAt: noon('2026-03-02') }],
      surveys: [{ kind: 'nps', score: 10, at: noon('2026-05-01'), comment: '' }],
    },
    timeline: { learners: [learner('a', { asks: asks(1, [noon('2026-02-01')]) })] },
  });
  expect(score).toBe(100);
  expect(parts.map((part) => part.weight).reduce((a, b) => a + b)).toBe(100);
});

test('what nothing is known of is left out, and the others take its place', () => {
  const { score, parts } = healthOf({ history: { used: on('2026-05-30') } });
  expect(parts.map((part) => [part.id, part.score])).toEqual([
    ['use', 0],
    ['learning', null],
    ['contact', 100],
    ['satisfaction', null],
    ['support', null],
  ]);
  expect(score).toBe(Math.floor((20 * 100) / (35 + 20)));
});

test('there is no score before the start, nor after churn', () => {
  expect(healthAt(account('a', { contract: '2026-06-01' }), NOW).score).toBe(null);
  expect(healthOf({}, { churned: '2026-05-31' }).score).toBe(null);
});

describe('use', () => {
  const people = [person('a', { usedOn: [day('2026-05-02')] }), person('b', { usedOn: [day('2026-05-01')] })];

  test('counts the people of the last 30 days against seats, else against people invited', () => {
    expect(scored('use', { properties: { seats: 4 }, history: { people, used: on('2026-05-02') } })).toBe(25);
    expect(scored('use', { properties: { seats: null }, history: { people, used: on('2026-05-02') } })).toBe(
      50,
    );
  });

  test('that has not begun speaks against an account after two weeks only', () => {
    expect(scored('use', {}, { contract: '2026-05-20' })).toBe(null);
    expect(scored('use', {}, { contract: '2026-05-17' })).toBe(0);
  });
});

test.each([
  ['2026-05-24', 100],
  ['2026-05-23', 70],
  ['2026-05-17', 70],
  ['2026-05-16', 30],
  ['2026-05-01', 30],
  ['2026-04-30', 0],
])('contact, last on %s, scores %i', (date, score) => {
  expect(scored('contact', { history: { learned: on(date) } })).toBe(score);
  expect(scored('contact', { history: { touches: [touch(date, { attended: ['ana'] })] } })).toBe(score);
});

test('writing to a customer who does not come or answer is no contact', () => {
  expect(
    scored('contact', { history: { touches: [touch('2026-05-30', { invited: ['ana'], asks: true })] } }),
  ).toBe(0);
});

test('satisfaction is the last answer of half a year', () => {
  const answered = (kind: 'csat' | 'nps', score: number, date: string) => {
    return { kind, score, at: noon(date), comment: '' };
  };
  const surveys = [answered('nps', 9, '2026-04-01'), answered('csat', 2, '2026-05-01')];
  expect(scored('satisfaction', { history: { surveys } })).toBe(25);
  expect(scored('satisfaction', { history: { surveys: [answered('csat', 5, '2025-11-01')] } })).toBe(null);
});

test('tickets speak against an account once they are open for over two weeks', () => {
  const open = (id: string, date: string) => ({ id, subject: 'x', openedAt: noon(date), closedAt: null });
  expect(scored('support', { history: { tickets: [open('a', '2026-05-17')] } })).toBe(100);
  expect(scored('support', { history: { tickets: [open('a', '2026-05-16')] } })).toBe(50);
  expect(
    scored('support', { history: { tickets: [open('a', '2026-05-01'), open('b', '2026-05-01')] } }),
  ).toBe(0);
});
