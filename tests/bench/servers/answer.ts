import { readFileSync } from 'node:fs';
import { request as send } from 'node:http';

/** An answer of the academy, for the yardsticks to give as well. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  /** Base64. */
  readonly body: string;
}

/** What Node's server writes by itself. */
const NODES_OWN = ['connection', 'date', 'keep-alive', 'transfer-encoding'];

export function answerOf(
  port: number,
  method: 'GET' | 'POST',
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = send({ host: '127.0.0.1', port, method, path, headers }, (res) => {
      const held: Buffer[] = [];
      res.on('data', (chunk: Buffer) => held.push(chunk));
      res.on('error', reject);
      res.on('end', () =>
        resolve({
          status: res.statusCode ?? 0,
          headers: Object.fromEntries(
            Object.entries(res.headers).flatMap(([name, value]) =>
              value === undefined || NODES_OWN.includes(name) ? [] : [[name, value]],
            ),
          ),
          body: Buffer.concat(held).toString('base64'),
        }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** The answer that the bench has put into a file for a yardstick. */
export function answerFromFile(): { status: number; headers: Answer['headers']; body: Buffer } {
  const { body, ...rest }: Answer = JSON.parse(readFileSync(process.env.BENCH_ANSWER ?? '', 'utf8'));
  return { ...rest, body: Buffer.from(body, 'base64') };
}
