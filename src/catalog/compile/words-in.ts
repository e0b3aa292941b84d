import type { Node } from 'unist';
import { isElement, placeOf, textOf } from './html.ts';
import { isComment, isExpression, isJsx } from './jsx.ts';
import type { Told, Work } from './setting.ts';

/** Whether anything stands there that is seen or read out: a picture, or a sign that is not mere space. */
export function hasWords(nodes: readonly Node[]): boolean {
  return nodes.some((node) => {
    if (node.type === 'text') return /[^\s\p{Cf}]/u.test(textOf(node));
    if (isExpression(node)) return !isComment(node.value);
    if (isElement(node, 'img')) return true;
    if (isJsx(node) && node.children.length === 0) return true;
    return 'children' in node && hasWords(node.children as Node[]);
  });
}

/** Tells a link around nothing: nobody can see it, and a screen reader reads out an address. */
export function needWords(node: Node & { readonly children: readonly Node[] }, what: string, work: Work) {
  if (hasWords(node.children)) return;
  const example = isJsx(node)
    ? '`<Download file="…">The list of accounts</Download>`'
    : '`[the next module](…)`';
  work.problem(placeOf(node), {
    code: 'EB-LINK-WORDS',
    found: `${what} without words`,
    expected: 'words that say what comes, for those who see it and those who hear it',
    fix: `Write them, as in ${example}, or take it out.`,
  });
}

export function emptyBox(name: string): Told {
  return {
    code: 'EB-MDX-EMPTY',
    severity: 'warning',
    found: `\`<${name}>\` with nothing inside`,
    expected: `the words that \`<${name}>\` is put around`,
    fix: `Write them between \`<${name} …>\` and \`</${name}>\`, with blank lines around them, or take the tags away.`,
  };
}
