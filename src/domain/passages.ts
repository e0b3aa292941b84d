import type { Part } from './activities/fill-in.ts';
import { type Audience, decideAudience, isStaff, type Viewer } from './audience.ts';
import type { Body, Chunk, Heading, Section } from './body.ts';

/** A lesson as one viewer gets it. */
export interface Cut {
  /** One finished stretch unless there is an activity in it. */
  readonly parts: readonly Part[];
  readonly headings: readonly Heading[];
  /** Names of the files it shows or links, each once. */
  readonly files: readonly string[];
}

/**
 * Cuts a lesson to the viewer. Of a passage that is not for them nothing is left: no words, heading or file.
 * Staff get every passage, wrapped so that they see who it is for.
 */
export function cutFor(body: Pick<Body, 'chunks'>, viewer: Viewer): Cut {
  const headings: Heading[] = [];
  const files = new Set<string>();

  function parts(chunk: Chunk): Part[] {
    if ('html' in chunk) {
      headings.push(...chunk.headings);
      for (const file of chunk.files) files.add(file);
      return [chunk.html];
    }
    if ('blank' in chunk) return [chunk];
    if ('audience' in chunk) {
      if (!decideAudience(chunk.audience, viewer).open) return [];
      const inner = chunk.chunks.flatMap(parts);
      if (!isStaff(viewer.role)) return inner;
      return [
        `<div class="passage" data-for="${escaped(audienceLabel(chunk.audience))}">`,
        ...inner,
        '</div>',
      ];
    }
    const { chunks, ...what } = chunk;
    return [{ ...what, parts: joined(chunks.flatMap(parts)) }];
  }

  return { parts: joined(body.chunks.flatMap(parts)), headings, files: [...files] };
}

/** The same with neighbouring finished stretches as one. */
function joined(parts: readonly Part[]): Part[] {
  const all: Part[] = [];
  for (const part of parts) {
    const before = all.at(-1);
    if (typeof part === 'string' && typeof before === 'string') all[all.length - 1] = before + part;
    else all.push(part);
  }
  return all;
}

/** All headings of a text, those of every passage included, in their order. */
export function headingsIn(chunks: readonly Chunk[]): Heading[] {
  return chunks.flatMap((chunk) => {
    if ('html' in chunk) return chunk.headings;
    return 'chunks' in chunk ? headingsIn(chunk.chunks) : [];
  });
}

/** The sections that the viewer may read, each under the heading that they see above it. */
export function sectionsFor({ sections }: Pick<Body, 'sections'>, viewer: Viewer): Omit<Section, 'within'>[] {
  let above: Heading | null = null;
  return sections
    .filter(({ within }) => within.every((audience) => decideAudience(audience, viewer).open))
    .map(({ heading, text, terms }) => {
      above = heading ?? above;
      return { heading: above, text, terms };
    });
}

/** An audience in short, for staff: the values of a property by commas, the properties by dots; '' = everyone. */
export function audienceLabel(audience: Audience): string {
  return [audience.plans, audience.industries, audience.useCases, audience.roles]
    .filter((values) => values.length > 0)
    .map((values) => values.join(', '))
    .join(' · ');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
