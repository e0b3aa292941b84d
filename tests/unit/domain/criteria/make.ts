import { createCatalog } from '../../../../src/catalog/catalog.ts';
import { accountAt, type PropertyChange, type PropertyValue } from '../../../../src/domain/account.ts';
import { EVERYONE, type Viewer } from '../../../../src/domain/audience.ts';
import { PLAIN_BRAND } from '../../../../src/domain/brand/brand.ts';
import { type CatalogData, NO_NAMES } from '../../../../src/domain/content.ts';
import type { LearnerFacts, Scope } from '../../../../src/domain/facts.ts';
import { changesBy } from '../../../../src/domain/feed/changes.ts';
import type { Property } from '../../../../src/domain/feed/property.ts';
import {
  type AccountHistory,
  dayOf,
  type PersonHistory,
  TOUCH_KINDS,
} from '../../../../src/domain/history.ts';
import { scopesToWrite } from '../../../../src/domain/progress/scopes.ts';
import type { Visible } from '../../../../src/domain/progress/visible.ts';
import type { Rules } from '../../../../src/domain/timeline-of.ts';
import { makeCourse, makeModule, makePath, makeQuiz, NO_FACTS } from '../make.ts';

/** Basic customers have one onboarding path, premium ones a second; all can go on to `more`. */
const DATA: CatalogData = {
  digest: '',
  languages: ['en'],
  brand: PLAIN_BRAND,
  codes: EVERYONE,
  names: NO_NAMES,
  journeys: [],
  definitions: [],
  paths: [
    makePath('start', ['c1'], { days: 30 }),
    makePath('erp', ['c2'], { days: 45, audience: { ...EVERYONE, plans: ['premium'] } }),
    makePath('more', ['c3']),
  ],
  courses: [
    makeCourse('c1', ['a1', 'a2', 'aq']),
    makeCourse('c2', ['b1'], { audience: { ...EVERYONE, plans: ['premium'] } }),
    makeCourse('c3', ['d1']),
  ],
  modules: [
    makeModule('a1', { course: 'c1' }),
    makeModule('a2', { course: 'c1' }),
    makeModule('b1', { course: 'c2' }),
    makeModule('d1', { course: 'c3' }),
  ],
  quizzes: [makeQuiz('aq', { course: 'c1' })],
};

const catalog = createCatalog(DATA);
const NOW = new Date('2028-06-01T00:00:00Z');
const views = new WeakMap<object, Visible>();

function visible(viewer: Viewer): Visible {
  const view = catalog.forViewer(viewer, NOW);
  const known = views.get(view) ?? { paths: view.paths, courses: view.courses, units: view.units() };
  views.set(view, known);
  return known;
}

export const RULES: Rules = { journeys: [], definitions: [], visible, dated: new Set<string>() };

/** Noon of February 20, 2028: a leap day and two changes of clocks lie ahead. */
const BEGINNING = Date.UTC(2028, 1, 20, 12);
const HOUR = 3_600_000;
export const at = (hour: number) => new Date(BEGINNING + hour * HOUR).toISOString();

/** Something that happened: what, how many hours after the beginning, and two numbers that choose among what there is. */
export interface Happened {
  readonly what: What;
  readonly hour: number;
  readonly a: number;
  readonly b: number;
}

export const WHAT = [
  'property',
  'invite',
  'sign-in',
  'disable',
  'enrol',
  'complete',
  'pass',
  'fail',
  'use',
  'event',
  'touch',
  'plan',
  'confirm',
] as const;
type What = (typeof WHAT)[number];

const PEOPLE = ['p0', 'p1', 'p2', 'p3'] as const;
const PROPERTIES: readonly (readonly [Property, PropertyValue])[] = [
  ['plan', 'basic'],
  ['plan', 'premium'],
  ['seats', 2],
  ['seats', 5],
  ['contractAt', at(10)],
  ['contractAt', at(300)],
  ['kickoffAt', at(200)],
  ['timeZone', 'Asia/Tokyo'],
  ['timeZone', 'America/New_York'],
  ['status', 'churned'],
  ['status', 'customer'],
  ['segment', 'smb'],
];
export const EVENTS = ['imported', 'approved'] as const;

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** What was said of the account's properties, as the academy takes it: a date counts from its own day, however late it is told. */
function toldOf(happened: readonly Happened[]): readonly PropertyChange[] {
  const told = happened.filter(({ what }) => what === 'property').sort((x, y) => x.hour - y.hour);
  const known: PropertyChange[] = [];
  for (const { hour, a } of told) {
    const said = { at: at(hour), properties: new Map([pick(PROPERTIES, a)]) };
    for (const change of changesBy(said, known, [])) known.push({ ...change, recordedAt: at(hour) });
  }
  return known;
}

/** The account as it is by `until`: all that was so up to then, whenever it was told, and nothing of what came later. */
export function historyOf(happened: readonly Happened[], until: number): AccountHistory {
  const known = happened.filter(({ hour }) => hour <= until).sort((x, y) => x.hour - y.hour);
  const of = (what: What) => known.filter((one) => one.what === what);
  const changes = toldOf(happened).filter(
    ({ validFrom }) => Date.parse(validFrom) <= BEGINNING + until * HOUR,
  );
  const plan = {
    useCase: null,
    problem: '',
    metric: '',
    unit: 'days',
    baseline: 6,
    target: 3.6,
    proxy: false,
  };
  const rest = { due: null, evidence: '', stakeholders: [], phase1: [], phase2: [] };
  return {
    id: 'account',
    createdAt: at(0),
    changes,
    people: PEOPLE.flatMap((id, index) =>
      personOf(
        id,
        known.filter(({ a }) => a % 4 === index),
        changes,
      ),
    ),
    used: [],
    learned: [],
    events: new Map(
      EVENTS.flatMap((name) => {
        const times = of('event')
          .filter(({ a }) => pick(EVENTS, a) === name)
          .map(({ hour }) => at(hour));
        const [firstAt, lastAt] = [times[0], times.at(-1)];
        if (firstAt === undefined || lastAt === undefined) return [];
        const days = [...Map.groupBy(times, dayOf)].flatMap(([day, all]) => [day, all.length]);
        return [[name, { firstAt, lastAt, count: times.length, days }] as const];
      }),
    ),
    touches: of('touch').map(({ hour, a }) => ({
      id: `t${hour}`,
      kind: pick(TOUCH_KINDS, a),
      at: at(hour),
      by: null,
      invited: [],
      attended: [],
      concerns: [],
      note: '',
      asks: false,
      answeredAt: null,
    })),
    stakeholders: [],
    plans: of('plan').map(({ hour, a }) => ({ plan: `plan${a % 2}`, at: at(hour), ...plan, ...rest })),
    planValues: [],
    confirmations: of('confirm').map(({ hour, a }) => ({
      plan: `plan${a % 2}`,
      at: at(hour),
      who: '',
      words: '',
    })),
    tickets: [],
    surveys: [],
    setAside: [],
  };
}

function personOf(id: string, own: readonly Happened[], changes: readonly PropertyChange[]): PersonHistory[] {
  const first = (what: What) => {
    const found = own.find((one) => one.what === what);
    return found === undefined ? null : at(found.hour);
  };
  const invitedAt = first('invite');
  const role = id === 'p0' ? 'champion' : 'learner';
  if (own.length === 0) return [];
  return [
    {
      id,
      name: id,
      role,
      invitedAt,
      firstSignInAt: first('sign-in'),
      disabledAt: first('disable'),
      usedOn: [...new Set(own.filter(({ what }) => what === 'use').map(({ hour }) => dayOf(at(hour))))],
      learnedOn: [],
      learning: learningOf(own, role, changes),
    },
  ];
}

/** What is asked is written down with each thing someone does, as the academy does it. */
function learningOf(
  own: readonly Happened[],
  role: 'champion' | 'learner',
  changes: readonly PropertyChange[],
): LearnerFacts {
  let facts = NO_FACTS;
  for (const happened of own) {
    const when = at(happened.hour);
    facts = { ...facts, ...learned(facts, happened, when) };
    if (facts.enrollments.length + facts.completions.length + facts.attempts.length === 0) continue;
    const profile = accountAt('account', changes, new Date(when));
    const scopes: Scope[] = scopesToWrite(visible({ role, profile }), facts, when);
    facts = { ...facts, scopes: [...facts.scopes, ...scopes] };
  }
  return facts;
}

function learned(facts: LearnerFacts, { what, b }: Happened, when: string): Partial<LearnerFacts> {
  const path = pick(['start', 'erp', 'more'], b);
  const module = pick(['a1', 'a2', 'b1', 'd1'], b);
  if (what === 'enrol' && !facts.enrollments.some((one) => one.path === path))
    return { enrollments: [...facts.enrollments, { path, at: when }] };
  if (what === 'complete' && !facts.completions.some((one) => one.module === module))
    return { completions: [...facts.completions, { module, revision: 1, at: when }] };
  if (what !== 'pass' && what !== 'fail') return {};
  const number = facts.attempts.length + 1;
  const passed = what === 'pass';
  const attempt = { quiz: 'aq', number, revision: 1, at: when, score: 1, maxScore: 1, passed };
  return { attempts: [...facts.attempts, attempt] };
}
