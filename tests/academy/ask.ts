import { type IncomingHttpHeaders, request } from 'node:http';
import { SAMPLE_DOMAIN, SAMPLE_PASSWORD } from '../../db/sample/sign-ins.ts';
import type { Academy } from './start.ts';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Names and values by turns, as they came. */
  readonly rawHeaders: readonly string[];
  readonly text: string;
  readonly body: Buffer;
}

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** Those one can sign in as in the sample, by the first part of their address. */
export const SAMPLE_PEOPLE = ['learner-basic', 'learner-premium', 'champion', 'csm', 'cem', 'admin'] as const;
export type SamplePerson = (typeof SAMPLE_PEOPLE)[number];

export const emailOf = (who: SamplePerson): string => `${who}@${SAMPLE_DOMAIN}`;

/** Sends the path exactly as it is written; nothing is normalised, followed or kept on the way. */
export function ask(port: number, path: string, { method = 'GET', headers = {}, body }: Asked = {}) {
  return new Promise<Answer>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('error', reject);
      res.on('end', () => {
        const whole = Buffer.concat(chunks);
        const { statusCode: status = 0, headers, rawHeaders } = res;
        resolve({ status, headers, rawHeaders, text: whole.toString(), body: whole });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** What one person asks and sends, with their session and the right origin. */
export interface Client {
  readonly cookie: string | undefined;
  get(path: string, headers?: Asked['headers']): Promise<Answer>;
  /** Posts a form, or text as it is. */
  post(path: string, form?: FormLike | string, headers?: Asked['headers']): Promise<Answer>;
  /** Any method, with the right origin. */
  send(method: string, path: string): Promise<Answer>;
}

export type FormLike = Readonly<Record<string, string>> | readonly (readonly [string, string])[];

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

export function clientOf({ port, origin }: Pick<Academy, 'port' | 'origin'>, cookie?: string): Client {
  const mine = cookie === undefined ? {} : { cookie };
  return {
    cookie,
    get: (path, headers = {}) => ask(port, path, { headers: { ...mine, ...headers } }),
    post: (path, form = {}, headers = {}) =>
      ask(port, path, {
        method: 'POST',
        headers: { ...mine, origin, ...FORM, ...headers },
        body: typeof form === 'string' ? form : encoded(form),
      }),
    send: (method, path) => ask(port, path, { method, headers: { ...mine, origin } }),
  };
}

/** Signs in by the form, as a person would. @throws when they are not let in */
export async function signedIn(
  academy: Pick<Academy, 'port' | 'origin'>,
  who: SamplePerson,
): Promise<Client> {
  const form = { email: emailOf(who), password: SAMPLE_PASSWORD };
  const { status, headers } = await clientOf(academy).post('/login', form);
  const cookie = headers['set-cookie']?.[0]?.split(';')[0];
  if (status !== 303 || cookie === undefined) throw new Error(`${who} was not let in: ${status}`);
  return clientOf(academy, cookie);
}

function encoded(form: FormLike): string {
  const pairs = Array.isArray(form) ? form : Object.entries(form);
  return new URLSearchParams(pairs.map(([name, value]) => [String(name), String(value)])).toString();
}

/** All of an answer but what differs from one to the next: its moment and its own number. */
export function withoutItsMoment({ status, rawHeaders, text }: Answer): string {
  const lines = rawHeaders.flatMap((name, index) =>
    index % 2 === 0 ? [`${name}: ${rawHeaders[index + 1]}`] : [],
  );
  const kept = lines.filter((line) => !/^(date|x-request-id):/i.test(line));
  return [status, ...kept, '', text].join('\n');
}

/** Rows of every table, to see that nothing was written. */
export async function rowCounts({ db }: Pick<Academy, 'db'>): Promise<Record<string, number>> {
  const { rows } = await db.execute(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'",
  );
  const counts: Record<string, number> = {};
  for (const { name } of rows) {
    const { rows: counted } = await db.execute(`SELECT count(*) FROM "${String(name)}"`);
    counts[String(name)] = Number(counted[0]?.[0]);
  }
  return counts;
}
