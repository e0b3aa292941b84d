import { setTimeout as sleep } from 'node:timers/promises';
import type { FormerDefinitions } from '../catalog/former-definitions.ts';
import { currentCatalog, formerDefinitions } from '../catalog/live.ts';
import { unseenEvents } from '../catalog/unseen-events.ts';
import type { CompletionDefinition } from '../domain/content.ts';
import type { Criterion } from '../domain/criteria/criterion.ts';
import { standingAt } from '../domain/measures/standing.ts';
import type { AccountTimeline } from '../domain/timeline.ts';
import { definitionAt } from '../domain/timeline-of.ts';
import { stateAt, type TimelineState } from '../domain/timeline-state.ts';
import { type Comparison, compare, type Draft, readDraft } from '../reports/laboratory.ts';
import { type DefinitionsChange, definitionsChange } from '../reports/status-changes.ts';
import { allTimelines, liveAt } from '../reports/timelines.ts';
import { type AsOf, readAsOf } from './as-of.ts';
import { house } from './house.ts';

/** A comparison that is being made, or has been. */
interface Run {
  readonly timelines: readonly AccountTimeline[];
  readonly key: string;
  done: number;
  readonly of: number;
  result: Comparison | null;
  ended: Promise<void>;
}

/** Long enough for the accounts of most vendors; beyond it the page says how far it is and looks again. */
const PATIENCE_MS = 500;
const RUNS_KEPT = 8;

const runs: Run[] = [];

export type LaboratoryState =
  | { readonly result: Comparison }
  | { readonly result: null; readonly done: number; readonly of: number };

/**
 * The comparison of a draft with the definition in force, over these accounts. It goes on from one request to the
 * next: who asks again soon finds it further, and done once.
 * @param patience how long it is waited for, in ms
 */
export async function comparisonOf(
  timelines: readonly AccountTimeline[],
  draft: Draft,
  inForce: Criterion,
  asOf: Date,
  patience = PATIENCE_MS,
): Promise<LaboratoryState> {
  const key = JSON.stringify([draft.criterion, inForce, draft.landmark, asOf.toISOString().slice(0, 10)]);
  const run =
    runs.find((known) => known.key === key && known.timelines === timelines) ??
    begin(key, timelines, draft, inForce, asOf);
  await Promise.race([run.ended, sleep(patience, undefined, { ref: false })]);
  return run.result === null ? { result: null, done: run.done, of: run.of } : { result: run.result };
}

function begin(
  key: string,
  timelines: readonly AccountTimeline[],
  draft: Draft,
  inForce: Criterion,
  asOf: Date,
): Run {
  const run: Run = { timelines, key, done: 0, of: timelines.length, result: null, ended: Promise.resolve() };
  const told = (done: number) => {
    run.done = done;
  };
  run.ended = compare(timelines, draft.criterion, inForce, draft.landmark, asOf, told).then((result) => {
    run.result = result;
  });
  // One that failed is begun anew by the next who asks; who asks now is told by the rejection.
  run.ended.catch(() => runs.splice(runs.indexOf(run), 1));
  runs.unshift(run);
  runs.length = Math.min(runs.length, RUNS_KEPT);
  return run;
}

interface Changed {
  readonly timelines: readonly AccountTimeline[];
  readonly key: string;
  readonly made: Promise<DefinitionsChange>;
}

let changed: Changed | null = null;

/** What the last change of the definitions changed as of a day, reckoned once for it while no fact is new. */
function changeBy(
  former: FormerDefinitions,
  live: readonly CompletionDefinition[],
  timelines: readonly AccountTimeline[],
  asOf: Date,
): Promise<DefinitionsChange> {
  const key = `${former.until} ${asOf.toISOString().slice(0, 10)}`;
  if (changed?.timelines === timelines && changed.key === key) return changed.made;
  const made = definitionsChange(former, live, timelines, asOf);
  changed = { timelines, key, made };
  made.catch(() => {
    changed = null;
  });
  return made;
}

/** All that the page on definitions shows. */
export interface LaboratoryPage {
  readonly asOf: AsOf;
  readonly draft: Draft;
  /** The definition in force; null before the first is. */
  readonly inForce: CompletionDefinition | null;
  readonly state: LaboratoryState;
  /** Names by account id. */
  readonly names: ReadonlyMap<string, string>;
  /** Accounts that are onboarded, and those in onboarding. */
  readonly onboarded: number;
  readonly open: number;
  /** What the last change of the definitions changed; null when there was none in this store. */
  readonly change: DefinitionsChange | null;
  /** Events that a definition counts and no product ever sent, with the name most like it. */
  readonly unseen: readonly { readonly name: string; readonly closest: string | null }[];
}

/** Null while no definition has been written. */
export async function laboratoryFor(locals: App.Locals, url: URL): Promise<LaboratoryPage | null> {
  const asOf = readAsOf(url, locals.now);
  const catalog = currentCatalog();
  const { definitions } = catalog.data;
  const live = liveAt(definitions, locals.now);
  const inForce = definitionAt(live, asOf.at);
  const draft = readDraft(definitions, url.searchParams, inForce);
  if (draft === null) return null;
  const { db } = await house();
  const timelines = await allTimelines(db, catalog, locals.now);
  const former = await formerDefinitions();
  const states = timelines.map((timeline) => stateAt(timeline, asOf.at));
  const count = (wanted: TimelineState) => states.filter((state) => state === wanted).length;
  const nameOf = ({ history }: AccountTimeline) => standingAt(history, asOf.at.getTime()).account.name;
  const seen = new Set(timelines.flatMap(({ history }) => [...history.events.keys()]));
  return {
    asOf,
    draft,
    inForce,
    state: await comparisonOf(timelines, draft, (inForce ?? draft.base).criterion, asOf.at),
    names: new Map(timelines.map((timeline) => [timeline.history.id, nameOf(timeline)])),
    onboarded: count('onboarded'),
    open: count('onboarding'),
    change: former && (await changeBy(former, live, timelines, asOf.at)),
    unseen: unseenEvents([draft.criterion, ...definitions.map(({ criterion }) => criterion)], [...seen]),
  };
}
