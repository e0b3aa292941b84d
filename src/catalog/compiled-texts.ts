import { isFresh, stored } from './bodies.ts';
import type { Setting } from './compile/setting.ts';
import type { Draft } from './drafts.ts';
import { type Job, makeBodies } from './make-bodies.ts';
import type { Listings } from './read/listing.ts';
import type { BodyMemory, PageMemory } from './remember.ts';

/** A text and what is known of it. */
export interface CompiledText {
  readonly draft: Draft;
  readonly own: PageMemory;
}

const NO_BODY: BodyMemory = { digest: '', madeFrom: '', facts: null, problems: [], files: [] };

/**
 * Compiles into the store what is not known from before, or was made of something that is another now.
 * @returns all texts in the order of `drafts`, and how many were compiled
 */
export async function compiledTexts(
  drafts: readonly Draft[],
  settingOf: (draft: Draft) => Setting,
  store: string,
  listings: Listings,
): Promise<{ readonly texts: readonly CompiledText[]; readonly compiled: number }> {
  const inStore = stored(store, 'bodies', listings);
  const kept = new Map<Draft, PageMemory>();
  const jobs = new Map<Draft, Job>();
  for (const draft of drafts) {
    const { known } = draft;
    const setting = settingOf(draft);
    if (known !== undefined && isFresh(known.body, setting, inStore)) kept.set(draft, known);
    else for (const job of jobFor(draft, setting)) jobs.set(draft, job);
  }
  const made = await makeBodies(jobs, store);
  const texts = drafts.map((draft) => {
    const { bytes, settled, front, readProblems, fields } = draft;
    const before = kept.get(draft);
    if (before !== undefined)
      return { draft, own: before.settled === settled ? before : { ...before, settled } };
    const body = made.get(draft) ?? NO_BODY;
    return { draft, own: { bytes, settled, holds: {}, front, readProblems, fields, body } };
  });
  return { texts, compiled: jobs.size };
}

/** What is to be compiled of a text: nothing of one that cannot be read. */
function jobFor({ read, front, bytes }: Draft, setting: Setting): Job[] {
  if (read.text === null) return [];
  const lines = front?.lines ?? 0;
  const text = '\n'.repeat(lines) + read.text.split('\n').slice(lines).join('\n');
  return [{ text, bytes, setting }];
}
