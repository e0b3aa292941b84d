import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createClient } from '@libsql/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../db/client.ts';
import { migrateDatabase } from '../../db/migrate.ts';
import { rowOf, type Step } from '../../db/rows.ts';
import { WriteBusy, WriteFailed } from '../../db/write.ts';

const LOCK_HOLDER = fileURLToPath(new URL('./lock-holder.mjs', import.meta.url));

let file: string;
let db: Database;
let holder: ChildProcess | undefined;

beforeEach(async () => {
  file = join(mkdtempSync(join(tmpdir(), 'everboard-writes-')), 'academy.db');
  await migrateDatabase({ url: `file:${file}` });
  db = openDatabase({ url: `file:${file}` });
});

afterEach(() => {
  holder?.kill();
  holder = undefined;
  db.close();
});

const letter = (to: string) => ({
  sql: 'INSERT INTO outbox ("to", subject, text, created_at) VALUES (?, ?, ?, ?)',
  args: [to, 's', 't', '2026-01-01T00:00:00.000Z'],
});

const post = (to: string, key = to) => db.write(key, async () => ({ statements: [letter(to)], result: to }));

/** Read by a connection of its own, as another process would see it. */
async function letters(): Promise<string[]> {
  const client = createClient({ url: `file:${file}` });
  const { rows } = await client.execute('SELECT "to" FROM outbox ORDER BY id');
  client.close();
  return rows.map((row) => String(row[0]));
}

async function holdLock(ms: number): Promise<void> {
  holder = spawn(process.execPath, [LOCK_HOLDER, file, String(ms)], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (holder.stdout) await once(holder.stdout, 'data');
}

describe('a write', () => {
  test('that was answered is there for everybody', async () => {
    await post('a@x.test');
    expect(await letters()).toEqual(['a@x.test']);
  });

  test('among two hundred at once is kept like all the others', async () => {
    const names = Array.from({ length: 200 }, (_, index) => `p${index}@x.test`);
    await Promise.all(names.map((name) => post(name)));
    expect((await letters()).sort()).toEqual([...names].sort());
  });

  test('of one person is planned from what their write before has left', async () => {
    const count = async () => {
      const { rows } = await db.reader.execute('SELECT count(*) FROM outbox');
      return Number(rows[0]?.[0]);
    };
    const seen = await Promise.all(
      Array.from({ length: 5 }, () =>
        db.write('one person', async () => ({ statements: [letter('x@x.test')], result: await count() })),
      ),
    );
    expect(seen).toEqual([0, 1, 2, 3, 4]);
  });

  test('that breaks a rule of the database fails alone, and leaves nothing of itself', async () => {
    const bad = db.write('bad', async () => ({
      statements: [letter('half@x.test'), "INSERT INTO enrollments VALUES ('nobody', 'p', 'now')"],
      result: null,
    }));
    const results = await Promise.allSettled([post('before@x.test'), bad, post('after@x.test')]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    await expect(bad).rejects.toBeInstanceOf(WriteFailed);
    expect((await letters()).sort()).toEqual(['after@x.test', 'before@x.test']);
  });

  test('whose plan throws is refused and holds nobody up', async () => {
    const broken = db.write('broken', async () => {
      throw new Error('no such thing');
    });
    await expect(broken).rejects.toThrow('no such thing');
    await expect(post('next@x.test')).resolves.toBe('next@x.test');
  });
});

describe('a row that many write at once', () => {
  const bornAs = rowOf('accounts', 'id', 'created_at');
  const enrolment = rowOf('enrollments', 'person_id', 'path', 'at');
  const write = (key: string, ...statements: Step[]) =>
    db.write(key, async () => ({ statements, result: key }));

  async function accounts(): Promise<unknown[]> {
    const { rows } = await db.reader.execute('SELECT id, created_at FROM accounts ORDER BY id');
    return rows.map((row) => [row.id, row.created_at]);
  }

  test('is there for each of them, word for word', async () => {
    const ids = ["a'b", 'c"d', '\\u0000 %', '日本', '', '12'];
    await Promise.all(ids.map((id) => write(`key ${id}`, bornAs(id, 'now'))));
    expect(await accounts()).toEqual(ids.toSorted().map((id) => [id, 'now']));
  });

  test('stays as it was written first', async () => {
    await Promise.all([write('one', bornAs('a', 'first')), write('two', bornAs('a', 'second'))]);
    await write('three', bornAs('a', 'third'));
    expect(await accounts()).toEqual([['a', 'first']]);
  });

  test('may belong to what the same write makes', async () => {
    const person = "INSERT INTO people (id, role, created_at) VALUES ('p', 'learner', 'now')";
    await write('p', enrolment('p', 'path', 'now'), person);
    const { rows } = await db.reader.execute('SELECT person_id, path, at FROM enrollments');
    expect(rows.map((row) => [row.person_id, row.path, row.at])).toEqual([['p', 'path', 'now']]);
  });

  test('fails alone, where one of them breaks a rule of the database', async () => {
    const bad = write('bad', bornAs('half', 'now'), enrolment('nobody', 'path', 'now'));
    const results = await Promise.allSettled([
      write('a', bornAs('a', 'now')),
      bad,
      write('b', bornAs('b', 'now')),
    ]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await accounts()).toEqual([
      ['a', 'now'],
      ['b', 'now'],
    ]);
  });
});

describe('while another program holds the database for eight seconds', () => {
  test('a write waits and is kept, reads go on, and afterwards everything is written as before', async () => {
    await holdLock(8_000);
    const waiting = Promise.all([post('one@x.test'), post('two@x.test')]);
    const reads = await Promise.all(Array.from({ length: 20 }, () => db.reader.execute('SELECT 1')));
    expect(reads).toHaveLength(20);
    expect(await letters()).toEqual([]);

    await waiting;
    expect((await letters()).sort()).toEqual(['one@x.test', 'two@x.test']);
    for (let index = 0; index < 20; index += 1) await post(`later${index}@x.test`);
    expect(await letters()).toHaveLength(22);
  }, 20_000);
});

describe('while another program does not let go of the database', () => {
  test('a write says so in the end and has written nothing; the next one works without a restart', async () => {
    await holdLock(14_000);
    await expect(post('never@x.test')).rejects.toBeInstanceOf(WriteBusy);
    expect(await letters()).toEqual([]);
    await post('afterwards@x.test');
    expect(await letters()).toEqual(['afterwards@x.test']);
  }, 30_000);
});

describe('what is remembered', () => {
  const load = async () => {
    const { rows } = await db.reader.execute('SELECT count(*) FROM outbox');
    return Number(rows[0]?.[0]);
  };

  test('is read once while nothing changes', async () => {
    let loads = 0;
    const counted = () => {
      loads += 1;
      return load();
    };
    await db.remember('letters', counted);
    await db.remember('letters', counted);
    expect(loads).toBe(1);
  });

  test('is forgotten as soon as a write is answered', async () => {
    expect(await db.remember('letters', load)).toBe(0);
    await post('a@x.test');
    expect(await db.remember('letters', load)).toBe(1);
  });

  test('is forgotten when another program writes', async () => {
    expect(await db.remember('letters', load)).toBe(0);
    const other = createClient({ url: `file:${file}` });
    await other.execute(letter('b@x.test'));
    other.close();
    await nextTurn();
    expect(await db.remember('letters', load)).toBe(1);
  });

  test('stays when a write of ours changed something else, and goes when it changed just that', async () => {
    const loads: string[] = [];
    const read = (key: string) => db.remember(key, async () => loads.push(key));
    const change = (key: string) =>
      db.write('p', async () => ({ statements: [letter('c@x.test')], changes: { key }, result: null }));
    await read('one');
    await read('two');
    await change('one');
    await nextTurn();
    await read('one');
    await read('two');
    expect(loads).toEqual(['one', 'two', 'one']);
  });

  test('is never what a write has overtaken while it was being read', async () => {
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    const slow = db.remember('letters', async () => {
      const before = await load();
      await held;
      return before;
    });
    await nextTurn();
    await db.write('p', async () => ({
      statements: [letter('d@x.test')],
      changes: { key: 'letters' },
      result: null,
    }));
    release();
    expect(await slow).toBe(0);
    expect(await db.remember('letters', load)).toBe(1);
  });

  /** A write that says itself what is remembered afterwards. */
  const postAndSay = (to: string, sum: number) =>
    db.write('p', async () => ({
      statements: [letter(to)],
      changes: { key: 'letters', apply: (known) => Math.max(Number(known), sum) },
      result: null,
    }));

  test('is what a write of ours says it is now, without being read again', async () => {
    await db.remember('letters', load);
    await postAndSay('e@x.test', 1);
    const neverRead = () => Promise.reject(new Error('read again'));
    expect(await db.remember('letters', neverRead)).toBe(1);
  });

  test('is what a write says also where that has overtaken the reading', async () => {
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    const slow = db.remember('letters', async () => {
      const before = await load();
      await held;
      return before;
    });
    await nextTurn();
    await postAndSay('f@x.test', 1);
    release();
    expect(await slow).toBe(0);
    expect(await db.remember('letters', load)).toBe(1);
  });

  test('is read again, whatever a write of ours says, when another program has written too', async () => {
    await db.remember('letters', load);
    const other = createClient({ url: `file:${file}` });
    await other.execute(letter('g@x.test'));
    other.close();
    await postAndSay('h@x.test', 1);
    await nextTurn();
    expect(await db.remember('letters', load)).toBe(2);
  });

  test('is not made of what could not be read', async () => {
    const broken = db.remember('letters', () => nextTurn().then(() => Promise.reject(new Error('down'))));
    broken.catch(() => undefined);
    await postAndSay('i@x.test', 1);
    await expect(broken).rejects.toThrow('down');
    expect(await db.remember('letters', load)).toBe(1);
  });

  test('is not kept when it could not be read', async () => {
    await expect(db.remember('letters', () => Promise.reject(new Error('down')))).rejects.toThrow('down');
    expect(await db.remember('letters', load)).toBe(0);
  });
});
