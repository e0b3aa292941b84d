import type { ActivityItem, ActivityKind } from '../../domain/activities/activity.ts';
import type { Audience } from '../../domain/audience.ts';
import type { Position } from '../problem.ts';

/** Something in a body that names something else, and the passages around it, outermost first. */
interface Mention extends Position {
  readonly within: readonly Audience[];
}

export interface LinkFact extends Mention {
  /** As written: `course:first-invoice/import`, `path:onboarding-basic` or `#heading`. */
  readonly target: string;
}

/** A link that leads out of the academy. */
export interface OutsideFact extends Position {
  /** An address that begins with `http:` or `https:`. */
  readonly url: string;
}

export interface FileFact extends Mention {
  readonly name: string;
  /** Shown as a picture, not offered as a file. */
  readonly picture: boolean;
}

export interface PassageFact extends Mention {
  readonly audience: Audience;
  /** The line of its closing tag, from 1. */
  readonly lastLine: number;
}

export interface HeadingFact extends Mention {
  readonly depth: number;
  readonly text: string;
  readonly id: string;
}

export interface ActivityFact extends Mention {
  readonly id: string;
  readonly kind: ActivityKind;
  /** In the order of the text. */
  readonly items: readonly (ActivityItem & Position)[];
}

/** What rules need to know of a compiled body, without parsing it again. */
export interface BodyFacts {
  readonly links: readonly LinkFact[];
  readonly outside: readonly OutsideFact[];
  readonly files: readonly FileFact[];
  readonly passages: readonly PassageFact[];
  readonly headings: readonly HeadingFact[];
  /** Terms whose meaning was looked up in the glossary, by `termKey`. */
  readonly lookedUp: readonly string[];
  readonly activities: readonly ActivityFact[];
  /** Words of prose; two Japanese characters count as one. */
  readonly words: number;
}
