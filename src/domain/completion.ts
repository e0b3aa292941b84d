import type { CompletionDefinition } from './content.ts';
import type { Standing } from './criteria/criterion.ts';
import { standing } from './criteria/standing.ts';
import type { Instant } from './facts.ts';
import { type AccountTimeline, timelineAt } from './timeline.ts';
import { definitionAt } from './timeline-of.ts';

/** Whether an account is onboarded as of a moment, and by which version of the definition. */
export interface Status {
  /** `before`: no contract by then. `undefined`: no definition is in force yet. A churned account that got there first stays `onboarded`. */
  readonly state: 'before' | 'undefined' | 'onboarding' | 'onboarded' | 'churned';
  /** When it became true; null while it is not. */
  readonly at: Instant | null;
  /** The version that judged it: for one onboarded the one in force at `at`, for the others at `asOf`. */
  readonly definition: CompletionDefinition | null;
}

/** The same with what is missing. */
export interface Completion extends Status {
  /** Criterion by criterion: as it stood at `at` for one onboarded, as it stands at `asOf` for the others. */
  readonly standing: Standing | null;
}

export function completionOf(
  timeline: AccountTimeline,
  definitions: readonly CompletionDefinition[],
  asOf: Date,
): Completion {
  const status = statusOf(timeline, definitions, asOf);
  const { at, definition } = status;
  const judgedAt = at === null ? asOf : new Date(at);
  return { ...status, standing: definition && standing(definition.criterion, timeline, judgedAt) };
}

export function statusOf(
  timeline: AccountTimeline,
  definitions: readonly CompletionDefinition[],
  asOf: Date,
): Status {
  const { startedAt, churnedAt, onboarded } = timelineAt(timeline, asOf.getTime());
  const known = (at: Instant | null | undefined): at is Instant =>
    at != null && Date.parse(at) <= asOf.getTime();
  const onboardedAt = onboarded?.at;
  const at = known(onboardedAt) ? onboardedAt : null;
  const definition = definitionAt(definitions, at === null ? asOf : new Date(at));
  const state = () => {
    if (at !== null) return 'onboarded';
    if (known(churnedAt)) return 'churned';
    if (!known(startedAt)) return 'before';
    return definition === null ? 'undefined' : 'onboarding';
  };
  return { state: state(), at, definition };
}
