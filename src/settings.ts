import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';

/** What the operator decided, from the environment. */
export interface Settings {
  /** TCP port the academy listens on. */
  readonly port: number;
  /** Name or address of the interface it listens on; `localhost` means 127.0.0.1 and ::1. */
  readonly host: string;
  /** Where people reach the academy, as an origin: `https://academy.test`, never with a final slash. */
  readonly academyOrigin: string;
  /** People reach it over https: cookies are `Secure` and `__Host-`. */
  readonly secure: boolean;
  /** It is reached on this machine only: the sample's people may sign in. */
  readonly isLoopback: boolean;
  /** `file:…` or the address of a libSQL server. */
  readonly databaseUrl: string;
  readonly databaseAuthToken: string | undefined;
  /** `smtp://…` or `smtps://…`; undefined = mail stays in the outbox. */
  readonly smtpUrl: string | undefined;
  /** IP addresses and CIDR ranges whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
}

/** A setting that cannot be used; the message has one sentence a setting, each saying what to set. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

const portSentence = 'PORT must be a whole number from 1 to 65535, for example PORT=4321.';
const urlSentence =
  'ACADEMY_URL must be the http or https address people type, without a path, for example ACADEMY_URL=https://academy.test.';
const databaseSentence =
  'DATABASE_URL must be a file or a libSQL server, for example DATABASE_URL=file:./data/academy.db or DATABASE_URL=libsql://db.test.';
const smtpSentence =
  'SMTP_URL must be the address of a mail server, for example SMTP_URL=smtp://user:password@mail.test:587.';

const schema = z.object({
  PORT: z.string().regex(/^\d+$/, portSentence).transform(Number).pipe(portNumber()).default(4321),
  HOST: z
    .string()
    .regex(
      /^[\w.:-]+$/,
      'HOST must be the name or IP address of an interface of this machine, for example HOST=localhost or HOST=0.0.0.0.',
    )
    .default('localhost'),
  ACADEMY_URL: z.string().refine(isOrigin, urlSentence).optional(),
  DATABASE_URL: z
    .string()
    .refine(
      (value) => hasScheme(value, ['file:', 'libsql:', 'http:', 'https:', 'ws:', 'wss:']),
      databaseSentence,
    )
    .default('file:./data/academy.db'),
  DATABASE_AUTH_TOKEN: z.string().optional(),
  SMTP_URL: z
    .string()
    .refine((value) => hasScheme(value, ['smtp:', 'smtps:']) && new URL(value).hostname !== '', smtpSentence)
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((value) => value.split(',').map((entry) => entry.trim()))
    .transform((entries) => entries.filter((entry) => entry !== ''))
    .refine(
      (entries) => entries.every(isAddressOrRange),
      'TRUSTED_PROXIES must be IP addresses or ranges with commas between them, for example TRUSTED_PROXIES=10.0.0.5,192.168.0.0/16.',
    ),
});

/**
 * Reads the settings out of an environment. A variable that is empty counts as not set.
 * @throws {SettingsError} when a value cannot be used; it names every such value at once.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = schema.safeParse(set);
  if (!parsed.success) {
    throw new SettingsError([...new Set(parsed.error.issues.map((issue) => issue.message))].join('\n'));
  }
  const values = parsed.data;
  const academy = new URL(values.ACADEMY_URL ?? `http://localhost:${values.PORT}`);
  return {
    port: values.PORT,
    host: values.HOST,
    academyOrigin: academy.origin,
    secure: academy.protocol === 'https:',
    isLoopback: isLoopbackName(academy.hostname),
    databaseUrl: values.DATABASE_URL,
    databaseAuthToken: values.DATABASE_AUTH_TOKEN,
    smtpUrl: values.SMTP_URL,
    trustedProxies: values.TRUSTED_PROXIES,
  };
}

/** What a connection to the database takes. */
export function addressOf({ databaseUrl, databaseAuthToken }: Settings) {
  return { url: databaseUrl, authToken: databaseAuthToken };
}

/** Where the database lies on this machine; null when it is on a server. */
export function databaseFile({ databaseUrl }: Pick<Settings, 'databaseUrl'>): string | null {
  if (!databaseUrl.startsWith('file:')) return null;
  return resolve(
    decodeURIComponent(
      databaseUrl
        .slice('file:'.length)
        .replace(/^\/\/(?=\/)/, '')
        .replace(/\?.*$/, ''),
    ),
  );
}

let ofThisProcess: Settings | undefined;

/** The settings of this process, read from its environment once. */
export function settings(): Settings {
  ofThisProcess ??= readSettings(process.env);
  return ofThisProcess;
}

function portNumber() {
  return z.number().min(1, portSentence).max(65535, portSentence);
}

function isOrigin(value: string): boolean {
  if (!hasScheme(value, ['http:', 'https:'])) return false;
  const url = new URL(value);
  return `${url.origin}/` === url.href;
}

function hasScheme(value: string, schemes: readonly string[]): boolean {
  return URL.canParse(value) && schemes.includes(new URL(value).protocol);
}

function isAddressOrRange(entry: string): boolean {
  const [address = '', bits, rest] = entry.split('/');
  const family = isIP(address);
  if (family === 0 || rest !== undefined) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 6 ? 128 : 32));
}

function isLoopbackName(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}
