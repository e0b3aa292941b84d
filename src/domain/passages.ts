import { type Audience, decideAudience, isStaff, type Viewer } from './audience.ts';
import type { Body, Chunk, Heading, Section } from './body.ts';

/** A lesson as one viewer gets it. */
export interface Cut {
  readonly html: string;
  readonly headings: readonly Heading[];
  /** Names of the files it shows or links, each once. */
  readonly files: readonly string[];
}

/**
 * Cuts a lesson to the viewer. Of a passage that is not for them nothing is left: no words, heading or file.
 * Staff get every passage, wrapped so that they see who it is for.
 */
export function cutFor(body: Pick<Body, 'chunks'>, viewer: Viewer): Cut {
  const cut = { html: '', headings: [] as Heading[], files: new Set<string>() };

  function add(chunk: Chunk): void {
    if ('html' in chunk) {
      cut.html += chunk.html;
      cut.headings.push(...chunk.headings);
      for (const file of chunk.files) cut.files.add(file);
      return;
    }
    if (!decideAudience(chunk.audience, viewer).open) return;
    const marked = isStaff(viewer.role);
    if (marked) cut.html += `<div class="passage" data-for="${escaped(audienceLabel(chunk.audience))}">`;
    chunk.chunks.forEach(add);
    if (marked) cut.html += '</div>';
  }

  body.chunks.forEach(add);
  return { html: cut.html, headings: cut.headings, files: [...cut.files] };
}

/** All headings of a text, those of every passage included, in their order. */
export function headingsIn(chunks: readonly Chunk[]): Heading[] {
  return chunks.flatMap((chunk) => ('html' in chunk ? chunk.headings : headingsIn(chunk.chunks)));
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
