import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from './digest.ts';

let known: string | undefined;

/**
 * Digest of the compiler's own source and of the rules it speaks of: whatever it remembered or made before they were
 * changed is not used again.
 * Only for the processes that compile (the author's tool, build, dev), which run from source.
 */
export function compilerVersion(): string {
  known ??= digestOf(
    [import.meta.dirname, join(import.meta.dirname, '../domain')].map((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .sort()
        .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    ),
  );
  return known;
}
