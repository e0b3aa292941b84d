import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../../db/client.ts';
import { insertOpening } from '../../../src/store/learning.ts';
import { type BenchAcademy, startBenchAcademy } from '../academy.ts';
import { bytes, count, milliseconds, perSecond, ratio, type Section } from '../figures.ts';
import { ownFolder } from '../folders.ts';
import { request, startLoad } from '../load/load.ts';
import { inRounds, median, medianRatio } from '../rounds.ts';
import { type Answer, answerOf } from '../servers/answer.ts';
import { rates, type Speed, speedOf, works } from '../servers/speed.ts';
import { freePort, type Server, startServer } from '../servers/start.ts';
import { buildNaive } from '../site.ts';

const CONNECTIONS = 16;
const ROUNDS = 7;
const MILLISECONDS = 1500;
const WARM_UP = 2;
const PEOPLE = 200;
const MB = 1024 * 1024;

/**
 * A signed-in learner's lesson page against a bare server and the naive way; what memory it takes. The page is asked
 * for again and again, as by people who come back to it; what it costs the first time is “made anew”.
 */
export async function pages(): Promise<Section> {
  const academy = await startBenchAcademy();
  const { path, answer } = await longestLesson(academy);
  const bare = await startBare(answer);
  const naive = await startNaive(academy);
  const load = startLoad();
  const asked = (server: Server, requests: readonly string[]) => () =>
    speedOf(server, load, { requests, connections: CONNECTIONS, milliseconds: MILLISECONDS });
  const plain = [request('GET', path, academy.headers)];
  const firsts = await requestsOfMany(academy);
  await saysAsMuch(naive, path, answer, academy);
  const contestants = {
    own: asked(academy.server, plain),
    bare: asked(bare, plain),
    naive: asked(naive, plain),
    packed: asked(academy.server, [request('GET', path, { ...academy.headers, 'accept-encoding': 'br' })]),
    written: () => whileOthersLearn(academy, asked(academy.server, plain)),
    anew: () =>
      anew(academy, () => speedOf(academy.server, load, { requests: firsts, connections: CONNECTIONS })),
  };
  await inRounds(WARM_UP, contestants);
  const { own, bare: least, naive: most, ...others } = await inRounds(ROUNDS, contestants);
  const { peak } = await academy.server.ask('peak');
  load.stop();
  await Promise.all([academy, bare, naive].map((one) => one.stop()));

  return {
    title: 'Lesson page',
    about: `GET ${path}, signed in, ${CONNECTIONS} connections; medians of ${ROUNDS} rounds`,
    figures: [
      ratio('of a bare server with the same bytes', medianRatio(rates(own), rates(least)), {
        atLeast: 1 / 25,
      }),
      ratio('of the naive academy', medianRatio(rates(own), rates(most)), { atLeast: 4 }),
      bytes('most memory the server held', Number(peak), { atMost: 250 * MB }),
      ratio('of the bare server, by processor time', medianRatio(works(least), works(own))),
      ratio('of the naive academy, by processor time', medianRatio(works(most), works(own))),
      ratio('the same, made anew for each answer', medianRatio(works(most), works(others.anew))),
      milliseconds('processor time a page', median(works(own))),
      milliseconds('… packed as a browser asks', median(works(others.packed))),
      milliseconds('… while others write 50 facts a second', median(works(others.written))),
      milliseconds('… made anew for each answer', median(works(others.anew))),
      milliseconds('… of the naive academy', median(works(most))),
      milliseconds('… of the bare server', median(works(least))),
      count('words on the page', wordsOf(answer)),
      bytes('size of the page, unpacked', Buffer.from(answer.body, 'base64').length),
      perSecond('here: academy', median(rates(own))),
      perSecond('here: bare server', median(rates(least))),
      perSecond('here: naive academy', median(rates(most))),
    ],
  };
}

/** Every first lesson by every one of many people: nothing kept of one page serves the next. */
async function requestsOfMany(academy: BenchAcademy): Promise<string[]> {
  const people = await academy.colleagues(PEOPLE);
  return academy.firstLessons.flatMap(({ course, id }) =>
    people.map((headers) => request('GET', `/courses/${course}/${id}`, headers)),
  );
}

/**
 * Of the lessons that the learner can open now the one with the longest page. It has some 700 words, as an ordinary
 * lesson has; a longer one would cost the naive academy more and the academy the same.
 */
export async function longestLesson({ server, headers, lessons }: BenchAcademy) {
  const found: { path: string; answer: Answer }[] = [];
  for (const { course, id } of lessons) {
    const path = `/courses/${course}/${id}`;
    found.push({ path, answer: await answerOf(server.port, 'GET', path, headers) });
  }
  const [longest] = found
    .filter(({ answer }) => answer.status === 200)
    .toSorted((a, b) => b.answer.body.length - a.answer.body.length);
  if (longest === undefined) throw new Error('The sample’s learner can open no lesson.');
  return longest;
}

export async function startBare(answer: Answer): Promise<Server> {
  const folder = ownFolder('bare');
  const file = join(folder, 'answer.json');
  writeFileSync(file, JSON.stringify(answer));
  return startServer('bare', { BENCH_ANSWER: file }, folder);
}

async function startNaive({ databaseUrl }: BenchAcademy): Promise<Server> {
  const entry = await buildNaive();
  const port = String(await freePort());
  return startServer(
    'naive',
    { BENCH_ENTRY: entry, DATABASE_URL: databaseUrl, HOST: '127.0.0.1', PORT: port },
    ownFolder('naive-run'),
  );
}

/** @throws when the naive academy’s page does not say as much as the academy’s to the same person */
async function saysAsMuch(
  naive: Server,
  path: string,
  own: Answer,
  { headers }: BenchAcademy,
): Promise<void> {
  const answer = await answerOf(naive.port, 'GET', path, headers);
  const ratio = wordsOf(answer) / wordsOf(own);
  if (answer.status !== 200 || ratio < 0.9 || ratio > 1.1)
    throw new Error(`The naive academy answered ${answer.status}, with ${ratio} of the academy’s words.`);
}

/** How many words a person reads on a page, whatever surrounds the lesson included. */
function wordsOf({ body }: Answer): number {
  const html = Buffer.from(body, 'base64').toString();
  const text = html.replace(/<(style|script)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ');
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** Facts written by another process, at an even pace: each empties what the academy remembers. */
async function whileOthersLearn(academy: BenchAcademy, measure: () => Promise<Speed>): Promise<Speed> {
  const other = await anotherWriter(academy);
  const writing = setInterval(() => void other.write(), 20);
  try {
    return await measure();
  } finally {
    clearInterval(writing);
    await other.close();
  }
}

/** After a fact written by another process, so that nothing is remembered from before. */
async function anew(academy: BenchAcademy, measure: () => Promise<Speed>): Promise<Speed> {
  const other = await anotherWriter(academy);
  await other.write();
  await other.close();
  return measure();
}

async function anotherWriter({ databaseUrl }: BenchAcademy) {
  const db = openDatabase({ url: databaseUrl });
  const { rows } = await db.reader.execute("SELECT id FROM people WHERE role = 'champion' LIMIT 1");
  const champion = String(rows[0]?.id);
  const write = () => {
    const at = new Date().toISOString();
    return db.write(champion, async () => ({
      statements: [insertOpening(champion, `unit ${at}`, at)],
      result: undefined,
    }));
  };
  return {
    write,
    /** Once what is under way is written. */
    async close() {
      await write();
      db.close();
    },
  };
}
