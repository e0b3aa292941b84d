import { connect, type Socket } from 'node:net';
import type { Job, Outcome } from './load.ts';

/**
 * The other end of every measurement, in a process of its own. It speaks to the socket itself: `node:http`'s
 * client costs more than a bare server, so that it, and not the server, would be measured.
 */
process.on('message', (job: Job) => {
  run(job).then(
    (outcome) => process.send?.(outcome),
    (problem: Error) => process.send?.({ problem: problem.message }),
  );
});
process.on('disconnect', () => process.exit());

async function run({ port, requests, connections, milliseconds }: Job): Promise<Outcome> {
  const bytes = requests.map((request) => Buffer.from(request));
  const outcome = { answered: 0, received: 0, refused: 0 };
  const begun = performance.now();
  const until = milliseconds === undefined ? Number.POSITIVE_INFINITY : begun + milliseconds;
  let next = 0;
  const take = () => {
    if (performance.now() >= until || (milliseconds === undefined && next >= bytes.length)) return undefined;
    next += 1;
    return bytes[(next - 1) % bytes.length];
  };
  const count = (status: number, size: number) => {
    outcome.answered += 1;
    outcome.received += size;
    if (status >= 400) outcome.refused += 1;
  };
  await Promise.all(Array.from({ length: connections }, () => converse(port, take, count)));
  return { ...outcome, seconds: (performance.now() - begun) / 1000 };
}

/** One connection kept alive: asks, reads the answer to its end, asks again, as long as `take` gives something. */
function converse(
  port: number,
  take: () => Buffer | undefined,
  count: (status: number, size: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(port, '127.0.0.1');
    const answer = reader((status, size) => {
      count(status, size);
      ask();
    });
    const ask = () => {
      const request = take();
      if (request === undefined) socket.end(() => resolve());
      else socket.write(request);
    };
    socket.setNoDelay(true);
    socket.on('connect', ask);
    socket.on('data', answer);
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('The server hung up.')));
  });
}

const HEAD_END = Buffer.from('\r\n\r\n');
const CHUNKS_END = Buffer.from('\r\n0\r\n\r\n');

/** Finds the end of each answer, by its length or its last chunk. */
function reader(done: (status: number, size: number) => void): (data: Buffer) => void {
  let head: Buffer = Buffer.alloc(0);
  let tail: Buffer = Buffer.alloc(0);
  let status = 0;
  let size = 0;
  let missing: number | 'head' | 'chunks' = 'head';

  function begin(whole: Buffer): void {
    const end = whole.indexOf(HEAD_END);
    if (end < 0) {
      head = whole;
      return;
    }
    const text = whole.toString('latin1', 0, end);
    status = Number(text.slice(9, 12));
    const length = /\ncontent-length: *(\d+)/i.exec(text)?.[1];
    missing =
      length === undefined && /\ntransfer-encoding: *chunked/i.test(text) ? 'chunks' : Number(length ?? 0);
    size = end + HEAD_END.length;
    head = Buffer.alloc(0);
    // An answer without a body is a last chunk and nothing else.
    tail = HEAD_END.subarray(2);
    go(whole.subarray(size));
  }

  function go(data: Buffer): void {
    size += data.length;
    if (missing === 'chunks') {
      tail = Buffer.concat([tail, data.subarray(-CHUNKS_END.length)]).subarray(-CHUNKS_END.length);
      if (!tail.equals(CHUNKS_END)) return;
    } else if (missing !== 'head') {
      missing -= data.length;
      if (missing > 0) return;
    }
    missing = 'head';
    done(status, size);
  }

  return (data) =>
    missing === 'head' ? begin(head.length > 0 ? Buffer.concat([head, data]) : data) : go(data);
}
