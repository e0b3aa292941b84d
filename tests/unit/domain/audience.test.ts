import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Audience,
  decide,
  decideAudience,
  EVERYONE,
  isForStaff,
  ROLES,
  type Viewer,
} from '../../../src/domain/audience.ts';

const PLANS = ['basic', 'premium'];
const INDUSTRIES = ['healthcare', 'manufacturing', 'retail'];
const USE_CASES = ['invoice-approval', 'expense-control'];
const some = <T>(of: readonly T[]) => fc.subarray([...of]);
const orNone = (of: readonly string[]) => fc.constantFrom(null, ...of);

const audiences: fc.Arbitrary<Audience> = fc.record({
  plans: some(PLANS),
  industries: some(INDUSTRIES),
  useCases: some(USE_CASES),
  roles: some(ROLES),
});
const profiles = fc.record({
  plan: orNone(PLANS),
  industry: orNone(INDUSTRIES),
  useCases: some(USE_CASES),
});
const customers: fc.Arbitrary<Viewer> = fc.record({
  role: fc.constantFrom('learner', 'champion'),
  profile: fc.option(profiles),
});
const staff: fc.Arbitrary<Viewer> = fc.record({
  role: fc.constantFrom('csm', 'cem', 'admin'),
  profile: fc.constant(null),
});

const basic: Viewer = {
  role: 'learner',
  profile: { plan: 'basic', industry: 'healthcare', useCases: ['invoice-approval'] },
};

describe('who sees what', () => {
  it('opens exactly where every property that is asked for has a value in common', () => {
    const meets = (asked: readonly string[], has: readonly unknown[]) =>
      asked.length === 0 || has.some((value) => asked.some((a) => a === value));
    fc.assert(
      fc.property(audiences, customers, (audience, viewer) => {
        const all =
          meets(audience.roles, [viewer.role]) &&
          meets(audience.plans, [viewer.profile?.plan]) &&
          meets(audience.industries, [viewer.profile?.industry]) &&
          meets(audience.useCases, viewer.profile?.useCases ?? []);
        expect(decideAudience(audience, viewer).open).toBe(all);
      }),
    );
  });

  it('never opens a thing to a customer by asking for one property more', () => {
    fc.assert(
      fc.property(audiences, audiences, customers, (audience, more, viewer) => {
        const add = <T>(asked: readonly T[], extra: readonly T[]) => (asked.length === 0 ? extra : asked);
        const narrower: Audience = {
          plans: add(audience.plans, more.plans),
          industries: add(audience.industries, more.industries),
          useCases: add(audience.useCases, more.useCases),
          roles: add(audience.roles, more.roles),
        };
        if (decideAudience(narrower, viewer).open) expect(decideAudience(audience, viewer).open).toBe(true);
      }),
    );
  });

  it('never closes a thing by naming one value more within a property already asked for', () => {
    fc.assert(
      fc.property(audiences, fc.constantFrom(...PLANS), customers, (audience, plan, viewer) => {
        fc.pre(audience.plans.length > 0);
        const wider = { ...audience, plans: [...audience.plans, plan] };
        if (decideAudience(audience, viewer).open) expect(decideAudience(wider, viewer).open).toBe(true);
      }),
    );
  });

  it('is always open to staff', () => {
    fc.assert(fc.property(audiences, staff, (audience, viewer) => decideAudience(audience, viewer).open));
  });

  it('says to the vendor which property closed it', () => {
    expect(decideAudience({ ...EVERYONE, plans: ['premium'] }, basic)).toEqual({
      open: false,
      because: 'plan',
    });
    expect(decideAudience({ ...EVERYONE, industries: ['retail'] }, basic)).toMatchObject({
      because: 'industry',
    });
    expect(decideAudience({ ...EVERYONE, useCases: ['expense-control'] }, basic)).toMatchObject({
      because: 'useCase',
    });
    expect(decideAudience({ ...EVERYONE, roles: ['champion'] }, basic)).toMatchObject({ because: 'role' });
  });
});

describe('what is not out yet', () => {
  const now = new Date('2026-05-01T00:00:00Z');
  const thing = { audience: EVERYONE, status: 'live' as const, publishAt: null };
  const sees = (content: Parameters<typeof decide>[0]) =>
    ROLES.filter((role) => decide(content, { role, profile: null }, now).open);

  it('shows live content to every role', () => {
    expect(sees(thing)).toEqual([...ROLES]);
  });

  it('shows drafts and what is scheduled to cem and admin only', () => {
    expect(sees({ ...thing, status: 'draft' })).toEqual(['cem', 'admin']);
    expect(sees({ ...thing, publishAt: '2026-05-01T00:00:00.001Z' })).toEqual(['cem', 'admin']);
  });

  it('shows scheduled content to everyone from its very instant on', () => {
    expect(sees({ ...thing, publishAt: '2026-05-01T00:00:00.000Z' })).toEqual([...ROLES]);
  });

  it('shows what is retired to nobody', () => {
    expect(sees({ ...thing, status: 'retired' })).toEqual([]);
  });
});

describe('whose guide it is', () => {
  const of = (...roles: Audience['roles'][number][]): Audience => ({ ...EVERYONE, roles });

  it('is staff’s where no customer is named, and of those whose role is', () => {
    expect(isForStaff(of('cem', 'admin'))).toBe(true);
    expect(isForStaff(of('cem', 'admin'), 'cem')).toBe(true);
    expect(isForStaff(of('cem', 'admin'), 'csm')).toBe(false);
  });

  it('is nobody’s where a customer reads it too', () => {
    expect(isForStaff(EVERYONE)).toBe(false);
    expect(isForStaff(of('champion', 'cem'), 'cem')).toBe(false);
  });
});
