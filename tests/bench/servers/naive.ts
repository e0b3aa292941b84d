import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { serveFor } from './in-child.ts';

/** Yardstick: the academy a busy author would write, see `tests/bench/naive`. It listens by itself, in its own time. */
const port = Number(process.env.PORT);
await import(pathToFileURL(process.env.BENCH_ENTRY ?? '').href);
while (!(await isOpen())) await sleep(20);
serveFor(port);

async function isOpen(): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const open = await once(socket, 'connect').then(
    () => true,
    () => false,
  );
  socket.destroy();
  return open;
}
