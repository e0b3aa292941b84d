import type { PropertyValue } from '../account.ts';
import type { Instant } from '../facts.ts';
import { isName } from '../person.ts';
import { type Problem, problem } from './problem.ts';
import { isId, PROPERTIES, type Property, readProperty } from './property.ts';
import { happenedAt } from './when.ts';

/** The calls of the tracking spec. */
export const CALLS = ['track', 'identify', 'group', 'page', 'screen', 'alias'] as const;
export type Call = (typeof CALLS)[number];

/** Bytes of one message as JSON. */
export const LARGEST_MESSAGE = 32 * 1024;

/** What every message has; ids are the sender's. */
interface Sent {
  /** Null where the sender gave it none. */
  readonly messageId: string | null;
  readonly at: Instant;
}

/** Something happened in the customer's product; a page or screen that was looked at, too. */
export interface Tracked extends Sent {
  readonly kind: 'event';
  readonly userId: string | null;
  readonly groupId: string | null;
  readonly event: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Who someone is. */
export interface Identified extends Sent {
  readonly kind: 'person';
  readonly userId: string;
  readonly groupId: string | null;
  /** Null = nothing was said of it. */
  readonly email: string | null;
  readonly name: string | null;
  /** As it was said: `ja`, `ja-JP`, `fr`. */
  readonly language: string | null;
}

/** What an account is. */
export interface Grouped extends Sent {
  readonly kind: 'account';
  readonly groupId: string;
  readonly userId: string | null;
  readonly properties: ReadonlyMap<Property, PropertyValue>;
}

/** One person under another id. */
export interface Aliased extends Sent {
  readonly kind: 'alias';
  readonly userId: string;
  readonly previousId: string;
}

export type Message = Tracked | Identified | Grouped | Aliased;
export type MessageReading = { readonly message: Message } | { readonly problems: readonly Problem[] };

type Fields = Readonly<Record<string, unknown>>;

/** What a page or a screen that was looked at is called among the events. */
const LOOKS = { page: 'page_viewed', screen: 'screen_viewed' } as const;
const LONGEST_EVENT = 200;

/**
 * Reads one message of the tracking spec.
 * @param found as parsed from JSON
 * @param call by the address it came to; in a batch by its own `type`
 */
export function readMessage(found: unknown, call: unknown, receivedAt: Date): MessageReading {
  if (!isObject(found)) return { problems: [problem('message', found, 'object')] };
  const type = CALLS.find((known) => known === call);
  if (type === undefined) return { problems: [problem('type', call, 'type')] };
  const problems: Problem[] = [];
  const reader = readerOf(found, problems);
  const when = happenedAt(found, receivedAt);
  if ('problem' in when) problems.push(when.problem);
  const messageId = reader.id('messageId');
  const at = 'at' in when ? new Date(when.at).toISOString() : '';
  const message = { messageId, at, ...READERS[type](reader, problems, receivedAt) } as Message;
  return problems.length > 0 ? { problems } : { message };
}

type Reader = ReturnType<typeof readerOf>;

/** Takes fields out of a message, and notes what is wrong with them. */
function readerOf(fields: Fields, problems: Problem[]) {
  const object = (name: string, within: Fields = fields): Fields => {
    const found = within[name] ?? {};
    if (isObject(found)) return found;
    problems.push(problem(name, found, 'object'));
    return {};
  };
  /** An id that may be left out. */
  const id = (path: string, found: unknown = fields[path]): string | null => {
    if (found === undefined || found === null || found === '') return null;
    if (isId(found)) return found;
    problems.push(problem(path, found, 'id'));
    return null;
  };
  return {
    fields,
    object,
    id,
    /** An id that must be there. */
    neededId(name: string): string {
      const found = id(name);
      if (found === null && isAbsent(fields[name])) problems.push(problem(name, fields[name], 'id'));
      return found ?? '';
    },
    contextGroup: () => id('context.groupId', object('context').groupId),
  };
}

const READERS: Readonly<Record<Call, (reader: Reader, problems: Problem[], now: Date) => object>> = {
  track: (reader, problems) => {
    const { event } = reader.fields;
    if (!isEventName(event)) problems.push(problem('event', event, 'event'));
    return { ...looked(reader, problems), event };
  },
  page: (reader, problems) => viewed('page', reader, problems),
  screen: (reader, problems) => viewed('screen', reader, problems),
  identify: (reader, problems) => identified(reader, problems),
  group: (reader, problems, now) => grouped(reader, problems, now),
  alias: (reader) => ({
    kind: 'alias',
    userId: reader.neededId('userId'),
    previousId: reader.neededId('previousId'),
  }),
};

function looked(reader: Reader, problems: Problem[]) {
  const userId = reader.id('userId');
  if (userId === null && reader.id('anonymousId') === null && isAbsent(reader.fields.userId))
    problems.push(problem('userId', reader.fields.userId, 'user-or-anonymous'));
  return {
    kind: 'event',
    userId,
    groupId: reader.contextGroup(),
    properties: reader.object('properties'),
  };
}

function viewed(call: 'page' | 'screen', reader: Reader, problems: Problem[]) {
  const { name, category } = reader.fields;
  const said = looked(reader, problems);
  const named = Object.fromEntries(
    Object.entries({ name, category }).filter(([, value]) => !isAbsent(value)),
  );
  return { ...said, event: LOOKS[call], properties: { ...said.properties, ...named } };
}

function identified(reader: Reader, problems: Problem[]) {
  const traits = reader.object('traits');
  const company = isObject(traits.company) ? traits.company.id : undefined;
  const account = traits.accountId ?? traits.account_id ?? traits.account ?? company;
  const { email, firstName, lastName, language, locale } = traits;
  const whole = [firstName, lastName].filter((part) => typeof part === 'string').join(' ');
  const name = traits.name ?? (whole === '' ? undefined : whole);
  if (!isAbsent(email) && typeof email !== 'string') problems.push(problem('traits.email', email, 'email'));
  const named = typeof name === 'string' ? name.normalize('NFC').trim() : null;
  if (!isAbsent(name) && !isName(named ?? '')) problems.push(problem('traits.name', name, 'name'));
  const spoken = language ?? locale;
  return {
    kind: 'person',
    userId: reader.neededId('userId'),
    groupId: reader.contextGroup() ?? reader.id('traits.account', account),
    email: typeof email === 'string' && email !== '' ? email : null,
    name: isAbsent(name) ? null : named,
    language: typeof spoken === 'string' ? spoken : null,
  };
}

function grouped(reader: Reader, problems: Problem[], now: Date) {
  const properties = new Map<Property, PropertyValue>();
  for (const [trait, found] of Object.entries(reader.object('traits'))) {
    const property = PROPERTIES.find((known) => known === propertyName(trait));
    if (property === undefined || found === undefined) continue;
    const reading = readProperty(property, found, now);
    if ('value' in reading) properties.set(property, reading.value);
    else problems.push(problem(`traits.${trait}`, found, reading.expected));
  }
  return { kind: 'account', groupId: reader.neededId('groupId'), userId: reader.id('userId'), properties };
}

/** `use_cases` and `useCases` are one. */
export function propertyName(written: string): string {
  const name = written.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return name === 'timezone' ? 'timeZone' : name;
}

export function isEventName(found: unknown): found is string {
  return isId(found) && found.length <= LONGEST_EVENT && found === found.trim();
}

export function isObject(found: unknown): found is Fields {
  return typeof found === 'object' && found !== null && !Array.isArray(found);
}

function isAbsent(found: unknown): found is undefined | null | '' {
  return found === undefined || found === null || found === '';
}
