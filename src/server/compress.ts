import { type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse, STATUS_CODES } from 'node:http';
import { acceptedEncoding, isCompressible, packQuickly, worthPacking } from './encoding.ts';

/** A text answer as it was before it was packed. */
export interface WholeAnswer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

/**
 * Holds a text answer until it is complete, packs it when the client takes a coding, and sends it with its
 * length and its headers in one order, however the page was made: what is closed and what never was have
 * to look the same. No page carries a secret that would have to be kept from an observer who can add to
 * the page and count bytes.
 * @param whole is told of the answer before it is packed and sent
 */
export function compressAnswer(
  req: IncomingMessage,
  res: ServerResponse,
  whole: (answer: WholeAnswer) => void,
): void {
  const encoding = req.method === 'HEAD' ? undefined : acceptedEncoding(req.headers['accept-encoding']);
  const writeHead = res.writeHead.bind(res);
  const write = res.write.bind(res) as (...rest: unknown[]) => boolean;
  const end = res.end.bind(res) as (...rest: unknown[]) => ServerResponse;
  const held: Buffer[] = [];
  let way: 'undecided' | 'plain' | 'held' = 'undecided';

  function decide(status: number, headers: OutgoingHttpHeaders = {}): void {
    res.statusCode = status;
    // A page that became another on its way would keep the words of the first: "404 OK".
    res.statusMessage = STATUS_CODES[status] ?? '';
    for (const name of Object.keys(headers).sort()) {
      const value = headers[name];
      if (value !== undefined) res.setHeader(name, value);
    }
    const isText = isCompressible(String(res.getHeader('content-type') ?? ''));
    way = isText && !res.hasHeader('content-encoding') ? 'held' : 'plain';
    if (way === 'plain') {
      writeHead(status);
      return;
    }
    res.removeHeader('content-length');
    res.appendHeader('vary', 'accept-encoding');
  }

  function hold(chunk: unknown): void {
    if (typeof chunk === 'string') held.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) held.push(Buffer.from(chunk));
  }

  async function finish(): Promise<void> {
    let body: Buffer = Buffer.concat(held);
    whole({ status: res.statusCode, headers: res.getHeaders(), body });
    if (encoding && body.length >= worthPacking) {
      body = await packQuickly(body, encoding);
      res.setHeader('content-encoding', encoding);
    }
    res.setHeader('content-length', body.length);
    writeHead(res.statusCode);
    end(body);
  }

  res.writeHead = ((status: number, headers?: OutgoingHttpHeaders) => {
    decide(status, headers);
    return res;
  }) as ServerResponse['writeHead'];

  res.write = ((...rest: unknown[]) => {
    if (way === 'undecided') decide(res.statusCode);
    if (way === 'plain') return write(...rest);
    hold(rest[0]);
    const written = rest.at(-1);
    if (typeof written === 'function') written();
    return true;
  }) as ServerResponse['write'];

  res.end = ((...rest: unknown[]) => {
    if (way === 'undecided') decide(res.statusCode);
    if (way === 'plain') return end(...rest);
    hold(rest[0]);
    finish().catch((problem: Error) => res.destroy(problem));
    return res;
  }) as ServerResponse['end'];
}
