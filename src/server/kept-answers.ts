import type { IncomingMessage, ServerResponse } from 'node:http';
import type { WholeAnswer } from './compress.ts';
import { acceptedEncoding, type Encoding, packQuickly, worthPacking } from './encoding.ts';

/** What a page says of an answer that may be given again to the very same request. */
export interface Reuse {
  /** From this moment on the page has to be asked again, whatever `holds` would say. */
  readonly until: Date;
  /** Whether the page would answer the same now: to the same person, who may see the same, and did the same. */
  holds(now: Date): Promise<boolean>;
}

/** Answers that were made before. None is given again unless the page that made it says that it holds. */
export interface KeptAnswers {
  /** @param key what `requestKey` says of the request */
  keep(key: string, answer: WholeAnswer, reuse: Reuse): void;
  /** Sends what is kept for this request. @returns false when it has to be made */
  send(key: string, req: IncomingMessage, res: ServerResponse, requestId: string): Promise<boolean>;
}

interface Kept {
  readonly reuse: Reuse;
  /** Names and values by turns, all but the request's id. */
  readonly headers: readonly (string | string[])[];
  readonly body: Buffer;
  readonly packed: Map<Encoding, Buffer>;
  /** In ms since the epoch; then it goes, asked for or not, and with it what it was made from. */
  readonly until: number;
}

const MOST_BYTES = 8 * 1024 * 1024;
const LONGEST_MS = 10 * 60 * 1000;
/** What an answer takes beside its body: its key and headers, and the body packed. */
const BESIDE_BYTES = 8 * 1024;

/** All of a request that a page looks at; null for one that can be no repetition of another. */
export function requestKey({ method, url, headers }: IncomingMessage): string | null {
  const isBare =
    headers['content-length'] === undefined &&
    headers['transfer-encoding'] === undefined &&
    headers.expect === undefined;
  if (method !== 'GET' || headers.cookie === undefined || !isBare) return null;
  return `${url}\n${headers['accept-language'] ?? ''}\n${headers.cookie}`;
}

export function keepAnswers(): KeptAnswers {
  const kept = new Map<string, Kept>();
  let bytes = 0;

  function forget(key: string): void {
    const found = kept.get(key);
    if (found !== undefined) bytes -= weight(found);
    kept.delete(key);
  }

  return {
    keep(key, { status, headers, body }, reuse) {
      if (status !== 200 || headers['set-cookie'] !== undefined) return;
      const now = Date.now();
      const one: Kept = {
        reuse,
        headers: Object.entries(headers).flatMap(([name, value]) =>
          value === undefined || name === 'x-request-id' ? [] : [name, value as string | string[]],
        ),
        body,
        packed: new Map(),
        until: Math.min(reuse.until.getTime(), now + LONGEST_MS),
      };
      forget(key);
      kept.set(key, one);
      bytes += weight(one);
      for (const [oldest, { until }] of kept) {
        if (bytes <= MOST_BYTES && until > now) break;
        forget(oldest);
      }
    },

    async send(key, req, res, requestId) {
      const found = kept.get(key);
      if (found === undefined) return false;
      const now = new Date();
      if (now.getTime() >= found.until || !(await found.reuse.holds(now))) {
        if (kept.get(key) === found) forget(key);
        return false;
      }
      const encoding = acceptedEncoding(req.headers['accept-encoding']);
      const packs = encoding !== undefined && found.body.length >= worthPacking;
      const body = packs ? await packedOnce(found, encoding) : found.body;
      const coding = packs ? ['content-encoding', encoding] : [];
      const length = ['content-length', String(body.length)];
      res.writeHead(200, ['x-request-id', requestId, ...found.headers, ...coding, ...length]);
      res.end(body);
      return true;
    },
  };
}

const weight = ({ body }: Kept): number => body.length + BESIDE_BYTES;

async function packedOnce({ body, packed }: Kept, encoding: Encoding): Promise<Buffer> {
  const known = packed.get(encoding);
  if (known !== undefined) return known;
  const made = await packQuickly(body, encoding);
  packed.set(encoding, made);
  return made;
}
