import { listen } from '../server/listen.ts';
import type { Settings } from '../settings.ts';

/**
 * Tells before the long work that a port is taken.
 * @throws {ListenError}
 */
export async function findPortFree({ host, port }: Settings): Promise<void> {
  const probe = await listen(() => {}, host, port);
  await probe.close(0);
}
