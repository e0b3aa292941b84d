import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { makeBody } from './bodies.ts';
import type { Setting } from './compile/setting.ts';
import type { BodyMemory } from './remember.ts';

/** A body to be compiled. */
export interface Job {
  /** The whole text with its front matter blanked. */
  readonly text: string;
  /** The whole text as it was read. */
  readonly bytes: string;
  readonly setting: Setting;
}

/** What a thread is sent: bodies to compile, and where they go. It answers with what they came to, or null where it could not. */
export interface Batch {
  readonly store: string;
  readonly jobs: readonly Job[];
}

/** A thread that begins costs as much as so many texts. */
const WORTH_A_THREAD = 250;
const BATCH = 25;
const MOST_THREADS = 4;

/**
 * Compiles bodies into the store, thousands of them on as many threads as there are processors.
 * @returns what each came to, under the keys of `jobs`
 */
export async function makeBodies<Key>(
  jobs: ReadonlyMap<Key, Job>,
  store: string,
): Promise<ReadonlyMap<Key, BodyMemory>> {
  const made = new Map<Key, BodyMemory>();
  const left = [...jobs];
  const compileHere = async (batch: readonly (readonly [Key, Job])[]): Promise<void> => {
    for (const [key, { text, bytes, setting }] of batch)
      made.set(key, await makeBody(text, bytes, setting, store));
  };
  const compileThere = async ({ ask }: Thread): Promise<void> => {
    while (left.length > 0) {
      const batch = left.splice(-BATCH);
      const bodies = await ask({ store, jobs: batch.map(([, job]) => job) });
      // What went wrong there goes wrong here again, where its error is told as it is.
      if (bodies === null) await compileHere(batch);
      else
        for (const [index, [key]] of batch.entries()) {
          const body = bodies[index];
          if (body !== undefined) made.set(key, body);
        }
    }
  };
  const threads = Array.from({ length: threadsFor(jobs.size) }, startThread);
  const compile = async (): Promise<void> => {
    while (left.length > 0) await compileHere(left.splice(-BATCH));
  };
  try {
    await Promise.all([...threads.map(compileThere), compile()]);
  } finally {
    await Promise.all(threads.map(({ end }) => end()));
  }
  return made;
}

/** How many beside this one. */
function threadsFor(jobs: number): number {
  return Math.max(
    0,
    Math.min(availableParallelism(), MOST_THREADS, Math.floor(jobs / WORTH_A_THREAD) + 1) - 1,
  );
}

type Thread = ReturnType<typeof startThread>;

function startThread() {
  const worker = new Worker(new URL('./body-thread.ts', import.meta.url));
  return {
    ask: (batch: Batch) =>
      new Promise<readonly BodyMemory[] | null>((resolve, reject) => {
        worker.once('message', (bodies) => {
          worker.off('error', reject);
          resolve(bodies);
        });
        worker.once('error', reject);
        worker.postMessage(batch);
      }),
    end: () => worker.terminate(),
  };
}
