import { readFile } from 'node:fs/promises';
import type { Audience } from '../../domain/audience.ts';
import type { Body, Chunk } from '../../domain/body.ts';
import { BASE_LANGUAGE, type Words } from '../../domain/content.ts';
import { bodyPath } from '../layout.ts';
import type { Change } from './change.ts';
import { rewording } from './rewording.ts';

/** One language of a piece of content, and the store its body lies in. */
export interface Written {
  readonly words: Words;
  readonly store: string;
}

/** How a text is another than it was: its words, the files it shows, and for whom its passages are. */
export async function textChanges(was: Written, is: Written, language: string): Promise<Change[]> {
  if (JSON.stringify(was.words) === JSON.stringify(is.words)) return [];
  const [old, now] = [await bodyOf(was), await bodyOf(is)];
  const told = rewording(textOf(was.words, old), textOf(is.words, now), language);
  const files = changedFiles(old, now);
  const passages = JSON.stringify(audiencesOf(old.chunks)) !== JSON.stringify(audiencesOf(now.chunks));
  return [
    ...(language !== BASE_LANGUAGE && was.words.changeNote !== is.words.changeNote
      ? [{ kind: 'note' as const, language }]
      : []),
    ...(told.words + told.typos > 0 ? [{ kind: 'text' as const, language, ...told }] : []),
    ...(files.length > 0 ? [{ kind: 'files' as const, language, files }] : []),
    ...(passages ? [{ kind: 'passages' as const, language }] : []),
  ];
}

type Compiled = Pick<Body, 'chunks' | 'files'>;

async function bodyOf({ words: { body }, store }: Written): Promise<Compiled> {
  // A text that cannot be compiled has no body; the check says why.
  const compiled = await readFile(bodyPath(store, body), 'utf8').catch(() => null);
  return compiled === null ? { chunks: [], files: [] } : (JSON.parse(compiled) as Body);
}

/** All that is said: titles and the like, then the body; not what is said of a change. */
function textOf({ body: _, changeNote: __, ...said }: Words, { chunks }: Compiled): string {
  return [...strings(said), ...chunks.map(plain)].join('\n');
}

/** Lists in their order; what has ids by these, in whatever order it is written. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(strings);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, one]) => strings(one));
}

function plain(chunk: Chunk): string {
  if ('blank' in chunk) return '';
  return 'html' in chunk ? chunk.html.replace(/<[^>]*>/g, ' ') : chunk.chunks.map(plain).join('\n');
}

function changedFiles(old: Compiled, now: Compiled): string[] {
  const digest = ({ files }: Compiled, name: string) => files.find((file) => file.name === name)?.digest;
  const names = new Set([...old.files, ...now.files].map(({ name }) => name));
  return [...names].filter((name) => digest(old, name) !== digest(now, name));
}

function audiencesOf(chunks: readonly Chunk[]): Audience[] {
  return chunks.flatMap((chunk) => {
    if (!('chunks' in chunk)) return [];
    return [...('audience' in chunk ? [chunk.audience] : []), ...audiencesOf(chunk.chunks)];
  });
}
