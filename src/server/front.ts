import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { LARGEST_UPLOAD_FORM } from '../domain/import/size.ts';
import type { Settings } from '../settings.ts';
import { clientAddress, proxyList } from './address.ts';
import { answerPlainly, refuseBody, throwAwayRest } from './answer.ts';
import { announcesTooMuch, bodyInPieces, bodyLimit, bringsFile, readBody } from './body.ts';
import { compressAnswer } from './compress.ts';
import { keepAnswers, type Reuse, requestKey } from './kept-answers.ts';
import { type StaticFiles, sendStaticFile } from './static-files.ts';
import { readTarget, type Target } from './target.ts';

/** What the front tells the pages about a request. */
export interface FrontLocals {
  /** Also in the answer's `x-request-id` and in every line logged about it. */
  readonly requestId: string;
  /** IP address of the person's machine. */
  readonly address: string;
  /** Lets the answer to this request be given again, as long as it holds. */
  keep(reuse: Reuse): void;
}

/** Astro's handler in middleware mode; it calls `next` when no route is there, not even one for what is absent. */
export type PageHandler = (
  req: IncomingMessage & { body?: Buffer | AsyncIterable<Buffer> },
  res: ServerResponse,
  next: () => void,
  locals: FrontLocals,
) => Promise<void> | void;

export interface FrontOptions {
  readonly settings: Settings;
  readonly pages: PageHandler;
  readonly files: StaticFiles;
  readonly log: (line: string) => void;
}

const longestTarget = 4096;
const tooLarge = 'This is more than the 1 MiB that can be sent.';
const tooLargeFile = 'This file is over 50 MB. Split it; nothing of it was kept.';
/** No page has this address: the pages say themselves how the absent is answered. */
const nowhere = '/-/nowhere';
const methods: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** The one way into the house: what it lets through has an address, a body of a sane size, and a name. */
export function createFront({ settings, pages, files, log }: FrontOptions): RequestListener {
  const proxies = proxyList(settings.trustedProxies);
  const academy = new URL(settings.academyOrigin);
  const kept = keepAnswers();

  return (req, res) => {
    const requestId = randomUUID();
    answer(req, res, requestId).catch((problem: unknown) => {
      log(`${requestId} ${req.method} ${problem instanceof Error ? problem.stack : String(problem)}`);
      if (res.headersSent) res.destroy();
      else answerPlainly(res, 500, 'Something went wrong here. Please try again.');
    });
  };

  async function answer(req: IncomingMessage, res: ServerResponse, requestId: string): Promise<void> {
    const key = requestKey(req);
    if (key !== null && (await kept.send(key, req, res, requestId))) return;
    res.setHeader('x-request-id', requestId);
    res.setHeader('x-content-type-options', 'nosniff');
    if (settings.secure) res.setHeader('strict-transport-security', 'max-age=31536000');

    const raw = req.url ?? '/';
    const target = readTarget(raw);
    const path = target.kind === 'page' ? target.path : undefined;
    const isFile = bringsFile(req, path);
    if (announcesTooMuch(req, isFile ? LARGEST_UPLOAD_FORM : bodyLimit))
      return refuseBody(req, res, 413, isFile ? tooLargeFile : tooLarge);
    if (raw.length > longestTarget) return refuseBody(req, res, 414, 'This address is too long.');
    if (!methods.includes(req.method ?? '')) {
      res.setHeader('allow', methods.join(', '));
      return refuseBody(req, res, 405, 'This cannot be done here.');
    }
    if (target.kind === 'malformed') return refuseBody(req, res, 400, 'This address cannot be read.');

    if (req.headers.expect) res.writeContinue();
    const body = isFile ? bodyInPieces(req, LARGEST_UPLOAD_FORM) : await readBody(req);
    if (body === 'gone') return;
    if (body === 'too-much') return refuseBody(req, res, 413, tooLarge);
    if (isFile) res.once('finish', () => throwAwayRest(req, () => undefined));

    if (target.kind === 'moved') {
      res.setHeader('location', target.location);
      return answerPlainly(res, 308, 'This page has its address without the final slash.');
    }
    const reads = req.method === 'GET' || req.method === 'HEAD';
    if (reads && path === '/healthz') return answerPlainly(res, 200, 'ok');
    const file = reads && path !== undefined ? files.get(path) : undefined;
    if (file) return sendStaticFile(file, req, res);

    let reuse: Reuse | undefined;
    compressAnswer(req, res, (whole) => {
      if (key !== null && reuse !== undefined) kept.keep(key, whole, reuse);
    });
    await passOn(req, res, body, isOurs(target) ? target.path + target.search : nowhere, {
      requestId,
      address: addressOf(req),
      keep(offered) {
        reuse = offered;
      },
    });
  }

  function addressOf(req: IncomingMessage): string {
    const forwarded = req.headers['x-forwarded-for'];
    return clientAddress(req.socket.remoteAddress, [forwarded].flat().join(','), proxies);
  }

  /** Hands a request to the pages as if it had come straight to ACADEMY_URL. */
  async function passOn(
    req: IncomingMessage,
    res: ServerResponse,
    body: Buffer | AsyncIterable<Buffer>,
    url: string,
    locals: FrontLocals,
  ): Promise<void> {
    for (const name of Object.keys(req.headers)) {
      if (name === 'forwarded' || name.startsWith('x-forwarded-')) delete req.headers[name];
    }
    req.headers.host = academy.host;
    req.url = url;
    // The adapter takes the scheme from the socket; behind a proxy that ends TLS it would be http.
    if (settings.secure) Object.defineProperty(req.socket, 'encrypted', { value: true, configurable: true });
    await pages(Object.assign(req, { body }), res, () => answerPlainly(res, 404, 'Not found.'), locals);
  }
}

/** Not odd, and not one of the framework's own addresses, which nobody is meant to visit. */
function isOurs(target: Target): target is Extract<Target, { kind: 'page' }> {
  return target.kind === 'page' && !/^\/(_|404$|500$)/.test(target.path);
}
