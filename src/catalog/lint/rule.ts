import type { Academy } from '../academy.ts';
import type { Problem } from '../problem.ts';

/** One thing that can be wrong between the parts of the content, or in one part beyond what its schema says. */
export interface Rule {
  /** The codes of the problems it finds; each has a page in docs/rules/. */
  readonly codes: readonly string[];
  /** `now` is today for those few that speak of dates. */
  check(academy: Academy, now: Date): Problem[];
}
