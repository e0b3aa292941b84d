import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CompletionDefinition } from '../domain/content.ts';
import type { Criterion } from '../domain/criteria/criterion.ts';
import { judge } from '../domain/laboratory/judge.ts';
import {
  type Judged,
  type Preference,
  prefer,
  type Timing,
  type Trial,
  timing,
  trial,
} from '../domain/laboratory/trial.ts';
import { canBe, type Knob, knobsOf, vary, without } from '../domain/laboratory/vary.ts';
import type { AccountTimeline } from '../domain/timeline.ts';

/** Days after the contract at which accounts can be sorted. */
export const LANDMARKS = [60, 90, 120, 180] as const;

/** What is tried: a definition, with some numbers turned and parts left out, by the page's address. */
export interface Draft {
  readonly base: CompletionDefinition;
  /** Of the base, to be turned. */
  readonly knobs: readonly Knob[];
  /** Places of the parts at the top that can be left out, with the part. */
  readonly parts: readonly {
    readonly place: string;
    readonly criterion: Criterion;
    readonly kept: boolean;
  }[];
  /** Those that count, by knob name; a number not among them is as the base has it. */
  readonly values: ReadonlyMap<string, number>;
  /** What was asked for and cannot be: numbers at such a value, and to leave out every part. */
  readonly refused: { readonly knobs: readonly Knob[]; readonly everyPart: boolean };
  readonly criterion: Criterion;
  /** Whether it differs from the base. */
  readonly turned: boolean;
  readonly landmark: number;
}

/**
 * Reads `?definition=id&set.<knob>=value&off.<place>=on&landmark=90`. What is unknown is left aside; without a
 * definition it is the one in force, or the newest. What cannot be done to the definition is told of as refused. Null
 * while there is none at all.
 */
export function readDraft(
  definitions: readonly CompletionDefinition[],
  asked: URLSearchParams,
  inForce: CompletionDefinition | null,
): Draft | null {
  const wanted = asked.get('definition');
  const base = definitions.find(({ id }) => id === wanted) ?? inForce ?? definitions.at(-1) ?? null;
  if (base === null) return null;
  const knobs = knobsOf(base.criterion);
  const turns = knobs.flatMap((knob) => {
    const typed = asked.get(`set.${knob.name}`);
    if (typed === null) return [];
    const value = /^\d{1,6}$/.test(typed) ? Number(typed) : Number.NaN;
    return [{ knob, value, taken: canBe(knob, value) }];
  });
  const values = new Map(turns.flatMap(({ knob, value, taken }) => (taken ? [[knob.name, value]] : [])));
  const written = 'of' in base.criterion ? base.criterion.of : [];
  const wishedOff = new Set([...asked.keys()].flatMap((key) => /^off\.(.+)$/.exec(key)?.[1] ?? []));
  const everyPart = written.length > 0 && written.every((_, index) => wishedOff.has(`${index}`));
  const off = everyPart ? new Set<string>() : wishedOff;
  const criterion = without(vary(base.criterion, values), off);
  const landmark = LANDMARKS.find((days) => String(days) === asked.get('landmark')) ?? 90;
  return {
    base,
    knobs,
    parts: written.map((part, index) => ({ place: `${index}`, criterion: part, kept: !off.has(`${index}`) })),
    values,
    refused: { knobs: turns.flatMap(({ knob, taken }) => (taken ? [] : [knob])), everyPart },
    criterion,
    turned: JSON.stringify(criterion) !== JSON.stringify(base.criterion),
    landmark,
  };
}

/** A draft held against the definition in force, over past accounts. */
export interface Comparison {
  readonly draft: Trial;
  readonly inForce: Trial;
  readonly timing: Timing;
  readonly preference: Preference;
  /** Each account as both would have judged it, by id. */
  readonly judged: readonly { readonly account: string; readonly draft: Judged; readonly inForce: Judged }[];
}

/** Called as accounts are judged: so many of so many. */
export type Told = (done: number, of: number) => void;

const SLICE = 50;

/** Judges every account by both, some at a time so that others are answered meanwhile. */
export async function compare(
  timelines: readonly AccountTimeline[],
  draft: Criterion,
  inForce: Criterion,
  landmark: number,
  asOf: Date,
  told: Told,
): Promise<Comparison> {
  const judged: { account: string; draft: Judged; inForce: Judged }[] = [];
  for (let start = 0; start < timelines.length; start += SLICE) {
    for (const timeline of timelines.slice(start, start + SLICE)) {
      const [a, b] = [judge(timeline, draft, asOf), judge(timeline, inForce, asOf)];
      if (a !== null && b !== null) judged.push({ account: a.account, draft: a, inForce: b });
    }
    told(Math.min(start + SLICE, timelines.length), timelines.length);
    await nextTurn();
  }
  const drafts = judged.map((one) => one.draft);
  const others = judged.map((one) => one.inForce);
  const [first, second] = [trial(drafts, landmark, asOf), trial(others, landmark, asOf)];
  return {
    draft: first,
    inForce: second,
    timing: timing(drafts, others),
    preference: prefer(first, second),
    judged,
  };
}
