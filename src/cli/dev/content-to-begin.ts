import { join } from 'node:path';
import { isOurs } from '../../catalog/in-force.ts';
import { storePath } from '../../catalog/layout.ts';
import type { Mind } from '../../catalog/mind.ts';
import { ContentErrors, prepareContent } from '../prepare-content.ts';
import { root } from '../tools.ts';
import { unseen } from './follow-content.ts';
import { watchBelow } from './watch-below.ts';

/**
 * Publishes the content to begin with. Where it has errors, what this version published before is enough; where it never did,
 * it says so and waits until they are mended.
 * @throws {Unable} where the disk does not let it
 */
export async function contentToBegin(say: (line: string) => void, mind: Mind): Promise<void> {
  const store = storePath(root, { dev: true });
  for (;;) {
    try {
      return await prepareContent(say, { store, mind });
    } catch (error) {
      if (!(error instanceof ContentErrors)) throw error;
      if (await isOurs(store)) return;
      say(`${error.message}\n\nThe academy opens as soon as the errors are mended; save, and look here.`);
      await change(say);
    }
  }
}

/** Waits for something in content/ to be another. */
async function change(say: (line: string) => void): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = watchBelow(join(root, 'content'), () => resolve(), unseen(say));
  await promise;
  stop();
}
