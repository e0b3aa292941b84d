import { DAY } from './calendar.ts';
import type { SampleRows } from './rows.ts';
import { ago, instant, type Teller } from './teller.ts';

/** What CSMs took off their weekly list, and why. */
export function setAsidesOf(teller: Teller): SampleRows['setAsides'] {
  return (teller.story.setAside ?? []).flatMap(({ daysAgo, rule, days, why }) => {
    const at = ago(teller, daysAgo, 9.2, 11);
    if (at === null) return [];
    const until = days === undefined ? null : instant(Date.parse(at) + days * DAY);
    const kind = until === null ? ('dismissed' as const) : ('snoozed' as const);
    return [{ accountId: teller.story.id, rule, kind, until, why, at, by: teller.csmAt(at) }];
  });
}
