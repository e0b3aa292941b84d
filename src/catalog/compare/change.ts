import type { Profile } from '../../domain/audience.ts';
import type { Change as Meaning } from '../../domain/content.ts';
import type { Kind } from '../schema/schemas.ts';
import type { Rewording } from './rewording.ts';

/** One way in which a piece of content is another than it was. */
export type Change =
  | { readonly kind: 'added' | 'removed' | 'retired' }
  | { readonly kind: 'status'; readonly from: string; readonly to: string }
  /** To another course, before which these come now that did not come before it. */
  | {
      readonly kind: 'moved';
      readonly from: string;
      readonly to: string;
      readonly waitsFor: readonly string[];
    }
  | { readonly kind: 'folder'; readonly from: string; readonly to: string }
  /** Opened to some and closed to others who see it by its own and its course's audience. */
  | {
      readonly kind: 'audience';
      readonly direction: 'wider' | 'narrower' | 'other';
      readonly opened: readonly Profile[];
      readonly closed: readonly Profile[];
    }
  /** With what the change means for those who finished; the same number twice where that alone is another. */
  | {
      readonly kind: 'revision';
      readonly from: number;
      readonly to: number;
      readonly change: Meaning | null;
    }
  /** That note in the words of a translation. */
  | { readonly kind: 'note'; readonly language: string }
  /** Of a course in a path. */
  | { readonly kind: 'required'; readonly course: string; readonly to: boolean }
  /** Days, of a path or of an objective (from 1). */
  | {
      readonly kind: 'due';
      readonly objective: number | null;
      readonly from: number | null;
      readonly to: number | null;
    }
  | {
      readonly kind: 'list';
      readonly field: 'courses' | 'modules' | 'prerequisites' | 'questions' | 'activities';
      readonly added: readonly string[];
      readonly removed: readonly string[];
      /** What stayed stands in another order. */
      readonly reordered: boolean;
    }
  /** Questions, of a quiz or for practice, whose right answer or choice is another. */
  | { readonly kind: 'key'; readonly questions: readonly string[] }
  /**
   * Questions of a live quiz whose former answers are marked anew from this revision on, or, of those whose right
   * answer is another, are not: `revision` is the one to write as `corrected`.
   */
  | {
      readonly kind: 'corrected' | 'uncorrected';
      readonly questions: readonly string[];
      readonly revision: number;
    }
  | { readonly kind: 'field'; readonly field: string; readonly from: unknown; readonly to: unknown }
  | { readonly kind: 'language'; readonly language: string; readonly to: 'added' | 'removed' }
  /** Pictures and downloads that are others. */
  | { readonly kind: 'files'; readonly language: string; readonly files: readonly string[] }
  /** Passages are for others, or there are more or fewer for some. */
  | { readonly kind: 'passages'; readonly language: string }
  | ({ readonly kind: 'text'; readonly language: string } & Rewording);

/** A piece of content that is another than it was. */
export interface Changed {
  readonly kind: Kind;
  readonly id: string;
  readonly title: string;
  /** Below content/, where it lies now, or lay. */
  readonly folder: string;
  readonly changes: readonly Change[];
  /** Customers' people of these profiles see it now, or saw it before. */
  readonly profiles: readonly Profile[];
  /** Its `revision` should rise: it says something new, and those who finished it are not told. */
  readonly raise: boolean;
}
