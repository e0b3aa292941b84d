import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type Seen, watchBelow } from '../../../src/cli/dev/watch-below.ts';

/** A folder `content` with a lesson in it, followed. */
async function followed() {
  const root = await mkdtemp(join(tmpdir(), 'watched-'));
  const content = join(root, 'content');
  await mkdir(join(content, 'courses/alpha'), { recursive: true });
  await writeFile(join(content, 'courses/alpha/en.mdx'), 'One.');
  const told = vi.fn<(seen: Seen) => void>();
  const stop = watchBelow(content, told, (why) => expect.fail(why));
  onTestFinished(async () => {
    stop();
    await rm(root, { recursive: true, force: true });
  });
  const tells = async (change: () => Promise<unknown>): Promise<void> => {
    // What came before is told by now.
    await wait(60);
    told.mockClear();
    await change();
    await vi.waitFor(() => expect(told).toHaveBeenCalled(), { timeout: 5_000 });
  };
  return { content, told, tells, stop };
}

test('a save is told, in place and by a file that takes the other’s place', async () => {
  const { content, tells, told } = await followed();
  const lesson = join(content, 'courses/alpha/en.mdx');
  await tells(() => writeFile(lesson, 'Two.'));
  expect(told.mock.calls.flat()).toContainEqual({ path: lesson, isContent: true });
  expect(told.mock.calls.flat().every(({ isContent }) => isContent)).toBe(true);
  await tells(async () => {
    await writeFile(`${lesson}.tmp`, 'Three.');
    await rename(`${lesson}.tmp`, lesson);
  });
  expect(told.mock.calls.flat().some(({ isContent }) => !isContent)).toBe(true);
  await tells(() => writeFile(lesson, 'Four.'));
  await tells(() => rm(lesson));
});

test('what is saved in a folder that is new, was renamed or stands in another’s place is told', async () => {
  const { content, tells } = await followed();
  const [alpha, beta] = [join(content, 'courses/alpha'), join(content, 'courses/beta')];
  await tells(() => mkdir(join(alpha, 'modules/one'), { recursive: true }));
  await tells(() => writeFile(join(alpha, 'modules/one/en.mdx'), 'One.'));
  await tells(() => rename(alpha, beta));
  await tells(() => writeFile(join(beta, 'modules/one/en.mdx'), 'Two.'));
  await tells(async () => {
    await rm(beta, { recursive: true });
    await mkdir(join(beta, 'modules/one'), { recursive: true });
  });
  await tells(() => writeFile(join(beta, 'modules/one/en.mdx'), 'Three.'));
});

test('the whole of the content may be taken away and come back', async () => {
  const { content, tells } = await followed();
  await tells(() => rm(content, { recursive: true }));
  await tells(() => mkdir(join(content, 'courses'), { recursive: true }));
  await tells(() => writeFile(join(content, 'courses/en.mdx'), 'One.'));
});

test('nothing is told once it is ended', async () => {
  const { content, told, stop } = await followed();
  stop();
  await writeFile(join(content, 'courses/alpha/en.mdx'), 'Two.');
  await writeFile(join(content, 'new.mdx'), 'Two.');
  await wait(200);
  expect(told).not.toHaveBeenCalled();
});
