import { describe, expect, it } from 'vitest';
import { accountAt, type PropertyChange } from '../../../src/domain/account.ts';
import { day } from './make.ts';

const change = (
  property: string,
  value: PropertyChange['value'],
  validFrom: string,
  recordedAt = validFrom,
) => ({ property, value, validFrom, recordedAt });

const at = (changes: readonly PropertyChange[], asOf: string) => accountAt('a', changes, new Date(asOf));

describe('an account as it stood', () => {
  const upgrade = [change('plan', 'basic', day(1)), change('plan', 'premium', day(10))];

  it('has the old plan before an upgrade and the new one from its very instant on', () => {
    expect(at(upgrade, day(9)).plan).toBe('basic');
    expect(at(upgrade, day(10)).plan).toBe('premium');
  });

  it('is the same whatever order the changes are read in', () => {
    expect(at([...upgrade].reverse(), day(20))).toEqual(at(upgrade, day(20)));
  });

  it('follows a correction recorded later for the same instant', () => {
    const corrected = [
      change('industry', 'healthcare', day(1), day(5)),
      change('industry', 'retail', day(1), day(2)),
    ];
    expect(at(corrected, day(6)).industry).toBe('healthcare');
  });

  it('takes the later row of two recorded at once', () => {
    const twice = [change('industry', 'retail', day(1)), change('industry', 'healthcare', day(1))];
    expect(at(twice, day(6)).industry).toBe('healthcare');
  });

  it('can lose a property again', () => {
    expect(at([...upgrade, change('plan', null, day(12))], day(13)).plan).toBeNull();
  });

  it('knows nothing before the first change but its id and a time zone to count in', () => {
    expect(at(upgrade, '2026-04-01T00:00:00Z')).toEqual({
      id: 'a',
      name: 'a',
      plan: null,
      industry: null,
      useCases: [],
      segment: null,
      csm: null,
      timeZone: 'UTC',
    });
  });
});
