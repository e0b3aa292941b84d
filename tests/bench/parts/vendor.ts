import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../../../db/client.ts';
import { openSessions } from '../../../src/auth/sessions.ts';
import { root } from '../../../src/cli/tools.ts';
import { settleScopes } from '../../../src/commands/settle-scopes.ts';
import { catalogOf } from '../academy.ts';
import { bytes, count, type Figure, milliseconds, ratio, type Section, seconds } from '../figures.ts';
import { ownFolder } from '../folders.ts';
import { answerOf } from '../servers/answer.ts';
import { type Server, startAcademyIn } from '../servers/start.ts';
import type { Size } from '../vendor/rows.ts';
import { HUNDREDTH, WHOLE, writeVendor } from '../vendor/vendor.ts';

const TIMES = 40;
const MB = 1024 * 1024;

/** The pages, with `ASOF` for the day asked about; an account that is some months into its contract. */
const PAGES = {
  'the week': '/reports?ASOF',
  'an account': '/reports/accounts/account-00010?ASOF',
  'the scorecard': '/reports/scorecard?ASOF',
  'the list of accounts': '/reports/accounts?ASOF',
};

interface Vendor {
  readonly server: Server;
  readonly facts: number;
  /** Until the reports were ready, in seconds. */
  readonly ready: number;
  /** @returns seconds until it was answered */
  get(path: string): Promise<{ readonly seconds: number; readonly body: string }>;
  stop(): Promise<void>;
}

/** The pages on a vendor of two thousand accounts against the same at a hundredth of the facts. */
export async function vendor(): Promise<Section> {
  const [whole, hundredth] = [await startVendor('whole', WHOLE), await startVendor('hundredth', HUNDREDTH)];
  const figures: Figure[] = [];
  for (const [name, path] of Object.entries(PAGES)) {
    const [now, past] = [await both(path, today), await both(path, pastDay)];
    figures.push(
      ratio(`${name}, today`, now.whole / now.hundredth, { atMost: 3 }),
      ratio(`${name}, as of a past day`, past.whole / past.hundredth, { atMost: 10 }),
      milliseconds(`here: ${name}, today`, now.whole),
      milliseconds('here: … at a hundredth', now.hundredth),
      milliseconds(`here: ${name}, as of a past day`, past.whole),
      milliseconds('here: … at a hundredth', past.hundredth),
    );
  }
  const laboratory = await inLaboratory(whole);
  const { peak } = await whole.server.ask('peak');
  await Promise.all([whole.stop(), hundredth.stop()]);
  return {
    title: 'Vendor',
    about: `${WHOLE.accounts} accounts, ${WHOLE.people} people, ${whole.facts} facts, against ${hundredth.facts}; p95 of ${TIMES} requests`,
    figures: [
      ...figures,
      seconds('the laboratory over all accounts', laboratory.seconds, { atMost: 5 }),
      count('… times it said how far it was', laboratory.told),
      bytes('most memory the server held', Number(peak), { atMost: 400 * MB }),
      seconds('here: until the reports were ready', whole.ready),
    ],
  };

  /** Both in turn, so that a machine that is slow for a while is slow for both. */
  async function both(path: string, asOf: (time: number) => string) {
    const times: { whole: number[]; hundredth: number[] } = { whole: [], hundredth: [] };
    for (let time = -5; time < TIMES; time += 1) {
      const asked = path.replace('ASOF', asOf(time));
      for (const [name, one] of [
        ['whole', whole],
        ['hundredth', hundredth],
      ] as const) {
        const { seconds: took } = await one.get(asked);
        if (time >= 0) times[name].push(took);
      }
    }
    return { whole: p95(times.whole), hundredth: p95(times.hundredth) };
  }
}

const today = () => '';

/** Another day each time, over a year and a half: nothing that was made for one serves the next. */
function pastDay(time: number): string {
  const day = new Date(Date.now() - (20 + (time + 5) * 11) * 86_400_000);
  return `asOf=${day.toISOString().slice(0, 10)}`;
}

function p95(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
}

async function startVendor(name: string, size: Size): Promise<Vendor> {
  const databaseUrl = `file:${join(ownFolder(name), 'academy.db')}`;
  const catalog = catalogOf(root);
  const facts = await writeVendor(databaseUrl, catalog, size, new Date());
  const db = openDatabase({ url: databaseUrl });
  // Done once for content that is new; an academy that has been running for two years has it behind it.
  await settleScopes({ db }, catalog, new Date());
  const server = await startAcademyIn(root, databaseUrl);
  const sessions = openSessions(db, false);
  const token = await sessions.start('csm-0', { userAgent: null, address: null }, new Date(), null);
  const headers = { cookie: sessions.cookie(token).split(';')[0] ?? '', 'accept-language': 'en' };
  db.close();
  const get = async (path: string) => {
    const begun = performance.now();
    const { status, body } = await answerOf(server.port, 'GET', path, headers);
    if (status !== 200) throw new Error(`${path} answered ${status}.`);
    return { seconds: (performance.now() - begun) / 1000, body: Buffer.from(body, 'base64').toString() };
  };
  const begun = performance.now();
  for (const path of Object.values(PAGES)) await get(path);
  return { server, facts, ready: (performance.now() - begun) / 1000, get, stop: () => server.stop() };
}

/** Asks for a draft that nobody has tried, and again as the page says, until it is there. */
async function inLaboratory({ get }: Vendor): Promise<{ readonly seconds: number; readonly told: number }> {
  const begun = performance.now();
  for (let told = 0; ; told += 1) {
    const { body } = await get('/reports/definitions?set.0.share=37');
    if (!body.includes('<progress')) return { seconds: (performance.now() - begun) / 1000, told };
    await sleep(1000);
  }
}
