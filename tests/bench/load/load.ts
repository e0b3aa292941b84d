import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What the generator is to send. */
export interface Job {
  readonly port: number;
  /** Whole requests, as they go over the wire. */
  readonly requests: readonly string[];
  readonly connections: number;
  /** How long to ask, over and over; left out = each request once. */
  readonly milliseconds?: number;
}

export interface Outcome {
  readonly answered: number;
  /** Bytes, heads included. */
  readonly received: number;
  /** Answers with a status of 400 or more. */
  readonly refused: number;
  readonly seconds: number;
}

export interface Load {
  /** @throws when a request was refused: a quick refusal is no speed */
  run(job: Job): Promise<Outcome>;
  stop(): void;
}

export function startLoad(): Load {
  const child = fork(fileURLToPath(new URL('./generator.ts', import.meta.url)));
  return {
    async run(job) {
      const outcome = await new Promise<Outcome | { readonly problem: string }>((resolve) => {
        child.once('message', resolve);
        child.send(job);
      });
      if ('problem' in outcome) throw new Error(outcome.problem);
      const { answered, refused } = outcome;
      if (refused > 0) throw new Error(`${refused} of ${answered} requests were refused.`);
      return outcome;
    },
    stop: () => child.disconnect(),
  };
}

/** A request as text; a body is a form. */
export function request(
  method: 'GET' | 'POST',
  path: string,
  headers: Readonly<Record<string, string>>,
  body = '',
): string {
  const lines = Object.entries({
    host: 'localhost',
    ...headers,
    ...(method === 'POST'
      ? { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) }
      : {}),
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`;
}
