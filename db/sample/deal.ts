import type { DealProperty, Segment } from '../../src/domain/account.ts';
import type { TouchKind } from '../../src/domain/history.ts';
import { DAY } from './calendar.ts';
import type { SampleRows } from './rows.ts';
import type { Story } from './story.ts';
import { after, ago, type Teller } from './teller.ts';

type Row = SampleRows['accountProperties'][number];

/** US dollars a seat and month. */
const PRICE: Readonly<Record<Story['plan'], Readonly<Record<Segment, number>>>> = {
  basic: { smb: 170, 'mid-market': 210, enterprise: 250 },
  premium: { smb: 260, 'mid-market': 330, enterprise: 420 },
};

const YEAR = 365;

/** What was sold and how that changed; mrr follows plan and seats, and the kickoff has a date since the handoff. */
export function dealChanges(teller: Teller, touches: SampleRows['touches']): Row[] {
  const { story, contractAt } = teller;
  const { id, touch, seats, trial, lost } = story;
  const rows: Row[] = [];
  const put = (at: string | null, property: DealProperty, value: string | number) => {
    if (at !== null) rows.push({ accountId: id, property, value, validFrom: at, recordedAt: at });
  };

  put(contractAt, 'status', trial === undefined ? 'customer' : 'trial');
  put(contractAt, 'touchModel', touch);
  put(contractAt, 'seats', seats);
  put(contractAt, 'contractAt', contractAt);
  const paysFrom = trial === undefined ? contractAt : trial === 'runs' ? null : after(teller, trial, 16, 17);
  if (trial !== undefined) put(paysFrom, 'status', 'customer');
  put(paysFrom, 'mrr', PRICE[story.plan][story.segment] * seats);
  for (let year = 1; paysFrom !== null && (year - 1) * YEAR < story.created; year += 1) {
    const renews = new Date(Date.parse(paysFrom) + year * YEAR * DAY).toISOString();
    put(year === 1 ? paysFrom : after(teller, (year - 1) * YEAR, 9, 10), 'renewalAt', renews);
  }

  const first = (kind: TouchKind) => touches.find((touch) => touch.kind === kind)?.at ?? null;
  const kickoffAt = first('kickoff');
  if (kickoffAt !== null) put(first('handoff'), 'kickoffAt', kickoffAt);

  const terms = { plan: story.plan, seats };
  for (const [daysAgo, changes] of Map.groupBy(byTime(story.changes), (change) => change.daysAgo)) {
    const at = ago(teller, daysAgo, 10, 11);
    for (const { property, value } of changes) {
      if (property === 'plan') terms.plan = value === 'premium' ? 'premium' : 'basic';
      if (property !== 'seats') continue;
      terms.seats = Number(value);
      put(at, 'seats', terms.seats);
    }
    if (changes.some(({ property }) => property === 'plan' || property === 'seats'))
      put(at, 'mrr', PRICE[terms.plan][story.segment] * terms.seats);
  }

  if (lost) {
    const left = lostAt(teller);
    put(left, 'status', 'churned');
    put(left, 'churnReason', lost.why);
  }
  return rows;
}

/** The end of the day on which the customer left. */
function lostAt({ story, calendar, chance }: Teller): string | null {
  if (!story.lost) return null;
  return new Date(calendar.moment(calendar.daysAgo(story.lost.daysAgo), 16.5, 17.5, chance)).toISOString();
}

function byTime(changes: Story['changes'] = []): NonNullable<Story['changes']> {
  return changes.toSorted((a, b) => b.daysAgo - a.daysAgo);
}
