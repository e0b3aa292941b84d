import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/cli/tools.ts';

/** Puts the rows of the sheet on one page. */
export default function sheetIndex(): void {
  const folder = join(root, 'test-results/sheet');
  if (!existsSync(folder)) return;
  const rows = readdirSync(folder).filter((name) => name.endsWith('.png'));
  const images = rows.sort().map((name) => `<img src="${name}" alt="" width="2400">`);
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>Sheet</title>${images.join('\n')}`,
  );
}
