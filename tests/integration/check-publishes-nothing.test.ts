import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test, vi } from 'vitest';
import { pointerPath } from '../../src/catalog/layout.ts';
import { publish } from '../../src/catalog/publish.ts';
import { root } from '../../src/cli/tools.ts';
import { fixture } from '../unit/catalog/academy.ts';

vi.setConfig({ testTimeout: 120_000 });

const run = promisify(execFile);
/** What `npm run check` and the build do with the content, by Astro itself. */
const sync = (folder: string) =>
  run(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'sync', '--root', folder], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });

test('whoever checks what they wrote changes nothing that a running academy shows, and is told what is wrong', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'everboard-check-'));
  try {
    cpSync(join(fixture('small'), 'content'), join(folder, 'content'), { recursive: true });
    for (const shared of ['src', 'db', 'node_modules', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
      symlinkSync(join(root, shared), join(folder, shared));
    const store = join(folder, '.everboard');
    const { data } = await publish({ root: folder, store });
    const published = () => [readFileSync(pointerPath(store), 'utf8'), readdirSync(join(store, 'catalogs'))];
    const before = published();

    const lesson = join(folder, 'content/courses/alpha/modules/two/en.mdx');
    const text = readFileSync(lesson, 'utf8');
    writeFileSync(lesson, text.replace('title: Two', 'title: Two, half written'));
    await sync(folder);
    expect(published()).toEqual(before);
    expect(before[0]).toBe(`${data.digest}\n`);

    writeFileSync(lesson, text.replace('minutes: 10', 'minutes: ten'));
    await expect(sync(folder)).rejects.toThrow('The content has 1 error');
    expect(published()).toEqual(before);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
