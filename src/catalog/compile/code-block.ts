import type { Element } from 'hast';
import { element, isElement, placeOf, text } from './html.ts';
import type { Work } from './setting.ts';

/** A text to be copied as it stands, below its title if it has one: ```` ```csv title="accounts.csv" ````. */
export function codeBlock(pre: Element, work: Work): Element {
  const title = titleOf(pre, work);
  const { copy, copied } = work.wording.activity;
  const properties = { className: ['code'], dataScript: 'code', dataCopy: copy, dataCopied: copied };
  const block = { ...pre, properties: { tabIndex: 0 } };
  if (title === null) return element('div', properties, block);
  return element('figure', properties, element('figcaption', {}, text(title)), block);
}

function titleOf(pre: Element, work: Work): string | null {
  const code = pre.children.find((child) => isElement(child, 'code'));
  const meta = code !== undefined && isElement(code) ? (code.data?.meta?.trim() ?? '') : '';
  if (meta === '') return null;
  const title = /^title="([^"]+)"$/.exec(meta)?.[1]?.trim();
  if (title !== undefined && title !== '') return title;
  work.problem(placeOf(pre), {
    code: 'EB-MDX-ATTRIBUTE',
    found: `\`${meta}\` behind the three backticks`,
    expected: 'the language, and after it nothing but `title="…"`',
    fix: 'Write such as ` ```csv title="accounts.csv" `, or take it out.',
  });
  return null;
}
