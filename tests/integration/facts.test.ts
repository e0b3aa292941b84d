import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../db/client.ts';
import { migrateDatabase } from '../../db/migrate.ts';
import type { AddedFacts } from '../../src/domain/add-facts.ts';
import {
  changesFacts,
  factsKey,
  insertCompletion,
  insertOpening,
  learnerFacts,
} from '../../src/store/learning.ts';

const LEARNER = 'learner';
const at = (day: number) => `2026-01-0${day}T00:00:00.000Z`;

let db: Database;

beforeEach(async () => {
  const url = `file:${join(mkdtempSync(join(tmpdir(), 'everboard-facts-')), 'academy.db')}`;
  await migrateDatabase({ url });
  db = openDatabase({ url });
  await db.write(LEARNER, async () => ({
    statements: ["INSERT INTO people (id, role, created_at) VALUES ('learner', 'learner', 'now')"],
    result: null,
  }));
});

afterEach(() => db.close());

function write(added: AddedFacts): Promise<null> {
  const { openings = [], completions = [] } = added;
  return db.write(LEARNER, async () => ({
    statements: [
      ...openings.map((opening) => insertOpening(LEARNER, opening.unit, opening.at)),
      ...completions.map(({ module, revision, at }) => insertCompletion(LEARNER, module, revision, at)),
    ],
    changes: changesFacts(LEARNER, added),
    result: null,
  }));
}

test('what is remembered of a person after each write is what stands in the database', async () => {
  let reads = 0;
  const remembered = () =>
    db.remember(factsKey(LEARNER), () => {
      reads += 1;
      return learnerFacts(db, LEARNER);
    });
  await remembered();
  for (const added of [
    { openings: [{ unit: 'b', at: at(2) }] },
    { openings: [{ unit: 'a', at: at(1) }], completions: [{ module: 'a', revision: 1, at: at(3) }] },
    { openings: [{ unit: 'a', at: at(4) }], completions: [{ module: 'a', revision: 1, at: at(4) }] },
    { completions: [{ module: 'a', revision: 2, at: at(5) }] },
  ]) {
    await write(added);
    const known = await remembered();
    expect(known).toEqual(await learnerFacts(db, LEARNER));
  }
  expect(reads).toBe(1);
});
