import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { type BenchAcademy, startBenchAcademy } from '../academy.ts';
import { count, milliseconds, perSecond, ratio, type Section } from '../figures.ts';
import { ownFolder } from '../folders.ts';
import { request, startLoad } from '../load/load.ts';
import { inRounds, median, medianRatio } from '../rounds.ts';
import { type Answer, answerOf } from '../servers/answer.ts';
import { rates, speedOf, works } from '../servers/speed.ts';
import { type Server, startServer } from '../servers/start.ts';

const CONNECTIONS = 16;
const ROUNDS = 7;
const POSTS = 600;
const WARM_UP = 2;

/** Marking lessons as done against a server that does nothing but one durable insert for each POST. */
export async function done(): Promise<Section> {
  const academy = await startBenchAcademy();
  const posts = await postsOfColleagues(academy, (ROUNDS + WARM_UP) * POSTS);
  const inserting = await startInserting(await answerToPost(academy));
  const load = startLoad();
  const before = await factsIn(academy);
  let sent = 0;
  const postTo = (server: Server, next: () => readonly string[]) => () =>
    speedOf(server, load, { requests: next(), connections: CONNECTIONS });
  const contestants = {
    academy: postTo(academy.server, () => {
      sent += POSTS;
      return posts.slice(sent - POSTS, sent);
    }),
    inserting: postTo(inserting, () => posts.slice(0, POSTS)),
  };
  await inRounds(WARM_UP, contestants);
  const measured = await inRounds(ROUNDS, contestants);
  const written = (await factsIn(academy)) - before;
  if (written !== sent) throw new Error(`${sent} lessons were marked as done, ${written} facts written.`);
  load.stop();
  await Promise.all([academy.stop(), inserting.stop()]);

  return {
    title: 'Marking done',
    about: `POST …/completion, every one a new fact, ${CONNECTIONS} connections; medians of ${ROUNDS} rounds`,
    figures: [
      ratio(
        'of a server with one durable insert a POST',
        medianRatio(rates(measured.academy), rates(measured.inserting)),
        {
          atLeast: 1 / 3,
        },
      ),
      count('facts written, none lost', written),
      ratio('the same by processor time', medianRatio(works(measured.inserting), works(measured.academy))),
      milliseconds('processor time a POST', median(works(measured.academy))),
      perSecond('here: academy', median(rates(measured.academy))),
      perSecond('here: inserting server', median(rates(measured.inserting))),
    ],
  };
}

/** Every lesson by every colleague, colleague after colleague, until there are enough. */
export async function postsOfColleagues(academy: BenchAcademy, wanted: number): Promise<string[]> {
  const people = await academy.colleagues(Math.ceil(wanted / academy.firstLessons.length));
  const posts = academy.firstLessons.flatMap(({ course, id }) =>
    people.map((headers) => request('POST', `/courses/${course}/${id}/completion`, headers)),
  );
  return posts.slice(0, wanted);
}

/** What the academy answers to a fact it knows already. */
async function answerToPost({ server, headers, firstLessons }: BenchAcademy): Promise<Answer> {
  const [lesson] = firstLessons;
  const path = `/courses/${lesson?.course}/${lesson?.id}/completion`;
  const answer = await answerOf(server.port, 'POST', path, headers);
  if (answer.status !== 303) throw new Error(`POST ${path} answered ${answer.status}.`);
  return answer;
}

async function startInserting(answer: Answer): Promise<Server> {
  const folder = ownFolder('inserting');
  const file = join(folder, 'answer.json');
  writeFileSync(file, JSON.stringify(answer));
  return startServer('inserting', { BENCH_ANSWER: file }, folder);
}

async function factsIn({ databaseUrl }: BenchAcademy): Promise<number> {
  const client = createClient({ url: databaseUrl });
  const { rows } = await client.execute('SELECT count(*) FROM completions');
  client.close();
  return Number(rows[0]?.[0]);
}
