import type { IncomingMessage, ServerResponse } from 'node:http';
import { NOTHING_ALLOWED, SAFE_HEADERS } from './safe-headers.ts';

/** Answers with one plain sentence, for what never reaches a page. */
export function answerPlainly(res: ServerResponse, status: number, sentence: string): void {
  writePlainly(res, status, sentence);
  res.end();
}

/**
 * Answers a request whose body is not wanted. What the client still sends is thrown away for a while:
 * closing at once would reset the connection, and the client would lose the answer it was sent.
 */
export function refuseBody(
  req: IncomingMessage,
  res: ServerResponse,
  status: number,
  sentence: string,
): void {
  res.setHeader('connection', 'close');
  writePlainly(res, status, sentence);
  throwAwayRest(req, () => res.end());
}

/** Lets the client send what it still has for a while, and throws it away. @param then when that is over */
export function throwAwayRest(req: IncomingMessage, then: () => void): void {
  const patience = setTimeout(() => req.socket.destroy(), 5_000);
  const finish = () => {
    clearTimeout(patience);
    then();
  };
  if (req.complete) {
    finish();
    return;
  }
  req.once('end', finish);
  req.once('close', finish);
  req.resume();
}

function writePlainly(res: ServerResponse, status: number, sentence: string): void {
  const body = `${sentence}\n`;
  res.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'content-security-policy': NOTHING_ALLOWED,
    ...SAFE_HEADERS,
  });
  if (res.req.method !== 'HEAD') res.write(body);
}
