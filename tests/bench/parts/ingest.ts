import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { openDatabase } from '../../../db/client.ts';
import { SAMPLE_WRITE_KEY } from '../../../db/sample/write-key.ts';
import { startBenchAcademy } from '../academy.ts';
import { count, milliseconds, perSecond, ratio, type Section } from '../figures.ts';
import { ownFolder } from '../folders.ts';
import { startLoad } from '../load/load.ts';
import { inRounds, median, medianRatio } from '../rounds.ts';
import { rates, speedOf, works } from '../servers/speed.ts';

const CONNECTIONS = 4;
const ROUNDS = 7;
const WARM_UP = 2;
const BATCHES = 20;
const MESSAGES = 250;

const DAY_MS = 86_400_000;

/** Somebody of a customer's, as both sides know them. */
interface Someone {
  readonly id: string;
  readonly account: string;
}

/** Batches of product events by the tracking spec against raw batches that write the same rows, rollups included. */
export async function ingest(): Promise<Section> {
  const academy = await startBenchAcademy();
  const people = await peopleIn(academy.databaseUrl);
  const raw = await openRaw(academy.databaseUrl);
  const load = startLoad();
  const before = await eventsIn(academy.databaseUrl);
  let sent = 0;
  const next = () => Array.from({ length: MESSAGES }, () => event(people, sent++));
  const contestants = {
    academy: () => {
      const requests = Array.from({ length: BATCHES }, () => posted(next()));
      return speedOf(academy.server, load, { requests, connections: CONNECTIONS });
    },
    raw: async () => {
      const batches = Array.from({ length: BATCHES }, next);
      const begun = performance.now();
      for (const batch of batches) await raw.write(batch);
      return { rate: (BATCHES * 1000) / (performance.now() - begun), work: Number.NaN };
    },
  };
  await inRounds(WARM_UP, contestants);
  const measured = await inRounds(ROUNDS, contestants);
  const written = (await eventsIn(academy.databaseUrl)) - before + (await eventsIn(raw.url)) - before;
  if (written !== sent) throw new Error(`${sent} events were sent, ${written} written.`);
  load.stop();
  raw.close();
  await academy.stop();

  return {
    title: 'Ingest',
    about: `POST /v1/batch, ${MESSAGES} new events each, ${CONNECTIONS} connections; medians of ${ROUNDS} rounds`,
    figures: [
      ratio(
        'of raw batches that write the same rows, rollups included',
        medianRatio(rates(measured.academy), rates(measured.raw)),
        { atLeast: 1 / 3 },
      ),
      count('events written by both, none lost', written),
      milliseconds('processor time an event', median(works(measured.academy)) / MESSAGES),
      perSecond('here: events of the academy', median(rates(measured.academy)) * MESSAGES),
      perSecond('here: events of raw batches', median(rates(measured.raw)) * MESSAGES),
    ],
  };
}

const NAMES = ['signed_in', 'invoice_imported', 'invoice_approved', 'report_viewed'];

/** Spread over the people, four names and the last hundred days. */
function event(people: readonly Someone[], index: number) {
  const { id, account } = people[index % people.length] ?? { id: '', account: '' };
  const at = new Date(Date.now() - ((index * 7919) % 100) * DAY_MS).toISOString();
  return { messageId: `bench-${index}`, id, account, name: NAMES[index % NAMES.length] ?? '', at };
}

type Event = ReturnType<typeof event>;

function posted(events: readonly Event[]): string {
  const batch = events.map(({ messageId, id, name, at }) => {
    return {
      type: 'track',
      messageId,
      userId: id,
      event: name,
      timestamp: at,
      properties: { plan: 'basic' },
    };
  });
  const body = JSON.stringify({ batch });
  const head = [
    'POST /v1/batch HTTP/1.1',
    'host: localhost',
    `authorization: Basic ${Buffer.from(`${SAMPLE_WRITE_KEY}:`).toString('base64')}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}

/** A copy of the academy's database that is written to by itself: its triggers keep the same rollups. */
async function openRaw(academyUrl: string) {
  const url = `file:${join(ownFolder('raw'), 'raw.db')}`;
  const academy = createClient({ url: academyUrl });
  await academy.execute({ sql: 'VACUUM INTO ?', args: [url.slice('file:'.length)] });
  academy.close();
  const client = createClient({ url, concurrency: 1 });
  await client.execute('PRAGMA journal_mode = WAL');
  // One statement a batch: nothing writes the same rows more quickly.
  const sql = `INSERT INTO product_events (message_id, account_id, person_id, name, at, properties, recorded_at)
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6 FROM json_each(?)`;
  return {
    url,
    async write(events: readonly Event[]) {
      const now = new Date().toISOString();
      const rows = events.map(({ messageId, id, account, name, at }) => {
        return [messageId, account, id, name, at, '{"plan":"basic"}', now];
      });
      await client.batch([{ sql, args: [JSON.stringify(rows)] }], 'write');
    },
    close: () => client.close(),
  };
}

async function peopleIn(url: string): Promise<Someone[]> {
  const db = openDatabase({ url });
  const { rows } = await db.reader.execute(
    'SELECT id, account_id FROM people WHERE account_id IS NOT NULL AND disabled_at IS NULL ORDER BY id',
  );
  db.close();
  return rows.map((row) => ({ id: String(row.id), account: String(row.account_id) }));
}

async function eventsIn(url: string): Promise<number> {
  const client = createClient({ url });
  const { rows } = await client.execute('SELECT count(*) FROM product_events');
  client.close();
  return Number(rows[0]?.[0]);
}
