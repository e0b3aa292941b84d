import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from './digest.ts';

let known: string | undefined;

/**
 * Digest of the compiler's own source: whatever it remembered or made before it was changed is not used again.
 * Only for the processes that compile (the author's tool, build, dev), which run from source.
 */
export function compilerVersion(): string {
  known ??= digestOf(
    readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => [name, readFileSync(join(import.meta.dirname, name), 'utf8')]),
  );
  return known;
}
