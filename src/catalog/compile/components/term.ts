import { element, placeOf, text, textOf } from '../html.ts';
import type { Jsx } from '../jsx.ts';
import type { Work } from '../setting.ts';
import { termKey } from '../term-key.ts';
import type { Component } from './component.ts';
import { phrasing } from './phrasing.ts';

/** A word with its meaning. */
export const term: Component = {
  attributes: { means: { required: false }, of: { required: false } },
  block: false,
  make({ means, of }, inside, jsx, work) {
    const children = phrasing(inside());
    const meaning = means ?? meaningIn(of, children.map(textOf).join('').trim(), jsx, work);
    work.meanings.push(meaning);
    const made = [
      element('dfn', { className: ['term'] }, ...children),
      element('span', { className: ['term-means'] }, text(work.wording.meaning(meaning))),
    ];
    return jsx.type === 'mdxJsxFlowElement' ? [element('p', {}, ...made)] : made;
  },
};

/** What the glossary says of a term, named by its id or by its very word. */
function meaningIn(of: string | undefined, word: string, jsx: Jsx, work: Work): string {
  const key = of === undefined ? termKey('word', word) : termKey('id', of);
  work.lookedUp.push(key);
  const found = work.setting.glossary.get(key);
  if (found === undefined) work.problem(placeOf(jsx), meaningUnknown(of, word));
  return found ?? '';
}

const meaningUnknown = (of: string | undefined, word: string) => ({
  code: 'EB-TERM-UNKNOWN',
  found:
    of === undefined
      ? `\`<Term>\` around “${word}”, which the glossary does not have in this language`
      : `\`of="${of}"\` in \`<Term>\`, which the glossary does not have in this language`,
  expected: 'a meaning: in `means="…"`, or in content/glossary.yaml',
  fix: `Write what it means, \`<Term means="…">\`, or add it to content/glossary.yaml${of === undefined ? '; where the word stands in another form there, name it by its id: `<Term of="…">`' : ''}.`,
});
