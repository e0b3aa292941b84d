import { parentPort } from 'node:worker_threads';
import { makeBody } from './bodies.ts';
import type { Batch } from './make-bodies.ts';
import type { BodyMemory } from './remember.ts';

// Compiles on a thread of its own what `makeBodies` hands over.
parentPort?.on('message', async ({ store, jobs }: Batch) => {
  try {
    const bodies: BodyMemory[] = [];
    for (const { text, bytes, setting } of jobs) bodies.push(await makeBody(text, bytes, setting, store));
    parentPort?.postMessage(bodies);
  } catch {
    parentPort?.postMessage(null);
  }
});
