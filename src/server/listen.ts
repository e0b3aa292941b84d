import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A running server. */
export interface Listening {
  readonly port: number;
  /** Takes no more requests, waits for those under way, at most so many milliseconds. */
  close(patience: number): Promise<void>;
}

/** The port or interface cannot be had; the message is a sentence that says what to set. */
export class ListenError extends Error {
  override name = 'ListenError';
}

/**
 * Listens on a port of a host; `localhost` is both 127.0.0.1 and ::1, where the machine has them.
 * @param port 0 = any that is free
 * @param command what it is opened with, to be told where another port is needed
 * @throws {ListenError}
 */
export async function listen(
  listener: RequestListener,
  host: string,
  port: number,
  command = 'npm start',
): Promise<Listening> {
  if (host !== 'localhost') {
    const server = await listenOn(listener, host, port, command);
    return listening([server]);
  }
  const first = await listenOn(listener, '127.0.0.1', port, command);
  try {
    return listening([first, await listenOn(listener, '::1', portOf(first), command)]);
  } catch (problem) {
    if (problem instanceof ListenError && problem.cause === 'absent') return listening([first]);
    first.close();
    throw problem;
  }
}

function listening(servers: readonly Server[]): Listening {
  const [first] = servers;
  return {
    port: first ? portOf(first) : 0,
    async close(patience) {
      const cut = setTimeout(() => servers.map((server) => server.closeAllConnections()), patience);
      await Promise.all(servers.map(closed));
      clearTimeout(cut);
    },
  };
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}

function listenOn(
  listener: RequestListener,
  address: string,
  port: number,
  command: string,
): Promise<Server> {
  const server = createServer({
    maxHeaderSize: 16 * 1024,
    headersTimeout: 15_000,
    requestTimeout: 60_000,
    // Longer than proxies keep theirs, so that it is not us who hang up on a request just sent.
    keepAliveTimeout: 65_000,
    connectionsCheckingInterval: 5_000,
  });
  server.setTimeout(120_000);
  server.on('request', listener);
  // No "100 Continue" before the front has looked at what is announced.
  server.on('checkContinue', (req, res) => listener(req, res));
  return new Promise((resolve, reject) => {
    server.once('error', (problem: NodeJS.ErrnoException) =>
      reject(listenError(problem, address, port, command)),
    );
    server.listen({ port, host: address, ipv6Only: address === '::1' }, () => resolve(server));
  });
}

function listenError(
  { code, message }: NodeJS.ErrnoException,
  address: string,
  port: number,
  command: string,
): ListenError {
  switch (code) {
    case 'EADDRINUSE':
      return new ListenError(
        `Port ${port} is taken by another program: end that one, or choose another port, for example PORT=${port + 1} ${command}.`,
      );
    case 'EACCES':
      return new ListenError(`Port ${port} may not be used by this user: choose one above 1023 with PORT.`);
    case 'EADDRNOTAVAIL':
    case 'EAFNOSUPPORT':
    case 'ENOTFOUND':
      return new ListenError(`This machine has no interface ${address}: set HOST to localhost or 0.0.0.0.`, {
        cause: 'absent',
      });
    default:
      return new ListenError(`The academy cannot listen on ${address} port ${port}: ${message}.`);
  }
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
