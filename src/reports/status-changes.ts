import type { FormerDefinitions } from '../catalog/former-definitions.ts';
import { accountAt } from '../domain/account.ts';
import type { Completion } from '../domain/completion.ts';
import type { CompletionDefinition } from '../domain/content.ts';
import { statusChanges } from '../domain/status-changes.ts';
import type { AccountTimeline } from '../domain/timeline.ts';
import { accountAddress } from './addresses.ts';
import { liveAt } from './timelines.ts';

/** What a change of the definitions changed. */
export interface DefinitionsChange {
  /** When the change was published. */
  readonly at: string;
  readonly accounts: readonly {
    readonly id: string;
    readonly href: string;
    readonly name: string;
    readonly from: Completion;
    readonly to: Completion;
  }[];
}

/**
 * Whose status differs, as of a moment, from what the former definitions would say of it.
 * @param live the definitions that hold now
 */
export function definitionsChange(
  { until, definitions }: FormerDefinitions,
  live: readonly CompletionDefinition[],
  timelines: readonly AccountTimeline[],
  asOf: Date,
): DefinitionsChange {
  const before = liveAt(definitions, new Date(until));
  const accounts = statusChanges(timelines, before, live, asOf).map(({ timeline, from, to }) => {
    const { id, changes } = timeline.history;
    return { id, href: accountAddress(id), name: accountAt(id, changes, asOf).name, from, to };
  });
  return { at: until, accounts };
}
