import { describe, expect, test } from 'vitest';
import { readInstant } from '../../../../src/domain/feed/instant.ts';
import { happenedAt, type SaidTimes } from '../../../../src/domain/feed/when.ts';

const RECEIVED = new Date('2026-11-25T12:00:00.000Z');

const at = (said: SaidTimes) => {
  const when = happenedAt(said, RECEIVED);
  return 'at' in when ? new Date(when.at).toISOString() : when.problem.expected;
};

describe('a message', () => {
  test('lands at the time it says, however late it comes', () => {
    expect(at({ timestamp: '2026-03-01T08:00:00Z' })).toBe('2026-03-01T08:00:00.000Z');
    expect(at({ timestamp: '2026-03-01T08:00:00Z', sentAt: '2026-11-25T11:59:58Z' })).toBe(
      '2026-03-01T08:00:00.000Z',
    );
  });

  test('whose sender’s clock is wrong lands where a right clock would have put it', () => {
    // Two hours slow, and two days fast.
    expect(at({ timestamp: '2026-11-25T09:30:00Z', sentAt: '2026-11-25T10:00:00Z' })).toBe(
      '2026-11-25T11:30:00.000Z',
    );
    expect(at({ originalTimestamp: '2026-11-27T11:00:00Z', sentAt: '2026-11-27T12:00:00Z' })).toBe(
      '2026-11-25T11:00:00.000Z',
    );
  });

  test('whose time was put right already keeps it', () => {
    expect(
      at({
        timestamp: '2026-11-24T11:00:00Z',
        originalTimestamp: '2026-11-24T09:00:00Z',
        sentAt: '2026-11-24T09:30:00Z',
      }),
    ).toBe('2026-11-24T11:00:00.000Z');
  });

  test('without a time happened when it came', () => {
    expect(at({})).toBe(RECEIVED.toISOString());
    expect(at({ sentAt: '2026-11-20T10:00:00Z' })).toBe(RECEIVED.toISOString());
  });

  test('from more than a day ahead, or from before there was anything, is refused', () => {
    expect(at({ timestamp: '2026-11-26T12:00:00Z' })).toBe('2026-11-26T12:00:00.000Z');
    expect(at({ timestamp: '2026-11-26T12:00:00.001Z' })).toBe('past');
    expect(at({ timestamp: '1970-01-21T10:00:00Z' })).toBe('past');
  });

  test.each([
    [1_795_000_000],
    ['yesterday'],
    ['2026-11-25 09:00'],
    ['2026-11-25T09:00:00'],
    ['2026-02-30T09:00:00Z'],
    [null],
  ])('with the time %j is refused rather than guessed', (timestamp) => {
    expect(at({ timestamp })).toBe('time');
  });
});

test.each([
  ['2028-02-29', '2028-02-29T00:00:00.000Z'],
  ['2026-11-25T09:00:00+09:00', '2026-11-25T00:00:00.000Z'],
  ['2026-11-25T09:00Z', '2026-11-25T09:00:00.000Z'],
])('%s is understood', (written, meant) => {
  expect(new Date(readInstant(written) ?? 0).toISOString()).toBe(meant);
});
