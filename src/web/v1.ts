import { promisify } from 'node:util';
import { gunzip, inflate } from 'node:zlib';
import type { Arrived, Rejected } from '../commands/take-messages.ts';
import { CALLS, isObject, LARGEST_MESSAGE } from '../domain/feed/message.ts';
import { messagesFor } from '../i18n/index.ts';
import { WriteBusy, WriteFailed } from '../store/database.ts';

/** The most a batch may hold, unpacked, in bytes, and in messages. */
const LARGEST_BATCH = 500 * 1024;
const MOST_MESSAGES = 2500;

const UNPACK = { gzip: promisify(gunzip), deflate: promisify(inflate) };

/** A body that is refused as a whole; nothing of it was written. */
export class BadDelivery extends Error {
  override name = 'BadDelivery';
  readonly status: 400 | 413 | 415;
  constructor(status: 400 | 413 | 415, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * The messages in a body that came to `/v1/<call>`; those of a batch take its `sentAt` where they have none.
 * @throws {BadDelivery}
 */
export async function readDelivery(request: Request, call: string): Promise<Arrived[]> {
  const body = await readObject(request, call === 'batch' ? LARGEST_BATCH : LARGEST_MESSAGE);
  if (call !== 'batch') return [{ found: body, call }];
  const { batch, sentAt } = body;
  if (!Array.isArray(batch)) throw new BadDelivery(400, 'A batch has its messages in a list called batch.');
  if (batch.length > MOST_MESSAGES)
    throw new BadDelivery(
      400,
      `There are ${batch.length} messages in the batch; ${MOST_MESSAGES} are the most.`,
    );
  return batch.map((found) => ({
    found: isObject(found) && sentAt !== undefined ? { sentAt, ...found } : found,
    call: isObject(found) ? found.type : null,
  }));
}

async function readObject(request: Request, largest: number): Promise<Record<string, unknown>> {
  const bytes = await unpacked(request, largest);
  if (bytes.length > largest) throw tooMuch(largest);
  let found: unknown;
  try {
    found = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new BadDelivery(400, 'The body is no JSON in UTF-8.');
  }
  if (!isObject(found)) throw new BadDelivery(400, 'The body is no JSON object.');
  return found;
}

async function unpacked(request: Request, largest: number): Promise<Uint8Array> {
  const coding = request.headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity';
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (coding === 'identity' || coding === '') return bytes;
  if (coding !== 'gzip' && coding !== 'deflate')
    throw new BadDelivery(415, 'The body is packed in a way that is not known here; gzip and deflate are.');
  try {
    return await UNPACK[coding](bytes, { maxOutputLength: largest });
  } catch (error) {
    if (error instanceof RangeError) throw tooMuch(largest);
    throw new BadDelivery(400, `The body cannot be unpacked by ${coding}.`);
  }
}

function tooMuch(largest: number): BadDelivery {
  return new BadDelivery(413, `The body holds more than ${largest / 1024} KB.`);
}

/** What the answer says of each message that was not taken. @param many the messages came in a batch */
export function rejectedInWords(rejected: readonly Rejected[], many: boolean) {
  const { feed } = messagesFor('en');
  return rejected.map(({ index, messageId, problems }) => {
    const whys = problems.map((one) =>
      feed.problem(many ? { ...one, field: `batch[${index}].${one.field}` } : one),
    );
    return { messageId, why: whys.join('; ') };
  });
}

export const isCall = (call: string | undefined): call is string =>
  call === 'batch' || CALLS.some((known) => known === call);

/** What is asked of the product's feed and is none of its calls. */
export function noCall(): Response {
  const calls = [...CALLS, 'batch'].map((call) => `/v1/${call}`).join(', ');
  return refusal(404, `There is no such call. The calls are ${calls}.`);
}

/** Nothing of a delivery was written, and why. @throws what is no matter of the delivery */
export function notTaken(error: unknown): Response {
  if (error instanceof BadDelivery) return refusal(error.status, error.message);
  if (error instanceof WriteBusy || error instanceof WriteFailed) {
    console.error(JSON.stringify({ v1: error.message, cause: String(error.cause) }));
    return refusal(503, 'Nothing was written. Send it again.', { 'retry-after': '5' });
  }
  throw error;
}

/** @param waitMs until a key from this address is looked at again; 0 = now */
export function wrongKey(waitMs: number): Response {
  return waitMs > 0
    ? refusal(429, 'Too many wrong write keys came from here.', {
        'retry-after': String(Math.ceil(waitMs / 1000)),
      })
    : refusal(
        401,
        'The write key goes where Basic authorization has the user, and must be one of this academy.',
        {
          'www-authenticate': 'Basic realm="write key"',
        },
      );
}

function refusal(status: number, why: string, headers: Record<string, string> = {}): Response {
  return Response.json({ success: false, why }, { status, headers });
}
