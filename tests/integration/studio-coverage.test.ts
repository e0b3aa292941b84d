import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { printedAll } from '../../src/catalog/problem.ts';
import { publish } from '../../src/catalog/publish.ts';
import { root } from '../../src/cli/tools.ts';
import { signedIn } from '../academy/ask.ts';
import { startAcademy } from '../academy/start.ts';

vi.setConfig({ testTimeout: 120_000 });

test('a CEM sees in the studio which courses are on no path, and what that means, in both languages', async () => {
  const academy = await startAcademy();
  const folder = mkdtempSync(join(tmpdir(), 'everboard-content-'));
  try {
    const cem = await signedIn(academy, 'cem');
    expect((await cem.get('/studio')).text).not.toContain('On no path');

    cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
    const path = join(folder, 'content/paths/everboarding/en.mdx');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace(/ {2}- id: train-your-team\n.*\n/, ''));
    const { published, problems } = await publish({ root: folder, store: academy.store });
    expect(published, printedAll(problems)).toBe(true);

    const shown = async (language: string) => (await cem.get(`/studio?lang=${language}`)).text;
    await expect.poll(() => shown('en'), { timeout: 30_000 }).toContain('On no path');
    const [, english] = (await shown('en')).split('On no path');
    expect(english).toContain('so nobody is asked for them');
    expect(english).toContain('href="/courses/train-your-team"');
    const [, japanese] = (await shown('ja')).split('学習パスに含まれていないコース');
    expect(japanese).toContain('受講を求められる人はいません');
    expect(japanese).toContain('href="/courses/train-your-team"');
  } finally {
    rmSync(folder, { recursive: true });
    await academy.stop();
  }
});
