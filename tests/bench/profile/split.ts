import { readFileSync } from 'node:fs';
import type { Profiler } from 'node:inspector';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';
import { floorOf } from './floors.ts';

const OWN_NAMES: Readonly<Record<string, string>> = {
  '(garbage collector)': 'garbage collection',
  '(program)': 'Node’s own native code',
};

/**
 * How the time of a profile divides among the floors, as shares of the time that was worked. Time in Node's
 * helpers and in native code belongs to whoever called them.
 */
export function split({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Map<string, number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])));
  const sourceOf = sourceFinder();
  const known = new Map<number, string>();

  function ownerOf(id: number | undefined): string {
    if (id === undefined) return 'Node’s event loop';
    const found = known.get(id);
    if (found !== undefined) return found;
    const frame = byId.get(id)?.callFrame;
    const name = frame === undefined ? undefined : OWN_NAMES[frame.functionName];
    const owner = name ?? (frame && floorOf(sourceOf(frame))) ?? ownerOf(parents.get(id));
    known.set(id, owner);
    return owner;
  }

  const times = new Map<string, number>();
  let worked = 0;
  samples.forEach((id, index) => {
    if (byId.get(id)?.callFrame.functionName === '(idle)') return;
    const time = timeDeltas[index] ?? 0;
    worked += time;
    const owner = ownerOf(id);
    times.set(owner, (times.get(owner) ?? 0) + time);
  });
  const shares = [...times].map(([owner, time]) => [owner, time / worked] as const);
  return new Map(shares.toSorted(([, a], [, b]) => b - a));
}

type Frame = Profiler.ProfileNode['callFrame'];

/** Where a frame stands in the source, through the map beside what was built. */
function sourceFinder(): (frame: Frame) => string {
  const maps = new Map<string, SourceMap | undefined>();
  return ({ url, lineNumber, columnNumber }) => {
    if (!url.startsWith('file:')) return url;
    if (!maps.has(url)) maps.set(url, mapOf(url));
    const entry = maps.get(url)?.findEntry(lineNumber, columnNumber);
    return entry !== undefined && 'originalSource' in entry ? `/${entry.originalSource}` : url;
  };
}

function mapOf(url: string): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${fileURLToPath(url)}.map`, 'utf8')));
  } catch {
    // What was not built has no map: it runs from source.
    return undefined;
  }
}
