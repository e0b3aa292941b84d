import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { buildCatalog, type Places } from '../../../src/catalog/build.ts';
import type { Example } from '../../../src/catalog/lint/example.ts';
import { academy } from './academy.ts';
import { content, contentKilledAt } from './run-content.ts';

// Each step is a process of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 240_000 });

const OPEN: Example['change'] = {
  'courses/beta/en.mdx': [['audience: {plans: [premium]}\n', '']],
  'courses/alpha/modules/two/en.mdx': [['prerequisites: [one]\n', '']],
};

/** Every file that is read as content, with its text. */
async function tree({ root }: Places): Promise<string> {
  const entries = await readdir(join(root, 'content'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const content = files.filter((file) => !file.includes('/.change/')).sort();
  const texts = content.map(async (file) => `${file.slice(root.length)}\n${await readFile(file, 'utf8')}`);
  return (await Promise.all(texts)).join('\n');
}

test.each([['mv two beta'], ['new quiz alpha exam']])(
  '`%s` killed at any step leaves the content as it was, or as it is to be once it is read again',
  async (line) => {
    const args = line.split(' ');
    const whole = await academy(OPEN);
    const before = await tree(whole);
    expect((await content(whole, ...args)).code).toBe(0);
    const after = await tree(whole);
    expect(after).not.toBe(before);

    let undone: Places | undefined;
    let finished = 0;
    for (let step = 1; ; step += 1) {
      const places = await academy(OPEN);
      if (!(await contentKilledAt(places, step, ...args))) break;
      await buildCatalog(places);
      const now = await tree(places);
      expect([before, after], `killed at step ${step}`).toContain(now);
      if (now === before) undone = places;
      else finished += 1;
    }
    expect(finished).toBeGreaterThan(5);
    if (undone === undefined) throw new Error('It was never killed before it was written down.');
    expect((await content(undone, ...args)).code).toBe(0);
    expect(await tree(undone)).toBe(after);
  },
);

test('a change that was cut off and then worked over by hand is not finished over that', async () => {
  const places = await academy();
  const file = 'content/courses/alpha/en.mdx';
  const steps = [{ kind: 'write', file, was: 'another digest', text: 'planned' }];
  await mkdir(join(places.root, 'content/.change'));
  await writeFile(join(places.root, 'content/.change/journal.json'), JSON.stringify(steps));
  const before = await tree(places);
  const { code, err } = await content(places, 'check');
  expect(code).toBe(1);
  expect(err).toContain(`cannot be finished: ${file} was changed since`);
  expect(await tree(places)).toBe(before);
});

test('of two commands at once both are done, or one is refused and changes nothing', async () => {
  for (let again = 0; again < 5; again += 1) {
    const places = await academy(OPEN);
    const both = await Promise.all([
      content(places, 'mv', 'two', 'beta'),
      content(places, 'new', 'quiz', 'alpha', 'exam'),
    ]);
    const { data, problems } = await buildCatalog(places);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(data.modules.find(({ id }) => id === 'two')?.course).toBe(both[0].code === 0 ? 'beta' : 'alpha');
    expect(data.quizzes.some(({ id }) => id === 'exam')).toBe(both[1].code === 0);
    for (const { code, err } of both)
      if (code !== 0) expect([code, err]).toEqual([1, expect.stringMatching(/\S/)]);
  }
});
