import type { ElementContent } from 'hast';
import { isBlank, isElement } from '../html.ts';

/** What stands in a sentence: a component set on its own line wraps its words in a paragraph, which goes. */
export function phrasing(children: readonly ElementContent[]): ElementContent[] {
  return children
    .filter((child, index) => !isBlank(child) || (index > 0 && index < children.length - 1))
    .flatMap((child) => (isElement(child, 'p') ? child.children : [child]));
}
