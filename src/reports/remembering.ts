import { steadyUntil } from '../domain/steady-until.ts';
import type { AccountTimeline } from '../domain/timeline.ts';

interface Kept<T> {
  readonly from: number;
  /** In ms; itself not included. */
  readonly until: number;
  readonly made: T;
  /** The past moment that was asked about last: whoever reads on in a past report asks for it again. */
  readonly past: { readonly at: number; readonly made: T } | null;
}

/**
 * `make`, remembered for each account from the moment it was made for until something about the account can turn, and
 * for one moment that lies before. New facts or rules make another timeline, and with it everything anew.
 * @param steady whether what was made holds for a time at all; left out = always
 */
export function remembering<T>(
  make: (timeline: AccountTimeline, asOf: Date) => T,
  steady: (made: T, asOf: Date) => boolean = () => true,
): (timeline: AccountTimeline, asOf: Date) => T {
  const memory = new WeakMap<AccountTimeline, Kept<T>>();
  return (timeline, asOf) => {
    const at = asOf.getTime();
    const known = memory.get(timeline);
    if (known !== undefined && known.from <= at && at < known.until) return known.made;
    if (known?.past?.at === at) return known.past.made;
    const made = make(timeline, asOf);
    const { past = null } = known ?? {};
    if (known !== undefined && at < known.from) memory.set(timeline, { ...known, past: { at, made } });
    else if (steady(made, asOf))
      memory.set(timeline, { from: at, until: steadyUntil(timeline, at), made, past });
    return made;
  };
}
