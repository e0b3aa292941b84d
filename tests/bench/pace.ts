import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Figure, milliseconds, ratio, seconds } from './figures.ts';
import { ownFolder } from './folders.ts';
import { median } from './rounds.ts';
import { costOf } from './site.ts';

/** What the yardstick took, in seconds, on the machine for which seconds were asked. */
const ASKED_ON = 0.01;

const yardstick = fileURLToPath(new URL('./content/bare-compile.ts', import.meta.url));

/**
 * How fast the machine is while something is measured: what the parsers alone take for a lesson, before and after each part.
 * Some machines take three times as long on one day as on another.
 */
export function paceKeeper() {
  const seen: number[] = [];
  return {
    async look(): Promise<void> {
      const note = join(ownFolder('pace'), 'seconds');
      await costOf(yardstick, [note], process.cwd());
      seen.push(Number(readFileSync(note, 'utf8')));
    },
    /** The seconds as they were, and what they come to at the pace for which `atMost` was asked. */
    timed: (what: string, value: number, limit: { readonly atMost: number }): Figure[] => [
      seconds(what, value, limit),
      seconds('… at the pace for which this was asked', (value * ASKED_ON) / median(seen), limit),
    ],
    figures: (): Figure[] => [
      milliseconds('the parsers alone, for a lesson of 2,300 words with 24 components', median(seen)),
      ratio('… as many times what they took where the seconds were asked', median(seen) / ASKED_ON),
    ],
  };
}
