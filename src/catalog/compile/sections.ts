import type { ElementContent } from 'hast';
import type { Section, Term } from '../../domain/body.ts';
import { isElement, textOf } from './html.ts';
import type { Work } from './setting.ts';

/** Elements that stand in a sentence: the words before and after them belong together. */
const INLINE = new Set(['a', 'code', 'del', 'dfn', 'em', 'img', 'span', 'strong', 'sub', 'sup']);

/**
 * The words of a finished text by heading and by passage. The boundaries are met in the order in which the keeper wrote
 * them down, and the terms in the order of their meanings. What is there under a condition alone, such as the answer to
 * a question, is left out: nobody is to find it by searching.
 */
export function sectionsOf(children: readonly ElementContent[], work: Work): Section[] {
  const stretches = work.passages.stretches();
  let stretch = 0;
  let heading = 0;
  let term = 0;
  let current = begun(null);
  const all = [current];

  function begun(under: Section['heading']) {
    return { within: stretches[stretch]?.within ?? [], heading: under, text: '', terms: [] as Term[] };
  }

  function begin(under: Section['heading']): void {
    current = begun(under);
    all.push(current);
  }

  function advance(): void {
    const before = stretches[stretch++]?.within;
    // A place to be filled in breaks no sentence.
    if (before?.length !== stretches[stretch]?.within.length) begin(null);
  }

  /** Goes past words that are nobody's to find. */
  function pass(node: ElementContent): void {
    if (node.type === 'comment') advance();
    else if (isElement(node)) {
      if (node.tagName === 'dfn') term++;
      node.children.forEach(pass);
    }
  }

  function read(node: ElementContent): void {
    if (node.type === 'comment') advance();
    else if (stretches[stretch]?.conditional) pass(node);
    else if (node.type === 'text') current.text += node.value.replace(/\s+/g, ' ');
    else if (!isElement(node)) return;
    else if (node.tagName === 'button' || 'dataNosnippet' in node.properties) pass(node);
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
    .map((section) => ({ ...section, text: inOneLine(section.text) }))
    .filter(({ heading: under, text }) => under !== null || text !== '');
}

/** Blocks one after the other; cells of a table and points of a list, which end in no full stop, with dots between. */
function inOneLine(text: string): string {
  const blocks = text.split('\n').map((block) => block.replace(/\s+/g, ' ').trim());
  return blocks
    .filter((block) => block !== '')
    .reduce(
      (before, block) => (before === '' || ENDS.test(before) ? `${before} ${block}` : `${before} · ${block}`),
      '',
    )
    .trim();
}

const ENDS = /[.!?:;,…。！？：；、][)」』）”"]?$/u;
