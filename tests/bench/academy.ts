import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../db/client.ts';
import { SAMPLE_DOMAIN } from '../../db/sample/sign-ins.ts';
import { openSessions, type Sessions } from '../../src/auth/sessions.ts';
import { type Catalog, createCatalog, type ViewerCatalog } from '../../src/catalog/catalog.ts';
import { catalogPath, pointerPath } from '../../src/catalog/layout.ts';
import { root } from '../../src/cli/tools.ts';
import { enrollAtFirstSignIn } from '../../src/commands/enroll-at-first-sign-in.ts';
import type { Course, Module } from '../../src/domain/content.ts';
import { findAccount } from '../../src/store/accounts.ts';
import { findPersonByEmail, insertPerson } from '../../src/store/people.ts';
import { ownFolder } from './folders.ts';
import { type Server, startAcademyIn } from './servers/start.ts';

/** An academy with the sample's people, served in a process of its own. */
export interface BenchAcademy {
  readonly server: Server;
  /** Its database, for yardsticks that read the same one. */
  readonly databaseUrl: string;
  /** What a browser of the sample's Basic learner sends. */
  readonly headers: Readonly<Record<string, string>>;
  /** Lessons of that learner. */
  readonly lessons: readonly Module[];
  /** Those of them that wait for nothing, whoever comes. */
  readonly firstLessons: readonly Module[];
  /** Makes so many colleagues of the learner, each signed in. @returns what their browsers send */
  colleagues(count: number): Promise<Readonly<Record<string, string>>[]>;
  stop(): Promise<void>;
}

/** @param site the folder it is started in; left out = this repository */
export async function startBenchAcademy(site = root): Promise<BenchAcademy> {
  const databaseUrl = `file:${join(ownFolder('academy'), 'academy.db')}`;
  const server = await startAcademyIn(site, databaseUrl);
  const db = openDatabase({ url: databaseUrl });
  const sessions = openSessions(db, false);
  const learner = await findPersonByEmail(db, `learner-basic@${SAMPLE_DOMAIN}`);
  if (learner === null || learner.accountId === null) throw new Error('The sample has no learner-basic@.');
  const { accountId } = learner;
  const whole = catalogOf(site);
  const now = new Date();
  const profile = await findAccount(db, accountId, now);
  const catalog = whole.forViewer({ role: 'learner', profile }, now);

  const origin = `http://localhost:${server.port}`;
  const signedIn = async (personId: string) => ({
    origin,
    cookie: await cookieOf(sessions, personId),
    'accept-language': 'en',
  });

  return {
    server,
    databaseUrl,
    headers: await signedIn(learner.id),
    lessons: modulesOf(catalog, catalog.courses),
    firstLessons: modulesOf(
      catalog,
      catalog.courses.filter(({ prerequisites }) => prerequisites.length === 0),
    ).filter(({ prerequisites }) => prerequisites.length === 0),
    async colleagues(count) {
      const people = Array.from({ length: count }, (_, index) => newPerson(`colleague-${index}`, accountId));
      const enrolled = await Promise.all(people.map((one) => enrollAtFirstSignIn(db, whole, one, now)));
      await db.write('colleagues', async () => ({
        statements: [...people.map((one) => insertPerson(db, one)), ...enrolled.flat()],
        result: undefined,
      }));
      return Promise.all(people.map(({ id }) => signedIn(id)));
    },
    async stop() {
      db.close();
      await server.stop();
    },
  };
}

export function catalogOf(site: string): Catalog {
  const store = join(site, '.everboard');
  const digest = readFileSync(pointerPath(store), 'utf8').trim();
  return createCatalog(JSON.parse(readFileSync(catalogPath(store, digest), 'utf8')));
}

function modulesOf(catalog: ViewerCatalog, courses: readonly Course[]): Module[] {
  return courses.flatMap((course) => catalog.units(course.id)).filter((unit) => unit.kind === 'module');
}

async function cookieOf(sessions: Sessions, personId: string): Promise<string> {
  const from = { userAgent: null, address: null };
  const token = await sessions.start(personId, from, new Date(), null);
  return sessions.cookie(token).split(';')[0] ?? '';
}

function newPerson(id: string, accountId: string) {
  const createdAt = new Date().toISOString();
  return {
    id,
    accountId,
    role: 'learner' as const,
    email: `${id}@${SAMPLE_DOMAIN}`,
    name: `Colleague ${id}`,
    language: null,
    invitedAt: createdAt,
    createdAt,
  };
}
