import type { ElementContent } from 'hast';
import type { Section, Term } from '../../domain/body.ts';
import { isElement, textOf } from './html.ts';
import type { Work } from './setting.ts';

/** Elements that stand in a sentence: the words before and after them belong together. */
const INLINE = new Set(['a', 'code', 'del', 'dfn', 'em', 'img', 'span', 'strong', 'sub', 'sup']);

/**
 * The words of a finished text by heading and by passage. The passages’ boundaries are met in the order in which
 * the keeper wrote them down, and the terms in the order of their meanings.
 */
export function sectionsOf(children: readonly ElementContent[], work: Work): Section[] {
  const stretches = work.passages.stretches();
  let stretch = 0;
  let heading = 0;
  let term = 0;
  let current = begun(null);
  const all = [current];

  function begun(under: Section['heading']) {
    return { within: stretches[stretch] ?? [], heading: under, text: '', terms: [] as Term[] };
  }

  function begin(under: Section['heading']): void {
    current = begun(under);
    all.push(current);
  }

  function read(node: ElementContent): void {
    if (node.type === 'comment') {
      stretch++;
      begin(null);
    } else if (node.type === 'text') current.text += node.value;
    else if (!isElement(node)) return;
    else if (/^h[1-6]$/.test(node.tagName)) {
      const { depth, text, id } = work.headings[heading++] ?? { depth: 2, text: textOf(node), id: '' };
      begin({ depth, text, id });
      for (const child of node.children) read(child);
      current.text = '';
    } else if (node.tagName === 'dfn') {
      const word = textOf(node).trim();
      current.terms.push({ word, means: work.meanings[term++] ?? '' });
      current.text += word;
    } else {
      const apart = INLINE.has(node.tagName) ? '' : '\n';
      current.text += apart;
      for (const child of node.children) read(child);
      current.text += apart;
    }
  }

  for (const child of children) read(child);
  return all
    .map((section) => ({ ...section, text: section.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ heading: under, text }) => under !== null || text !== '');
}
