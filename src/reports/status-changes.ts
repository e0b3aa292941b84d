import type { FormerDefinitions } from '../catalog/former-definitions.ts';
import type { Status } from '../domain/completion.ts';
import type { CompletionDefinition } from '../domain/content.ts';
import { standingAt } from '../domain/measures/standing.ts';
import { statusChange } from '../domain/status-changes.ts';
import type { AccountTimeline } from '../domain/timeline.ts';
import { accountAddress } from './addresses.ts';
import { inTurns } from './in-turns.ts';
import { liveAt } from './timelines.ts';

/** What a change of the definitions changed. */
export interface DefinitionsChange {
  /** When the change was published. */
  readonly at: string;
  readonly accounts: readonly {
    readonly id: string;
    readonly href: string;
    readonly name: string;
    readonly from: Status;
    readonly to: Status;
  }[];
}

/**
 * Whose status differs, as of a moment, from what the former definitions would say of it; looked at in turns with whatever
 * else there is to do.
 * @param live the definitions that hold now, by which the timelines were read
 */
export async function definitionsChange(
  { until, definitions }: FormerDefinitions,
  live: readonly CompletionDefinition[],
  timelines: readonly AccountTimeline[],
  asOf: Date,
): Promise<DefinitionsChange> {
  const before = liveAt(definitions, new Date(until));
  const accounts = await inTurns(timelines, (timeline) => {
    const change = statusChange(timeline, before, live, asOf);
    if (change === null) return [];
    const { id, name } = standingAt(timeline.history, asOf.getTime()).account;
    return { id, href: accountAddress(id), name, ...change };
  });
  return { at: until, accounts: accounts.flat() };
}
