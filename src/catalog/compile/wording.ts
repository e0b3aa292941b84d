import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BASE_LANGUAGE } from '../../domain/content.ts';
import type { Arrow } from './diagram/read.ts';

export type CalloutKind = 'tip' | 'note' | 'warning' | 'example';
export const CALLOUT_KINDS: readonly CalloutKind[] = ['tip', 'note', 'warning', 'example'];

/** The few words that the compiler itself puts into a lesson. */
export interface Wording {
  readonly callout: Readonly<Record<CalloutKind, string>>;
  /** Names a table that can be scrolled, for those who cannot see it. */
  readonly table: string;
  /** A callout’s label together with its own title. */
  readonly titled: (label: string, title: string) => string;
  /** The meaning of a term, standing behind it. */
  readonly meaning: (means: string) => string;
  /** An arrow of a diagram, for those who do not see it. */
  readonly leads: (arrow: Arrow) => string;
  readonly activity: ActivityWording;
  readonly compare: CompareWording;
  readonly reflection: ReflectionWording;
  readonly video: VideoWording;
  readonly tour: TourWording;
  readonly hotspot: HotspotWording;
  readonly sandbox: SandboxWording;
}

/** What is said around the things to do in a lesson. */
interface ActivityWording {
  /** When what was done did not reach the academy. */
  readonly failed: string;
  /** What stands before and after the number of points ticked. */
  readonly done: (of: number) => readonly [before: string, after: string];
  readonly save: string;
  readonly practice: string;
  readonly one: string;
  readonly several: string;
  readonly check: string;
  /** The verdict on an answer. */
  readonly right: string;
  readonly partly: string;
  readonly wrong: string;
  /** The verdict on one option. */
  readonly good: string;
  readonly bad: string;
  /** What to do with a question before one opens its answer, and that one did. */
  readonly think: string;
  readonly opened: string;
  /** What stands before and after the number of cards known. */
  readonly known: (of: number) => readonly [before: string, after: string];
  readonly iKnew: string;
  readonly notYet: string;
  readonly isKnown: string;
  readonly previous: string;
  readonly next: string;
  readonly copy: string;
  readonly copied: string;
}

interface CompareWording {
  /** What the line between two pictures is moved for. */
  readonly move: string;
  /** How much is shown of each, with `%1` and `%2` for the percent. */
  readonly shown: (one: string, other: string) => string;
}

interface ReflectionWording {
  readonly label: string;
  readonly save: string;
  readonly kept: string;
  readonly hint: string;
  /** Over what the browser held. */
  readonly restored: string;
}

interface VideoWording {
  readonly speed: string;
  /** What stands before, between and after the second where one stopped and the percent that were played. */
  readonly begun: readonly [before: string, between: string, after: string];
  readonly all: string;
  readonly transcript: string;
  readonly watch: (host: string) => string;
  readonly leaves: (host: string) => string;
}

interface TourWording {
  readonly back: string;
  readonly next: string;
  readonly skip: string;
  readonly again: string;
  readonly step: (number: string, of: string) => string;
  readonly through: string;
  readonly skipped: string;
}

interface HotspotWording {
  readonly label: string;
  /** For those who can point. */
  readonly point: string;
  readonly nothing: string;
}

interface SandboxWording {
  readonly label: string;
  /** Over the column with what can be pressed. */
  readonly press: string;
  readonly pressFor: (row: string) => string;
  readonly solved: string;
  readonly unsolved: string;
  readonly check: string;
}

/** A file a language, found by looking: the compiler runs from its source. */
const folder = join(import.meta.dirname, 'wordings');
const wordings = new Map(
  await Promise.all(
    readdirSync(folder).map(async (file): Promise<[string, Wording]> => {
      const { wording }: { wording: Wording } = await import(
        /* @vite-ignore */ pathToFileURL(join(folder, file)).href
      );
      return [basename(file, '.ts'), wording];
    }),
  ),
);

/** The words of a language; those of the base language where it has none. @throws when that is missing */
export function wordingFor(language: string): Wording {
  const wording = wordings.get(language) ?? wordings.get(BASE_LANGUAGE);
  if (wording === undefined) throw new Error(`${folder}/${BASE_LANGUAGE}.ts is missing`);
  return wording;
}
