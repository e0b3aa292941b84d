import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeBody } from '../../../src/catalog/bodies.ts';
import { bodyPath } from '../../../src/catalog/layout.ts';
import { type Job, makeBodies } from '../../../src/catalog/make-bodies.ts';

vi.setConfig({ testTimeout: 60_000 });

let store: string;
beforeEach(async () => {
  store = await mkdtemp(join(tmpdir(), 'bodies-'));
});
afterEach(() => rm(store, { recursive: true, force: true }));

/** One in ten of them cannot be read, one in seven names a term. */
function job(number: number): Job {
  const text = `# ${number}\n\n${number % 7 === 0 ? '<Term>order</Term>' : 'Words'}${number % 10 === 0 ? ' <5' : ''}.\n`;
  const setting = { file: `content/${number}/en.mdx`, language: 'en', url: null, isLesson: true };
  const glossary = new Map([['order', 'What was asked for.']]);
  return { text, bytes: String(number), setting: { ...setting, files: new Map(), glossary } };
}
const jobs = (count: number) => new Map(Array.from({ length: count }, (_, number) => [number, job(number)]));

test('what many threads compile is what one would have, each under its own name', async () => {
  const all = jobs(600);
  const made = await makeBodies(all, store);
  expect(made.size).toBe(600);
  const alone = await mkdtemp(join(tmpdir(), 'bodies-'));
  for (const [number, { text, bytes, setting }] of all) {
    const body = await makeBody(text, bytes, setting, alone);
    expect(made.get(number)).toEqual(body);
    if (body.facts === null) continue;
    const [one, other] = await Promise.all([store, alone].map((in_) => readFile(bodyPath(in_, body.digest))));
    expect(one).toEqual(other);
  }
  await rm(alone, { recursive: true });
});

test('a disk that takes nothing is told as such, whichever thread met it', async () => {
  const file = join(store, 'no-folder');
  await writeFile(file, '');
  await expect(makeBodies(jobs(600), file)).rejects.toMatchObject({ code: 'ENOTDIR' });
});
