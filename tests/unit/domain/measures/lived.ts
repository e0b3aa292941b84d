import { EVERYONE } from '../../../../src/domain/audience.ts';
import {
  type DayCounts,
  dayOf,
  type PersonHistory,
  type Ticket,
  type Touch,
} from '../../../../src/domain/history.ts';
import type { ContentFacts } from '../../../../src/domain/measures/measure.ts';
import type { AccountTimeline } from '../../../../src/domain/timeline.ts';
import { milestone } from '../week/make.ts';
import { account, asks, learner, person, touch } from './make.ts';

export const DAY = 86_400_000;
export const START = Date.parse('2024-01-01T00:00:00.000Z');
const iso = (ms: number) => new Date(ms).toISOString();

export const CONTENT: ContentFacts = {
  releases: [
    { course: 'new', publishedAt: iso(START + 200 * DAY), units: ['new-one'], audience: EVERYONE },
    { course: 'newer', publishedAt: iso(START + 500 * DAY), units: ['newer-one'], audience: EVERYONE },
  ],
  advancedPaths: new Set(['advanced']),
  revised: new Map([['lesson', 2]]),
};

/** An account with something of everything, from the days and counts it is given. */
export function lived(id: string, days: readonly number[], zone: string): AccountTimeline {
  const [contract = 0, ...after] = days;
  const moments = after.map((days) => START + (contract + days) * DAY + ((days * 7919) % DAY));
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = moments;
  const when = (ms: number, unless: boolean) => (unless ? null : iso(ms));
  const startedAt = iso(START + contract * DAY + ((contract * 7) % DAY));
  const onboarded = Math.max(a, b, Date.parse(startedAt));
  const churned = Math.max(...moments) + 40 * DAY;
  const left = contract % 3 === 0;
  const daysDone = [...new Set(moments.map(dayOfMs))].sort((x, y) => x - y);
  const counts: DayCounts = daysDone.flatMap((day) => [day, 9]);
  const first = person(`${id}-1`, {
    invitedAt: startedAt,
    firstSignInAt: iso(a),
    usedOn: daysDone,
    learnedOn: daysDone,
    learning: {
      enrollments: [],
      openings: [
        { unit: 'new-one', at: iso(c) },
        { unit: 'newer-one', at: iso(d) },
      ],
      completions: [
        { module: 'lesson', revision: 1, at: iso(a) },
        { module: 'lesson', revision: 2, at: iso(e) },
      ],
      attempts: [],
      scopes: [],
    },
  });
  const known = {
    startedAt,
    onboarded: left && contract % 2 === 0 ? null : { at: iso(onboarded), version: 1 },
  };
  return account(
    id,
    {},
    {
      properties: { timeZone: zone, contractAt: startedAt, mrr: 100 + contract },
      changes: [
        { property: 'mrr', value: 50, validFrom: iso(e), recordedAt: iso(e) },
        ...(left
          ? [{ property: 'status', value: 'churned', validFrom: iso(churned), recordedAt: iso(churned) }]
          : []),
      ],
      history: {
        used: counts,
        learned: counts,
        people: [first, person(`${id}-2`, { invitedAt: iso(d) })],
        touches: moments.map((ms, index) => ({
          ...touch('2024-01-01', { invited: ['s1', 's2'], attended: ['s1'], asks: true }),
          id: `${id}-${index}`,
          kind: index % 2 === 0 ? ('check-in' as const) : ('handoff' as const),
          at: iso(ms),
          answeredAt: when(ms + 2 * DAY, index === 1),
        })),
        tickets: moments.map((ms, index) => {
          return {
            id: `${id}-${index}`,
            subject: 'x',
            openedAt: iso(ms),
            closedAt: when(ms + 20 * DAY, index > 2),
          };
        }),
        surveys: moments.map((ms, index) => {
          const kind = index % 2 === 0 ? ('csat' as const) : ('nps' as const);
          return {
            kind,
            score: index % 2 === 0 ? 1 + (index % 5) : (contract + index * 4) % 11,
            at: iso(ms),
            comment: '',
          };
        }),
      },
      timeline: {
        ...known,
        kickoffAt: iso(a),
        churnedAt: left ? iso(churned) : null,
        firstValueAt: iso(b),
        activatedAt: iso(b),
        milestones: [
          { milestone: milestone('import', 10, { marks: 'activation' }), reachedAt: iso(a) },
          { milestone: milestone('report', 30, { marks: 'activation' }), reachedAt: iso(b) },
          { milestone: milestone('never', 20), reachedAt: null },
        ],
        learners: [
          learner(`${id}-1`, {
            invitedAt: startedAt,
            asks: asks(4, [iso(a), iso(b)].sort()),
            paths: [
              {
                path: 'advanced',
                enrolledAt: c,
                startedAt: Math.max(c, onboarded),
                completedAt: Math.max(f, onboarded),
                completed: [],
                days: null,
              },
            ],
          }),
        ],
      },
    },
  );
}

const dayOfMs = (ms: number) => dayOf(new Date(ms));

/**
 * The same account with what comes after a moment changed: gone, or more of it; and with a contract that is put right
 * afterwards, so that from then on everything counts from another day and by another journey.
 */
export function otherwiseAfter(timeline: AccountTimeline, asOf: number): AccountTimeline {
  const until = asOf + 1;
  const before = otherwiseIn(timeline, asOf);
  const contractAt = iso(Date.parse(timeline.startedAt ?? iso(START)) - 50 * DAY);
  const putRight = {
    property: 'contractAt',
    value: contractAt,
    validFrom: iso(until),
    recordedAt: iso(until),
  };
  const history = { ...before.history, changes: [...before.history.changes, putRight] };
  const after = {
    startedAt: contractAt,
    kickoffAt: contractAt,
    firstValueAt: contractAt,
    activatedAt: contractAt,
  };
  const onboarded = { at: contractAt, version: 3 };
  return {
    ...before,
    ...after,
    ...{ history, onboarded, churnedAt: null, journey: 'another', milestones: [] },
    formerly: [{ until, timeline: { ...before, history } }],
  };
}

function otherwiseIn(timeline: AccountTimeline, asOf: number): AccountTimeline {
  const gone = (at: string | null) =>
    at !== null && Date.parse(at) > asOf ? iso(Date.parse(at) + 90 * DAY) : at;
  const goneTime = (at: number) => (at > asOf ? at + 90 * DAY : at);
  const { history } = timeline;
  const soon = iso(asOf + 1);
  const tomorrow = dayOfMs(asOf) + 1;
  const upTo = (counts: DayCounts): DayCounts => [
    ...[...counts].filter((_, at) => (counts[at - (at % 2)] ?? 0) < tomorrow),
    tomorrow,
    500,
  ];
  return {
    ...timeline,
    kickoffAt: gone(timeline.kickoffAt),
    churnedAt: gone(timeline.churnedAt) ?? soon,
    firstValueAt: gone(timeline.firstValueAt) ?? soon,
    activatedAt: gone(timeline.activatedAt) ?? soon,
    onboarded:
      timeline.onboarded === null
        ? { at: soon, version: 2 }
        : { at: gone(timeline.onboarded.at) ?? soon, version: 1 },
    milestones: timeline.milestones.map((one) => ({ ...one, reachedAt: gone(one.reachedAt) ?? soon })),
    learners: timeline.learners.map((one) => ({
      ...one,
      asks: one.asks.map((asked) => ({
        ...asked,
        doneAt: [...asked.doneAt.filter((at) => at <= asOf), asOf + 1],
      })),
      finishedAt: goneTime(one.finishedAt),
      paths: one.paths.map((path) => ({
        ...path,
        startedAt: goneTime(path.startedAt),
        completedAt: goneTime(path.completedAt),
      })),
    })),
    history: {
      ...history,
      changes: [
        ...history.changes.filter(({ validFrom }) => Date.parse(validFrom) <= asOf),
        { property: 'mrr', value: 1, validFrom: soon, recordedAt: soon },
      ],
      used: upTo(history.used),
      learned: upTo(history.learned),
      touches: history.touches
        .filter(({ at }) => Date.parse(at) <= asOf)
        .map((one): Touch => ({ ...one, answeredAt: gone(one.answeredAt) ?? soon }))
        .concat({ ...touch('2024-01-01', { invited: ['s1'], asks: true }), at: soon }),
      tickets: history.tickets
        .filter(({ openedAt }) => Date.parse(openedAt) <= asOf)
        .map((one): Ticket => ({ ...one, closedAt: gone(one.closedAt) ?? soon }))
        .concat({ id: 'later', subject: 'x', openedAt: soon, closedAt: null }),
      surveys: [
        ...history.surveys.filter(({ at }) => Date.parse(at) <= asOf),
        { kind: 'csat', score: 1, at: soon, comment: '' },
        { kind: 'nps', score: 0, at: soon, comment: '' },
      ],
      people: history.people
        .map(
          (one): PersonHistory => ({
            ...one,
            invitedAt: gone(one.invitedAt),
            firstSignInAt: gone(one.firstSignInAt) ?? soon,
            disabledAt: gone(one.disabledAt) ?? soon,
            usedOn: [...one.usedOn.filter((day) => day < tomorrow), tomorrow],
            learnedOn: [...one.learnedOn.filter((day) => day < tomorrow), tomorrow],
            learning: {
              ...one.learning,
              openings: one.learning.openings
                .filter(({ at }) => Date.parse(at) <= asOf)
                .concat({ unit: 'new-one', at: soon }),
              completions: one.learning.completions
                .filter(({ at }) => Date.parse(at) <= asOf)
                .concat({ module: 'lesson', revision: 2, at: soon }),
            },
          }),
        )
        .concat(person('later', { invitedAt: soon })),
    },
  };
}
