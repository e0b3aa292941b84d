import { pathToFileURL } from 'node:url';
import { serveFor } from './in-child.ts';

/** Yardstick: the academy a busy author would write, see `tests/bench/naive`. It listens by itself. */
await import(pathToFileURL(process.env.BENCH_ENTRY ?? '').href);
serveFor(Number(process.env.PORT));
