import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerFromFile } from './answer.ts';
import { serveFor } from './in-child.ts';

/** Yardstick: the same bytes under the same headers, with nothing done to find them. */
const { status, headers, body } = answerFromFile();
const server = createServer((_req, res) => {
  res.writeHead(status, headers);
  res.end(body);
});
server.listen(0, '127.0.0.1', () => serveFor((server.address() as AddressInfo).port));
