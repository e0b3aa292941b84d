import type { Comment } from 'hast';
import type { Dependent } from '../../domain/activities/fill-in.ts';
import type { Audience } from '../../domain/audience.ts';
import type { Chunk, Heading } from '../../domain/body.ts';

/** A character that no lesson contains (`compile` takes it out), so that no author can write a boundary. */
export const BOUNDARY_CHARACTER = '\u0001';
const BOUNDARY = new RegExp(`<!--${BOUNDARY_CHARACTER}(\\d+)-->`);

/** What stands between a beginning and an end: a passage, what is there under a condition, the inside of an activity. */
type Enclosed =
  | { readonly audience: Audience }
  | { readonly when: Dependent }
  | { readonly activity: string };

type Boundary = { readonly begin: Enclosed } | { readonly blank: Dependent } | 'end';

export interface Stretch {
  /** The passages around it, outermost first. */
  readonly within: readonly Audience[];
  /** Whether it is there under a condition alone. */
  readonly conditional: boolean;
  readonly headings: Heading[];
  readonly files: string[];
}

/**
 * Keeps account of where passages, and what depends on the reader, begin and end while a body is made, in the order of
 * the text. The boundaries go into the HTML as numbered comments; `split` then cuts it there, wherever in the tree they stand.
 */
export interface PassageKeeper {
  begin(enclosed: Enclosed): Comment;
  end(): Comment;
  /** A place that is filled in for each reader. */
  blank(dependent: Dependent): Comment;
  /** The passages around the present place, outermost first. */
  around(): readonly Audience[];
  /** Whether the present place is there under a condition alone. */
  isConditional(): boolean;
  /** What lies between two boundaries each, in the order of the text. */
  stretches(): readonly Pick<Stretch, 'within' | 'conditional'>[];
  heading(heading: Heading): void;
  file(name: string): void;
  split(html: string): Chunk[];
}

export function createPassageKeeper(): PassageKeeper {
  const open: Enclosed[] = [];
  const boundaries: Boundary[] = [];
  const first: Stretch = { within: [], conditional: false, headings: [], files: [] };
  const stretches = [first];
  let current = first;

  const around = () => open.flatMap((enclosed) => ('audience' in enclosed ? enclosed.audience : []));
  const isConditional = () => open.some((enclosed) => 'when' in enclosed);

  function boundary(kind: Boundary): Comment {
    const place = boundaries.push(kind) - 1;
    current = { within: around(), conditional: isConditional(), headings: [], files: [] };
    stretches.push(current);
    return { type: 'comment', value: `${BOUNDARY_CHARACTER}${place}` };
  }

  return {
    begin(enclosed) {
      open.push(enclosed);
      return boundary({ begin: enclosed });
    },
    end() {
      open.pop();
      return boundary('end');
    },
    blank: (dependent) => boundary({ blank: dependent }),
    around,
    isConditional,
    stretches: () => stretches,
    heading: (heading) => void current.headings.push(heading),
    file(name) {
      if (!current.files.includes(name)) current.files.push(name);
    },
    split(html) {
      const top: Chunk[] = [];
      const stack: Chunk[][] = [top];
      // Pieces and the numbers of the boundaries between them, by turns.
      const split = html.split(BOUNDARY);
      for (const [index, stretch] of stretches.entries()) {
        const [piece, number] = [split[2 * index] ?? '', split[2 * index - 1]];
        // A component that made its HTML in another order than it stands in would give one passage’s words to another.
        if (index > 0 && number !== String(index - 1)) throw new Error('A body was made out of order.');
        const before = boundaries[index - 1];
        if (before === 'end') stack.pop();
        else if (before !== undefined && 'blank' in before) stack.at(-1)?.push(before);
        else if (before !== undefined) {
          const chunks: Chunk[] = [];
          stack.at(-1)?.push({ ...before.begin, chunks });
          stack.push(chunks);
        }
        if (piece === '') continue;
        const { headings, files } = stretch;
        stack.at(-1)?.push({ html: piece, headings, files });
      }
      return top;
    },
  };
}
