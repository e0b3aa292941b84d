import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAt, dueState, moduleDueAt } from '../../../src/domain/due.ts';
import { makeModule } from './make.ts';

describe('a due date', () => {
  it.each([
    // What happens, enrolled at, days, zone, due at
    ['counts whole calendar days', '2026-05-01T09:00:00Z', 30, 'UTC', '2026-05-31T23:59:59.999Z'],
    [
      'lasts to the end of the day in Tokyo',
      '2026-05-01T09:00:00Z',
      1,
      'Asia/Tokyo',
      '2026-05-02T14:59:59.999Z',
    ],
    [
      'starts from the day it already is in Tokyo',
      '2026-05-01T15:00:00Z',
      0,
      'Asia/Tokyo',
      '2026-05-02T14:59:59.999Z',
    ],
    [
      'starts from the day it still is in New York',
      '2026-05-02T03:59:59Z',
      0,
      'America/New_York',
      '2026-05-02T03:59:59.999Z',
    ],
    ['knows the leap day', '2028-02-28T12:00:00Z', 1, 'UTC', '2028-02-29T23:59:59.999Z'],
    ['knows years without one', '2027-02-28T12:00:00Z', 1, 'UTC', '2027-03-01T23:59:59.999Z'],
    ['crosses the year', '2026-12-31T12:00:00Z', 1, 'UTC', '2027-01-01T23:59:59.999Z'],
    [
      'keeps to midnight as summer time begins',
      '2026-03-28T12:00:00Z',
      1,
      'Europe/Berlin',
      '2026-03-29T21:59:59.999Z',
    ],
    [
      'keeps to midnight as summer time ends',
      '2026-10-24T12:00:00Z',
      1,
      'Europe/Berlin',
      '2026-10-25T22:59:59.999Z',
    ],
    [
      'ends where midnight itself is skipped',
      '2018-11-02T12:00:00Z',
      1,
      'America/Sao_Paulo',
      '2018-11-04T02:59:59.999Z',
    ],
    [
      'ends after the hour before midnight came twice',
      '2018-02-16T12:00:00Z',
      1,
      'America/Sao_Paulo',
      '2018-02-18T02:59:59.999Z',
    ],
    [
      'counts a zone off by three quarters of an hour',
      '2026-05-01T12:00:00Z',
      0,
      'Asia/Kathmandu',
      '2026-05-01T18:14:59.999Z',
    ],
    [
      'passes over a day that a country left out',
      '2011-12-29T12:00:00Z',
      0,
      'Pacific/Apia',
      '2011-12-30T09:59:59.999Z',
    ],
  ])('%s', (_, enrolledAt, days, zone, due) => {
    expect(dueAt(enrolledAt, days, zone)).toBe(due);
  });

  it('is the last millisecond of its day in every zone', () => {
    const zones = fc.constantFrom('UTC', 'Asia/Tokyo', 'Africa/Cairo', 'America/Santiago', 'Asia/Beirut');
    const instants = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2030-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(zones, instants, fc.integer({ min: 0, max: 400 }), (zone, enrolled, days) => {
        const date = (time: number) =>
          new Date(time).toLocaleDateString('en-CA', { timeZone: zone, dateStyle: 'short' });
        const due = Date.parse(dueAt(enrolled.toISOString(), days, zone));
        const asked = new Date(Date.parse(`${date(enrolled.getTime())}T00:00:00Z`) + days * 86_400_000);
        expect(date(due)).toBe(asked.toISOString().slice(0, 10));
        expect(date(due + 1)).not.toBe(date(due));
      }),
    );
  });

  it('of a module is that of its first objective', () => {
    const module = makeModule('m', { objectivesBy: [14, 7] });
    expect(moduleDueAt(module, '2026-05-01T12:00:00Z', 'UTC')).toBe('2026-05-08T23:59:59.999Z');
    expect(moduleDueAt(makeModule('m'), '2026-05-01T12:00:00Z', 'UTC')).toBeNull();
  });
});

describe('how near a due date is', () => {
  const due = dueAt('2026-05-01T00:00:00Z', 9, 'Asia/Tokyo'); // 10 May in Tokyo, to its end
  it.each([
    ['2026-05-02T14:59:59Z', 'later', 8],
    ['2026-05-02T15:00:00Z', 'soon', 7],
    ['2026-05-08T15:00:00Z', 'soon', 1],
    ['2026-05-09T15:00:00Z', 'today', 0],
    ['2026-05-10T14:59:59.999Z', 'today', 0],
    ['2026-05-10T15:00:00Z', 'overdue', -1],
    ['2026-05-13T00:00:00Z', 'overdue', -3],
  ])('at %s is %s, by the calendar in Tokyo', (now, state, daysLeft) => {
    expect(dueState(due, new Date(now), 'Asia/Tokyo')).toEqual({ state, daysLeft });
  });
});
