import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { workFolder } from '../../src/cli/tools.ts';

const made: string[] = [];
process.once('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/**
 * A folder of this run's own; it is gone when the run ends. It lies inside the repository, so that packages are
 * found from there and every database lies on the same disk.
 */
export function ownFolder(name: string): string {
  const bench = join(workFolder, 'bench');
  mkdirSync(bench, { recursive: true });
  const folder = mkdtempSync(join(bench, `${name}-`));
  made.push(folder);
  return folder;
}
