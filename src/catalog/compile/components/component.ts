import type { ElementContent } from 'hast';
import type { Node } from 'unist';
import type { Jsx } from '../jsx.ts';
import type { Work } from '../setting.ts';

export type Attributes = Readonly<Record<string, string>>;

export interface AttributeRule {
  readonly required: boolean;
  /** The values it may have; any words when left out. */
  readonly values?: readonly string[];
  /** Holds several values with spaces between. */
  readonly several?: boolean;
  /** Holds an id. */
  readonly slug?: boolean;
  /** Stands alone, without a value. */
  readonly flag?: boolean;
  /** Structure: stands in the base language and nowhere else. */
  readonly baseOnly?: boolean;
}

/** Makes the HTML of what is inside, or of some of it; called exactly where, and in the order in which, that stands in the text. */
export type Inside = (nodes?: readonly Node[]) => ElementContent[];

export interface Component {
  readonly attributes: Readonly<Record<string, AttributeRule>>;
  /** Stands on lines of its own, never inside a sentence. */
  readonly block: boolean;
  /** What it stands in, right inside one of these and nowhere else; left out = anywhere. */
  readonly within?: readonly string[];
  /** Nothing stands inside: its tag ends with `/>`. */
  readonly empty?: true;
  /** Has a form of its own: none of these stands in another. */
  readonly form?: boolean;
  make(attributes: Attributes, inside: Inside, jsx: Jsx, work: Work): ElementContent[];
}
