import type { Chance } from './chance.ts';
import type { Customer } from './people.ts';
import type { SampleRows } from './rows.ts';
import type { Use } from './story.ts';
import { after, instant, type Teller } from './teller.ts';
import { UPTAKES, type Uptake } from './uptakes.ts';

type Event = SampleRows['productEvents'][number];

/** The set-up of the product, in order, and how far between first sign-in and first value each step comes, in percent. */
const STEPS = [
  ['user_invited', 0],
  ['invoice_imported', 12],
  ['approval_flow_created', 32],
  ['invoice_approved', 42],
  ['erp_synced', 60],
] as const;
const VALUE = 'report_viewed';

/** Where nobody ever comes to a first value, the set-up takes as long as if they were to, after so many days. */
const UNHURRIED_DAYS = 45;
/** Invoices that must be in the report before it counts. */
const INVOICES_NEEDED = 50;
/** Working days from one report, or one transfer by the ERP, to the next. */
const REPORT_EVERY = [18, 23] as const;
const SYNC_EVERY = [7, 12] as const;

/** What the product tells of an account: its set-up, and each day of use of each person who uses it. */
export function productEvents(teller: Teller): Event[] {
  const { use } = teller.story;
  if (use === undefined) return [];
  const uptake = UPTAKES[use.by];
  const steps = setUp(teller, use, uptake);
  const users = teller.people.slice(0, Math.ceil((teller.people.length * uptake.share) / 100));
  const all = [
    ...steps,
    ...users.flatMap((user, index) => daysOfUse(teller, use, uptake, user, index, startOf(steps))),
    ...regular(teller, use, startOf(steps)),
  ].filter(({ at }) => isBeforeEnd(teller, use, at));
  all.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return all.map((event, index) => ({ ...event, messageId: `${teller.story.id}-${index + 1}` }));
}

/** The champion sets up; step by step, as far as this customer came. */
function setUp(teller: Teller, use: Use, { steps }: Uptake): Event[] {
  const { story, people } = teller;
  const [lead] = people;
  const length = (use.value ?? use.from + UNHURRIED_DAYS) - use.from;
  const own = STEPS.filter(([name]) => name !== 'erp_synced' || story.plan === 'premium');
  const reached = use.value === undefined ? own.slice(0, steps) : own;
  const first = event(teller, lead, 'signed_in', after(teller, use.from, 10.6, 11));
  const done = reached.map(([name, percent], index) =>
    event(
      teller,
      name === 'erp_synced' ? undefined : lead,
      name,
      // One step after the other, where two fall on one day.
      after(teller, use.from + Math.round((length * percent) / 100), 11 + index * 0.5, 11.5 + index * 0.5),
    ),
  );
  const value = use.value === undefined ? [] : event(teller, lead, VALUE, after(teller, use.value, 15, 17));
  return [first, ...done, value].flat();
}

/** When a step of the set-up was taken, in ms; infinite where it has not been. */
type StartOf = (step: Event['name']) => number;

function startOf(steps: readonly Event[]): StartOf {
  return (name) => Date.parse(steps.find((step) => step.name === name)?.at ?? '') || Number.POSITIVE_INFINITY;
}

/** From the invitation on, or the first sign-in of anyone: days a few working days apart. */
function daysOfUse(
  teller: Teller,
  use: Use,
  { every }: Uptake,
  user: Customer,
  index: number,
  startOf: StartOf,
): Event[] {
  const { calendar, chance } = teller;
  const started = startOf('signed_in');
  if (started === Number.POSITIVE_INFINITY) return [];
  const events: Event[] = [];
  let day = Math.max(calendar.dayAt(started), calendar.dayAt(user.invitedAt)) + 1 + Math.min(index, 4);
  while (day <= calendar.lastDay) {
    const at = calendar.moment(day, 9.5, 16, chance);
    if (!fadedAt(teller, use, at)) {
      events.push(...event(teller, user, 'signed_in', instant(at)));
      const approves = at > startOf('invoice_approved');
      const work = approves ? 'invoice_approved' : 'invoice_imported';
      if (approves || at > startOf('invoice_imported'))
        for (let n = chance.int(1, approves ? 3 : 1); n > 0; n -= 1)
          events.push(...event(teller, user, work, instant(at + n * 180_000)));
    }
    day += chance.int(...every);
  }
  return events;
}

/** What comes by itself or by the calendar: a transfer to the ERP, the report of the month. */
function regular(teller: Teller, use: Use, startOf: StartOf): Event[] {
  const { calendar, chance, people } = teller;
  const series = (name: string, who: Customer | undefined, every: readonly [number, number]) => {
    const events: Event[] = [];
    const first = startOf(name);
    if (first === Number.POSITIVE_INFINITY) return events;
    for (let day = calendar.dayAt(first) + chance.int(...every); day <= calendar.lastDay; ) {
      const at = calendar.moment(day, 9.5, 17, chance);
      if (!fadedAt(teller, use, at)) events.push(...event(teller, who, name, instant(at)));
      day += chance.int(...every);
    }
    return events;
  };
  return [...series(VALUE, people[0], REPORT_EVERY), ...series('erp_synced', undefined, SYNC_EVERY)];
}

/** Whether a day of use fell away: ever more of them do, all after eight weeks. */
function fadedAt({ story, calendar, chance }: Teller, { fades }: Use, at: number): boolean {
  if (fades === undefined) return false;
  const weeks = (calendar.dayAt(at) - calendar.daysAgo(Math.min(fades, story.created))) / 5;
  return weeks > 0 && chance.int(0, 60) < weeks * 6 + 12;
}

function isBeforeEnd({ calendar }: Teller, { ends }: Use, at: string): boolean {
  return ends === undefined || calendar.dayAt(Date.parse(at)) <= calendar.daysAgo(ends);
}

/** An event, unless its time has not come. */
function event(
  { story, chance }: Teller,
  person: Customer | undefined,
  name: string,
  at: string | null,
): Event[] {
  if (at === null) return [];
  const personId = person?.id ?? null;
  return [
    {
      messageId: '',
      accountId: story.id,
      personId,
      name,
      at,
      properties: detail(name, chance),
      recordedAt: at,
    },
  ];
}

function detail(name: string, chance: Chance): Record<string, unknown> {
  switch (name) {
    case 'invoice_imported':
      return { source: chance.oneIn(3) ? 'upload' : 'mail', lines: chance.int(1, 14) };
    case 'invoice_approved':
      return { hoursWaited: chance.int(2, 96) };
    case 'erp_synced':
      return { invoices: chance.int(3, 40) };
    case VALUE:
      return { report: 'cycle-time', invoices: chance.int(INVOICES_NEEDED, 180) };
    default:
      return {};
  }
}
