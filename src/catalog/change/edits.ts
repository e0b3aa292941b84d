import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf } from '../digest.ts';
import { carryOut, type Step } from './journal.ts';

/** Changes of content/ that are gathered and then done all together. Paths are from the root. */
export interface Edits {
  /** A file's text as it will be. */
  read(file: string): Promise<string>;
  /** Gives a file that was read another text. A file in a folder that moves is named by its old place. */
  change(file: string, text: string): void;
  /** Makes a file that is not there. */
  create(file: string, text: string): void;
  /** Moves a folder. Nothing may be at `to`. */
  move(from: string, to: string): void;
  /** Does it all, or nothing. @throws {ChangeRefused} where the content was changed since it was read. @returns the files and folders that were written, changed or moved, as they lie now */
  done(): Promise<readonly string[]>;
}

export function editsOf(root: string): Edits {
  const read = new Map<string, { readonly was: string; readonly text: string }>();
  const texts = new Map<string, { readonly was: string | null; readonly text: string }>();
  const moves: { readonly from: string; readonly to: string }[] = [];

  const now = (file: string) =>
    moves.reduce((at, { from, to }) => (at.startsWith(`${from}/`) ? to + at.slice(from.length) : at), file);

  return {
    async read(file) {
      const known = texts.get(file) ?? read.get(file);
      if (known !== undefined) return known.text;
      const bytes = await readFile(join(root, file));
      const now = { was: digestOf(bytes), text: bytes.toString('utf8') };
      read.set(file, now);
      return now.text;
    },
    change(file, text) {
      const was = (texts.get(file) ?? read.get(file))?.was;
      if (was === undefined) throw new Error(`${file} is changed without having been read.`);
      texts.set(file, { was, text });
    },
    create(file, text) {
      texts.set(file, { was: null, text });
    },
    move(from, to) {
      moves.push({ from, to });
    },
    async done() {
      const steps: Step[] = [
        ...moves.map((move) => ({ kind: 'move' as const, ...move })),
        ...[...texts].map(([file, { was, text }]) => ({
          kind: 'write' as const,
          file: now(file),
          was,
          text,
        })),
      ];
      await carryOut(root, steps);
      return [...moves.map(({ to }) => `${to}/`), ...[...texts.keys()].map(now)];
    },
  };
}
