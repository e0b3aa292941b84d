import { listen } from '../server/listen.ts';
import type { Settings } from '../settings.ts';

/**
 * Tells before the long work that a port is taken.
 * @param command what it is opened with
 * @throws {ListenError}
 */
export async function findPortFree({ host, port }: Settings, command: string): Promise<void> {
  const probe = await listen(() => {}, host, port, command);
  await probe.close(0);
}
