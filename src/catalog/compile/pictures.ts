import type { Element, ElementContent } from 'hast';
import type { Node } from 'unist';
import { element, placeOf, text } from './html.ts';
import { fileAddress } from './links.ts';
import type { Work } from './setting.ts';

/** A picture beside the text as `<img>` with its size, so that nothing moves while it loads; nothing when it is missing. */
export function picture(source: string, alt: string, node: Node, work: Work): ElementContent[] {
  if (!/[\p{L}\p{N}]/u.test(alt)) {
    const mere = alt.trim() === '' ? '' : `, with mere signs (\`${alt.trim()}\`) in their place`;
    work.problem(placeOf(node), {
      code: 'EB-ALT-MISSING',
      found: `a picture \`${source}\` without words${mere}`,
      expected: 'words that say what it shows, for those who cannot see it',
      fix: 'Write them: `<Figure src="…" alt="An invoice with the limit marked" />` or `![An invoice …](…)`.',
    });
  }
  const src = fileAddress(source, node, true, work);
  const size = work.setting.files.get(source.normalize('NFC'))?.size;
  if (src === null || size == null) return [];
  const { width, height } = size;
  return [element('img', { src, alt: alt.trim(), width, height, loading: 'lazy', decoding: 'async' })];
}

/** A picture set on lines of its own. */
export function figure(pictures: readonly ElementContent[], caption: string | undefined): Element {
  const captions = caption === undefined ? [] : [element('figcaption', {}, text(caption))];
  return element('figure', { className: ['figure'] }, ...pictures, ...captions);
}
