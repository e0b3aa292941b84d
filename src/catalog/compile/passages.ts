import type { Comment } from 'hast';
import type { Audience } from '../../domain/audience.ts';
import type { Chunk, Heading } from '../../domain/body.ts';

/** A character that no lesson contains (`compile` takes it out), so that no author can write a boundary. */
export const BOUNDARY_CHARACTER = '\u0001';
const BOUNDARY = `<!--${BOUNDARY_CHARACTER}-->`;

interface Stretch {
  readonly within: readonly Audience[];
  readonly headings: Heading[];
  readonly files: string[];
}

/**
 * Keeps account of where passages begin and end while a body is made, in the order of the text. The boundaries
 * go into the HTML as comments; `split` then cuts it there, wherever in the tree they stand.
 */
export interface PassageKeeper {
  begin(audience: Audience): Comment;
  end(): Comment;
  /** The passages around the present place, outermost first. */
  around(): readonly Audience[];
  /** The passages around each stretch between two boundaries, in the order of the text. */
  stretches(): readonly (readonly Audience[])[];
  heading(heading: Heading): void;
  file(name: string): void;
  split(html: string): Chunk[];
}

export function createPassageKeeper(): PassageKeeper {
  const open: Audience[] = [];
  const boundaries: ({ readonly begin: Audience } | 'end')[] = [];
  const first: Stretch = { within: [], headings: [], files: [] };
  const stretches = [first];
  let current = first;

  function boundary(kind: { readonly begin: Audience } | 'end'): Comment {
    boundaries.push(kind);
    current = { within: [...open], headings: [], files: [] };
    stretches.push(current);
    return { type: 'comment', value: BOUNDARY_CHARACTER };
  }

  return {
    begin(audience) {
      open.push(audience);
      return boundary({ begin: audience });
    },
    end() {
      open.pop();
      return boundary('end');
    },
    around: () => [...open],
    stretches: () => stretches.map(({ within }) => within),
    heading: (heading) => void current.headings.push(heading),
    file(name) {
      if (!current.files.includes(name)) current.files.push(name);
    },
    split(html) {
      const top: Chunk[] = [];
      const stack: Chunk[][] = [top];
      for (const [index, piece] of html.split(BOUNDARY).entries()) {
        const before = boundaries[index - 1];
        if (before === 'end') stack.pop();
        else if (before !== undefined) {
          const chunks: Chunk[] = [];
          stack.at(-1)?.push({ audience: before.begin, chunks });
          stack.push(chunks);
        }
        const stretch = stretches[index];
        if (piece === '' || stretch === undefined) continue;
        const { headings, files } = stretch;
        stack.at(-1)?.push({ html: piece, headings, files });
      }
      return top;
    },
  };
}
